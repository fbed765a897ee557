using IntegrationHub.Engine.Ledger;
using static IntegrationHub.Storage.Tests.Proposals;

namespace IntegrationHub.Storage.Tests;

/// <summary>The steps of a store with an entry for the ledger that fits, for tests that are about the proposals.</summary>
internal static class Steps
{
    public static Task AddAsync(this IProposalStore store, StoredProposal proposal, CancellationToken cancellation) =>
        store.AddAsync(proposal, Entry(LedgerEvents.Proposed, proposal.Id), cancellation);

    public static async Task<bool> ClaimAsync(
        this IProposalStore store, string id, DateTimeOffset now, DateTimeOffset abandonedBefore, CancellationToken cancellation) =>
        await store.ClaimAsync(id, now, abandonedBefore, [Entry(LedgerEvents.Sent, id)], cancellation) is not null;

    public static Task SettleAsync(this IProposalStore store, string id, ProposalState state, string? outcome, CancellationToken cancellation) =>
        store.SettleAsync(id, state, outcome, Entry(LedgerEvents.Succeeded, id), cancellation);

    public static Task<bool> ApproveAsync(this IProposalStore store, string id, DateTimeOffset now, CancellationToken cancellation) =>
        store.ApproveAsync(id, now, Entry(LedgerEvents.Agreed, id), cancellation);

    public static Task<bool> DenyAsync(this IProposalStore store, string id, CancellationToken cancellation) =>
        store.DenyAsync(id, Entry(LedgerEvents.Denied, id), cancellation);
}
