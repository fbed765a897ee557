using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Storage.Sql;

/// <summary>Every sentence a store says when a step does not fit what it holds. What an engine has to say of itself stands with the engine.</summary>
internal static class StoreMessages
{
    public const string NothingChanged = "Nothing was changed.";

    public static StoreException AlreadyKept(string id, string store) => new(
        $"Proposal {id} is already kept in {store}, or its token or idempotency key is; each may be kept once. {NothingChanged}");

    public static StoreException NotSending(string id, string state) => new(
        $"Proposal {id} is {state}, not sending, so no outcome can be written down for it. " +
        $"Look it up to see what came of it. {NothingChanged}");

    public static StoreException Missing(string id, string store) => new(
        $"There is no proposal {id} in {store}, so no outcome can be written down for it. {NothingChanged}");

    public static StoreException NoHead(string store) => new(
        $"The ledger in {store} has lost the note of where it ends, so no row can be chained to it. " +
        $"Keep it as it is, look at it with ./hub ledger verify, and restore it from a copy. {NothingChanged}");
}
