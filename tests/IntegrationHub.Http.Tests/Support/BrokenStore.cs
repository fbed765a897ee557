using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies.Grants;
using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Http.Tests.Support;

/// <summary>A store whose disk is full.</summary>
internal sealed class BrokenStore : IHubStore
{
    private static StoreException Fault => new("The disk is full.");

    public string Claimant => "this";

    public Task AddAsync(StoredProposal proposal, LedgerEntry proposed, CancellationToken cancellation) => throw Fault;

    public Task<StoredProposal?> FindAsync(string id, CancellationToken cancellation) => throw Fault;

    public Task<StoredProposal?> FindByTokenAsync(string tokenDigest, CancellationToken cancellation) => throw Fault;

    public Task<IReadOnlyList<StoredProposal>> UnsettledAsync(CancellationToken cancellation) => throw Fault;

    public Task<IReadOnlyList<StoredProposal>> OverdueAsync(DateTimeOffset now, CancellationToken cancellation) => throw Fault;

    public Task<long?> ClaimAsync(
        string id, DateTimeOffset now, DateTimeOffset abandonedBefore, IReadOnlyList<LedgerEntry> entries, CancellationToken cancellation) => throw Fault;

    public Task<IReadOnlyList<LimitUse>> UseAsync(Reservation reservation, CancellationToken cancellation) => throw Fault;

    public Task<ClaimAnswer> ClaimAsync(
        string id, DateTimeOffset abandonedBefore, IReadOnlyList<LedgerEntry> entries, Reservation reservation, CancellationToken cancellation) => throw Fault;

    public Task AddGrantAsync(Grant grant, LedgerEntry granted, CancellationToken cancellation) => throw Fault;

    public Task<IReadOnlyList<GrantUse>> GrantsAsync(DateTimeOffset? openAt, CancellationToken cancellation) => throw Fault;

    public Task<bool> RevokeGrantAsync(string id, DateTimeOffset now, LedgerEntry revoked, CancellationToken cancellation) => throw Fault;

    public Task<bool> IsGoneAsync(string claimant, CancellationToken cancellation) => throw Fault;

    public Task SettleAsync(string id, ProposalState state, string? outcome, LedgerEntry entry, CancellationToken cancellation) => throw Fault;

    public Task<bool> ApproveAsync(string id, DateTimeOffset now, LedgerEntry agreed, CancellationToken cancellation) => throw Fault;

    public Task<bool> DenyAsync(string id, LedgerEntry denied, CancellationToken cancellation) => throw Fault;

    public Task<bool> ExpireAsync(string id, DateTimeOffset now, LedgerEntry expired, CancellationToken cancellation) => throw Fault;

    public Task<long> AppendAsync(LedgerEntry entry, CancellationToken cancellation) => throw Fault;

    public Task<bool> NotePolicyAsync(LedgerEntry changed, CancellationToken cancellation) => throw Fault;

    public Task<IReadOnlyList<LedgerRow>> ReadAsync(long from, int limit, CancellationToken cancellation) => throw Fault;

    public Task<IReadOnlyList<LedgerRow>> LatestAsync(LedgerQuery query, CancellationToken cancellation) => throw Fault;

    public Task<LedgerHead?> HeadAsync(CancellationToken cancellation) => throw Fault;

    public Task<LedgerRow?> PruneAsync(DateTimeOffset before, LedgerActor by, DateTimeOffset now, CancellationToken cancellation) => throw Fault;
}
