using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Tests.Fakes;

/// <summary>A store in memory, each step atomic as the contract says, that fails when it is told to.</summary>
internal sealed class MemoryStore : IProposalStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, StoredProposal> _rows = new(StringComparer.Ordinal);

    /// <summary>The steps that fail, by name.</summary>
    public HashSet<string> Fails { get; } = [];

    /// <summary>The only proposal there is.</summary>
    public StoredProposal Only
    {
        get
        {
            lock (_gate) return Assert.Single(_rows.Values);
        }
    }

    /// <summary>How many proposals there are.</summary>
    public int Count => _rows.Count;

    /// <summary>Changes the only proposal behind everybody's back.</summary>
    public void Change(Func<StoredProposal, StoredProposal> change)
    {
        lock (_gate) _rows[Only.Id] = change(Only);
    }

    public Task AddAsync(StoredProposal proposal, CancellationToken cancellation) => Step("add", () => _rows.TryAdd(proposal.Id, proposal));

    public Task<StoredProposal?> FindAsync(string id, CancellationToken cancellation) => Step("find", () => _rows.GetValueOrDefault(id));

    public Task<StoredProposal?> FindByTokenAsync(string tokenDigest, CancellationToken cancellation) =>
        Step("token", () => _rows.Values.FirstOrDefault(p => p.TokenDigest == tokenDigest));

    public Task<bool> ClaimAsync(string id, DateTimeOffset now, DateTimeOffset abandonedBefore, CancellationToken cancellation) => Step("claim", () =>
        Update(id, p => p.State == ProposalState.Open || (p.State is ProposalState.Sending or ProposalState.Unknown && p.ClaimedAt < abandonedBefore),
            p => p with { State = ProposalState.Sending, ClaimedAt = now, Outcome = null }));

    public Task SettleAsync(string id, ProposalState state, string? outcome, CancellationToken cancellation) => Step("settle", () =>
        Update(id, p => p.State == ProposalState.Sending, p => p with { State = state, Outcome = outcome }) ? true : throw new StoreException($"{id} is not being sent."));

    public Task<bool> ApproveAsync(string id, DateTimeOffset now, CancellationToken cancellation) =>
        Step("approve", () => Update(id, p => p.State == ProposalState.Open, p => p with { ApprovedAt = now }));

    public Task<bool> DenyAsync(string id, CancellationToken cancellation) =>
        Step("deny", () => Update(id, p => p.State == ProposalState.Open, p => p with { State = ProposalState.Denied }));

    private bool Update(string id, Predicate<StoredProposal> may, Func<StoredProposal, StoredProposal> change)
    {
        if (!_rows.TryGetValue(id, out var row) || !may(row)) return false;
        _rows[id] = change(row);
        return true;
    }

    // Never done at once, so that callers really meet each other.
    private async Task<T> Step<T>(string name, Func<T> step)
    {
        await Task.Yield();
        if (Fails.Contains(name)) throw new StoreException("The disk is full.");
        lock (_gate) return step();
    }
}
