using System.Text.Json;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Storage.Sql;

/// <summary>What is known of a proposal's money and customer, as JSON in a table.</summary>
internal static class StoredFacts
{
    public static string? Write(CallFacts? facts) => facts is null ? null : JsonSerializer.Serialize(facts, HubJson.Options);

    public static CallFacts? Read(string? text, string proposal)
    {
        if (text is null) return null;
        try
        {
            return JsonSerializer.Deserialize<CallFacts>(text, HubJson.Options);
        }
        catch (JsonException)
        {
            throw new StoreException(
                $"Proposal {proposal} is kept with facts that this build can't read. Use the build that wrote it, or restore the store from a copy. Nothing was changed.");
        }
    }
}
