using System.Text.Json;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Proposals;

/// <summary>An outcome as it is kept: the result or the error, in the very shape it was first told.</summary>
/// <param name="Result">The result, if it succeeded.</param>
/// <param name="Error">The error, if it did not.</param>
internal sealed record OutcomeRecord(CallResult? Result, HubError? Error)
{
    /// <summary>The text that is kept.</summary>
    public static string Write(HubResult<CallResult> outcome)
    {
        var record = outcome.TryGet(out var result, out var error) ? new OutcomeRecord(result with { Result = SecretFields.Clean(result.Result) }, null) : new OutcomeRecord(null, error);
        return JsonSerializer.Serialize(record, HubJson.Options);
    }

    /// <summary>The first result of a settled proposal, marked as told again.</summary>
    /// <exception cref="StoreException">What is kept can't be read.</exception>
    public static HubResult<CallResult> Replay(StoredProposal proposal)
    {
        var record = Read(proposal.Outcome ?? "{}");
        if (record?.Result is { } result) return result with { Replayed = true };
        if (record?.Error is { } error) return error with { Replayed = true };
        throw new StoreException($"The outcome of {proposal.Id} can't be read from the store.");
    }

    private static OutcomeRecord? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<OutcomeRecord>(text, HubJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
