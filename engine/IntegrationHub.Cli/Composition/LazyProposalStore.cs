using IntegrationHub.Engine.Ledger;
using IntegrationHub.Storage;

namespace IntegrationHub.Cli.Composition;

/// <summary>The proposals in the hub's home, opened when the first is kept or looked for: commands that only look leave no trace.</summary>
internal sealed class LazyProposalStore(string path) : IProposalStore, IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private SqliteProposalStore? _store;

    public async Task AddAsync(StoredProposal proposal, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).AddAsync(proposal, cancellation);

    public async Task<StoredProposal?> FindAsync(string id, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).FindAsync(id, cancellation);

    public async Task<StoredProposal?> FindByTokenAsync(string tokenDigest, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).FindByTokenAsync(tokenDigest, cancellation);

    public async Task<bool> ClaimAsync(
        string id, DateTimeOffset now, DateTimeOffset abandonedBefore, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).ClaimAsync(id, now, abandonedBefore, cancellation);

    public async Task SettleAsync(string id, ProposalState state, string? outcome, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).SettleAsync(id, state, outcome, cancellation);

    public async Task<bool> ApproveAsync(string id, DateTimeOffset now, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).ApproveAsync(id, now, cancellation);

    public async Task<bool> DenyAsync(string id, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).DenyAsync(id, cancellation);

    public async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
        _turn.Dispose();
    }

    private async Task<SqliteProposalStore> OpenAsync(CancellationToken cancellation)
    {
        if (_store is not null) return _store;
        await _turn.WaitAsync(cancellation);
        try
        {
            return _store ??= await SqliteProposalStore.OpenAsync(path, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }
}
