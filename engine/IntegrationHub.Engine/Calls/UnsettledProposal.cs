using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Calls;

/// <summary>A proposal that was sent and whose outcome nobody knows.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Error">Why it is not known, and what to check.</param>
public sealed record UnsettledProposal(StoredProposal Proposal, HubError Error);
