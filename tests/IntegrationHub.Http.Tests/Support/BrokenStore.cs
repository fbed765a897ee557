using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Http.Tests.Support;

/// <summary>A store whose disk is full.</summary>
internal sealed class BrokenStore : IProposalStore
{
    private static StoreException Fault => new("The disk is full.");

    public Task AddAsync(StoredProposal proposal, CancellationToken cancellation) => throw Fault;

    public Task<StoredProposal?> FindAsync(string id, CancellationToken cancellation) => throw Fault;

    public Task<StoredProposal?> FindByTokenAsync(string tokenDigest, CancellationToken cancellation) => throw Fault;

    public Task<bool> ClaimAsync(string id, DateTimeOffset now, DateTimeOffset abandonedBefore, CancellationToken cancellation) => throw Fault;

    public Task SettleAsync(string id, ProposalState state, string? outcome, CancellationToken cancellation) => throw Fault;

    public Task<bool> ApproveAsync(string id, DateTimeOffset now, CancellationToken cancellation) => throw Fault;

    public Task<bool> DenyAsync(string id, CancellationToken cancellation) => throw Fault;
}
