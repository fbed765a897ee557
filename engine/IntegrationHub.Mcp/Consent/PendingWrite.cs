using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Mcp.Consent;

/// <summary>A write that waits for somebody's yes.</summary>
/// <param name="Asked">What its token stands for.</param>
/// <param name="Environment">Where it would happen.</param>
/// <param name="Says">What would happen, in words.</param>
/// <param name="Questions">What to settle first.</param>
/// <param name="ExpiresAt">Until when it can be agreed to.</param>
internal sealed record PendingWrite(
    AskedWrite Asked, string Environment, string Says, IReadOnlyList<string> Questions, DateTimeOffset ExpiresAt)
{
    public string Tool => Asked.Tool;

    public static PendingWrite Of(Preview preview) => new(
        new(preview.Tool, preview.Id!, preview.Token!), preview.Environment, preview.Says, preview.Questions, preview.ExpiresAt!.Value);

    public static PendingWrite Of(StoredProposal proposal, string token) => new(
        new(proposal.Tool, proposal.Id, token), proposal.Environment, proposal.Says, [], proposal.ExpiresAt);
}
