using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Grants;
using IntegrationHub.Engine.Policies.Limits;
using IntegrationHub.Storage;

namespace IntegrationHub.Cli.Composition;

/// <summary>The hub's store, opened when the first thing is kept or looked for: commands that only look leave no trace.</summary>
/// <param name="place">Which store.</param>
internal sealed class LazyStore(StorePlace place) : IHubStore, IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile HubStore? _store;

    // Asked only by who has found a claim, and then the store is open.
    public string Claimant => _store?.Claimant ?? "";

    public async Task AddAsync(StoredProposal proposal, LedgerEntry proposed, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).AddAsync(proposal, proposed, cancellation);

    public async Task<StoredProposal?> FindAsync(string id, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).FindAsync(id, cancellation);

    public async Task<StoredProposal?> FindByTokenAsync(string tokenDigest, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).FindByTokenAsync(tokenDigest, cancellation);

    // Where nothing was ever kept, nothing is open; looking for it makes no file.
    public async Task<IReadOnlyList<StoredProposal>> UnsettledAsync(CancellationToken cancellation) =>
        IsNew ? [] : await (await OpenAsync(cancellation)).UnsettledAsync(cancellation);

    public async Task<IReadOnlyList<StoredProposal>> OverdueAsync(DateTimeOffset now, CancellationToken cancellation) =>
        IsNew ? [] : await (await OpenAsync(cancellation)).OverdueAsync(now, cancellation);

    public async Task<long?> ClaimAsync(
        string id, DateTimeOffset now, DateTimeOffset abandonedBefore, IReadOnlyList<LedgerEntry> entries, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).ClaimAsync(id, now, abandonedBefore, entries, cancellation);

    // Where nothing was ever kept, no limit is used; looking for it makes no file.
    public async Task<IReadOnlyList<LimitUse>> UseAsync(Reservation reservation, CancellationToken cancellation) =>
        IsNew ? [.. reservation.Bounds.Select(bound => new LimitUse(bound, 0, 0))] : await (await OpenAsync(cancellation)).UseAsync(reservation, cancellation);

    public async Task<ClaimAnswer> ClaimAsync(
        string id, DateTimeOffset abandonedBefore, IReadOnlyList<LedgerEntry> entries, Reservation reservation, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).ClaimAsync(id, abandonedBefore, entries, reservation, cancellation);

    public async Task AddGrantAsync(Grant grant, LedgerEntry granted, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).AddGrantAsync(grant, granted, cancellation);

    // Where nothing was ever kept, no grant is; looking for one makes no file.
    public async Task<IReadOnlyList<GrantUse>> GrantsAsync(DateTimeOffset? openAt, CancellationToken cancellation) =>
        IsNew ? [] : await (await OpenAsync(cancellation)).GrantsAsync(openAt, cancellation);

    public async Task<bool> RevokeGrantAsync(string id, DateTimeOffset now, LedgerEntry revoked, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).RevokeGrantAsync(id, now, revoked, cancellation);

    public async Task<bool> IsGoneAsync(string claimant, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).IsGoneAsync(claimant, cancellation);

    public async Task SettleAsync(string id, ProposalState state, string? outcome, LedgerEntry entry, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).SettleAsync(id, state, outcome, entry, cancellation);

    public async Task<bool> ApproveAsync(string id, DateTimeOffset now, LedgerEntry agreed, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).ApproveAsync(id, now, agreed, cancellation);

    public async Task<bool> DenyAsync(string id, LedgerEntry denied, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).DenyAsync(id, denied, cancellation);

    public async Task<bool> ExpireAsync(string id, DateTimeOffset now, LedgerEntry expired, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).ExpireAsync(id, now, expired, cancellation);

    public async Task<long> AppendAsync(LedgerEntry entry, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).AppendAsync(entry, cancellation);

    // Where nothing was ever kept, the default policy is no news; telling it makes no file.
    public async Task<bool> NotePolicyAsync(LedgerEntry changed, CancellationToken cancellation) =>
        (!IsNew || changed.PolicyVersion != DefaultPolicy.Name) && await (await OpenAsync(cancellation)).NotePolicyAsync(changed, cancellation);

    public async Task<IReadOnlyList<LedgerRow>> ReadAsync(long from, int limit, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).ReadAsync(from, limit, cancellation);

    public async Task<IReadOnlyList<LedgerRow>> LatestAsync(LedgerQuery query, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).LatestAsync(query, cancellation);

    public async Task<LedgerHead?> HeadAsync(CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).HeadAsync(cancellation);

    public async Task<LedgerRow?> PruneAsync(DateTimeOffset before, LedgerActor by, DateTimeOffset now, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).PruneAsync(before, by, now, cancellation);

    /// <summary>How much it holds.</summary>
    public async Task<StoreFigures> FiguresAsync(CancellationToken cancellation) =>
        IsNew ? StoreFigures.None : await (await OpenAsync(cancellation)).FiguresAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
        _turn.Dispose();
    }

    /// <summary>Whether nothing was ever kept there.</summary>
    public bool IsNew => _store is null && !place.MayBeThere;

    public async Task<HubStore> OpenAsync(CancellationToken cancellation)
    {
        if (_store is { } open) return open;
        await _turn.WaitAsync(cancellation);
        try
        {
            return _store ??= await place.OpenAsync(cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }
}
