using System.Text.Json;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Proposals;

/// <summary>What a token is bound to, and which part of it a call has changed.</summary>
internal static class Binding
{
    /// <summary>The part that is whose proposal it is.</summary>
    public const string Agent = "agent";

    /// <summary>The parts in which a call differs from what was agreed to; none when it is the same.</summary>
    public static IReadOnlyList<string> Differences(StoredProposal proposal, CheckedInput input, Connection connection, string policyVersion, LedgerActor by)
    {
        // Whoever it does not belong to learns nothing of it.
        if (proposal.By != by) return [Agent];

        var parts = new List<string>();
        if (proposal.Tool != input.Tool.Name) parts.Add("tool");
        if (proposal.Input != input.Canonical)
        {
            using var agreed = JsonDocument.Parse(proposal.Input);
            Compare(agreed.RootElement, input.Values, "", parts);
        }

        if (proposal.Connection != connection.Name) parts.Add("connection");
        if (proposal.KeyDigest != connection.Credential.Digest()) parts.Add("the connection's key");
        if (proposal.Environment != Names.Of(connection.Environment)) parts.Add("environment");

        // The manifest may have changed since: the same input would then be another request.
        if (parts.Count == 0 && proposal.RequestDigest != RequestWriter.Digest(input, connection)) parts.Add("request");

        // What was sent is no longer up to a policy: the outcome of it has to be told under any.
        if (proposal.State == ProposalState.Open && proposal.PolicyVersion != policyVersion) parts.Add("policy version");
        return parts;
    }

    private static void Compare(JsonElement agreed, JsonElement called, string path, List<string> parts)
    {
        if (agreed.ValueKind != JsonValueKind.Object || called.ValueKind != JsonValueKind.Object)
        {
            if (CanonicalJson.Write(agreed) != CanonicalJson.Write(called)) parts.Add(path);
            return;
        }

        var names = agreed.EnumerateObject().Concat(called.EnumerateObject()).Select(m => m.Name).Distinct().Order(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var here = path.Length == 0 ? name : $"{path}.{name}";
            if (agreed.TryGetProperty(name, out var before) && called.TryGetProperty(name, out var now)) Compare(before, now, here, parts);
            else parts.Add(here);
        }
    }
}
