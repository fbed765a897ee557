using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Policies.Grants;

/// <summary>Says in the ledger's terms what happened to a grant.</summary>
public static class GrantEntries
{
    /// <summary>A person gave it.</summary>
    public static LedgerEntry Given(Grant grant) => new()
    {
        Event = LedgerEvents.Granted,
        At = grant.GivenAt,
        By = grant.By,
        Rule = $"{grant.Id}: {grant.Words}, until {grant.Until.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC",
    };

    /// <summary>A person took it back.</summary>
    public static LedgerEntry TakenBack(string id, LedgerActor by, DateTimeOffset now) => new() { Event = LedgerEvents.Revoked, At = now, By = by, Rule = id };
}
