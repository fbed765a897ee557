using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Grants;
using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Engine.Tests.Fakes;

/// <summary>A store in memory, each step atomic as the contract says, that fails when it is told to.</summary>
internal sealed class MemoryStore : IHubStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, StoredProposal> _rows = new(StringComparer.Ordinal);
    private readonly List<LedgerRow> _ledger = [];
    private readonly Dictionary<string, Grant> _grants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reservation> _spendings = new(StringComparer.Ordinal);

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

    /// <summary>What the ledger tells, in order.</summary>
    public IReadOnlyList<LedgerEntry> Told
    {
        get
        {
            lock (_gate) return [.. _ledger.Select(row => row.Entry)];
        }
    }

    /// <summary>The names of the instances that have ended.</summary>
    public HashSet<string> Gone { get; } = [];

    public string Claimant => "this";

    /// <summary>How many proposals there are.</summary>
    public int Count => _rows.Count;

    /// <summary>Changes the only proposal behind everybody's back.</summary>
    public void Change(Func<StoredProposal, StoredProposal> change)
    {
        lock (_gate) _rows[Only.Id] = change(Only);
    }

    public Task AddAsync(StoredProposal proposal, LedgerEntry proposed, CancellationToken cancellation) =>
        Step("add", () => Tell(_rows.TryAdd(proposal.Id, proposal), proposed));

    public Task<StoredProposal?> FindAsync(string id, CancellationToken cancellation) => Step("find", () => _rows.GetValueOrDefault(id));

    public Task<StoredProposal?> FindByTokenAsync(string tokenDigest, CancellationToken cancellation) =>
        Step("token", () => _rows.Values.FirstOrDefault(p => p.TokenDigest == tokenDigest));

    public Task<IReadOnlyList<StoredProposal>> UnsettledAsync(CancellationToken cancellation) => Step<IReadOnlyList<StoredProposal>>(
        "unsettled", () => [.. _rows.Values.Where(p => p.State is ProposalState.Sending or ProposalState.Unknown).OrderBy(p => p.CreatedAt)]);

    public Task<IReadOnlyList<StoredProposal>> OverdueAsync(DateTimeOffset now, CancellationToken cancellation) => Step<IReadOnlyList<StoredProposal>>(
        "overdue", () => [.. _rows.Values.Where(p => p.State == ProposalState.Open && p.ExpiresAt <= now)]);

    public Task<long?> ClaimAsync(
        string id, DateTimeOffset now, DateTimeOffset abandonedBefore, IReadOnlyList<LedgerEntry> entries, CancellationToken cancellation) => Step<long?>("claim", () =>
    {
        var won = Tell(
            Update(
                id,
                p => p.State == ProposalState.Open || (p.State is ProposalState.Sending or ProposalState.Unknown && p.ClaimedAt < abandonedBefore),
                p => p with { State = ProposalState.Sending, ClaimedAt = now, Claimant = Claimant, Outcome = null }),
            [.. entries]);
        return won ? _ledger.Count : null;
    });

    public Task<IReadOnlyList<LimitUse>> UseAsync(Reservation reservation, CancellationToken cancellation) =>
        Step("use", () => Use(reservation));

    public Task<ClaimAnswer> ClaimAsync(
        string id, DateTimeOffset abandonedBefore, IReadOnlyList<LedgerEntry> entries, Reservation reservation, CancellationToken cancellation) => Step("claim", () =>
    {
        if (_rows.GetValueOrDefault(id)?.State == ProposalState.Open)
        {
            if (reservation.FirstWithoutRoom(Use(reservation)) is { } full) return new(null, full);
            var covering = reservation.Grant is { } name && _grants.TryGetValue(name, out var grant) ? UseOf(grant) : null;
            if (reservation.Grant is not null && Grant.WhyEnded(covering, reservation.Amount, reservation.At) is { } why) return ClaimAnswer.Taken with { GrantEnded = why };
            _spendings[id] = reservation;
        }

        var won = Tell(
            Update(
                id,
                p => p.State == ProposalState.Open || (p.State is ProposalState.Sending or ProposalState.Unknown && p.ClaimedAt < abandonedBefore),
                p => p with { State = ProposalState.Sending, ClaimedAt = reservation.At, Claimant = Claimant, Outcome = null }),
            [.. entries]);
        return won ? new(_ledger.Count, null) : ClaimAnswer.Taken;
    });

    public Task AddGrantAsync(Grant grant, LedgerEntry granted, CancellationToken cancellation) =>
        Step("grant", () => Tell(_grants.TryAdd(grant.Id, grant), granted));

    public Task<IReadOnlyList<GrantUse>> GrantsAsync(DateTimeOffset? openAt, CancellationToken cancellation) => Step<IReadOnlyList<GrantUse>>(
        "grants", () => [.. _grants.Values.Where(grant => openAt is not { } now || grant.IsOpen(now)).Select(UseOf)]);

    public Task<bool> RevokeGrantAsync(string id, DateTimeOffset now, LedgerEntry revoked, CancellationToken cancellation) => Step("revoke", () =>
    {
        if (!_grants.TryGetValue(id, out var grant) || !grant.IsOpen(now)) return false;
        _grants[id] = grant with { RevokedAt = now };
        return Tell(true, revoked);
    });

    public Task<bool> IsGoneAsync(string claimant, CancellationToken cancellation) => Step("gone", () => Gone.Contains(claimant));

    public Task SettleAsync(string id, ProposalState state, string? outcome, LedgerEntry entry, CancellationToken cancellation) => Step("settle", () =>
        Tell(Update(id, p => p.State == ProposalState.Sending, p => p with { State = state, Outcome = outcome }), entry) ? GiveBack(id, state) : throw new StoreException($"{id} is not being sent."));

    public Task<bool> ApproveAsync(string id, DateTimeOffset now, LedgerEntry agreed, CancellationToken cancellation) =>
        Step("approve", () => Tell(Update(id, p => p.State == ProposalState.Open, p => p with { ApprovedAt = now }), agreed));

    public Task<bool> DenyAsync(string id, LedgerEntry denied, CancellationToken cancellation) =>
        Step("deny", () => Tell(Update(id, p => p.State == ProposalState.Open, p => p with { State = ProposalState.Denied }), denied));

    public Task<bool> ExpireAsync(string id, DateTimeOffset now, LedgerEntry expired, CancellationToken cancellation) => Step("expire", () =>
        Tell(Update(id, p => p.State == ProposalState.Open && p.ExpiresAt <= now, p => p with { State = ProposalState.Expired }), expired));

    public Task<long> AppendAsync(LedgerEntry entry, CancellationToken cancellation) => Step<long>("append", () => Tell(true, entry) ? _ledger.Count : 0);

    public Task<bool> NotePolicyAsync(LedgerEntry changed, CancellationToken cancellation) => Step("note", () =>
        (Told.LastOrDefault(told => told.Event == LedgerEvents.PolicyChanged)?.PolicyVersion ?? DefaultPolicy.Name) is var before
        && before != changed.PolicyVersion && Tell(true, changed with { Rule = $"{changed.PolicyVersion} in place of {before}" }));

    public Task<IReadOnlyList<LedgerRow>> ReadAsync(long from, int limit, CancellationToken cancellation) =>
        Step<IReadOnlyList<LedgerRow>>("read", () => [.. _ledger.Where(row => row.Number >= from).Take(limit)]);

    public Task<IReadOnlyList<LedgerRow>> LatestAsync(LedgerQuery query, CancellationToken cancellation) =>
        Step<IReadOnlyList<LedgerRow>>("read", () => [.. _ledger.AsEnumerable().Reverse().Take(query.Limit)]);

    public Task<LedgerHead?> HeadAsync(CancellationToken cancellation) => Step<LedgerHead?>("read", Head);

    public Task<LedgerRow?> PruneAsync(DateTimeOffset before, LedgerActor by, DateTimeOffset now, CancellationToken cancellation) =>
        throw new NotSupportedException("No test of the engine removes rows.");

    private GrantUse UseOf(Grant grant)
    {
        var covered = _spendings.Values.Where(s => s.Grant == grant.Id).ToList();
        return new(grant, covered.Count, covered.Sum(s => s.Amount));
    }

    // No test of the engine has limits that count only some of the writes.
    private IReadOnlyList<LimitUse> Use(Reservation reservation) =>
    [
        .. reservation.Bounds.Select(bound =>
        {
            var counted = _spendings.Values.Where(s => !bound.Limit.Period.IsCall && s.At >= bound.Limit.Period.From(reservation.At)).OrderBy(s => s.At).ToList();
            var use = new LimitUse(bound, counted.Sum(s => s.Amount), counted.Count);
            return use.HasRoomFor(reservation.Amount) ? use : use.WithFreesAt(reservation.Amount, counted.Select(s => new CountedCall(s.At, s.Amount)));
        }),
    ];

    private LedgerHead Head() => _ledger is [.., var last] ? new(last.Number, last.Hash) : new(0, LedgerChain.Beginning);

    private bool GiveBack(string id, ProposalState state)
    {
        if (state is ProposalState.Open or ProposalState.Failed) _spendings.Remove(id);
        return true;
    }

    private bool Tell(bool happened, params IEnumerable<LedgerEntry> entries)
    {
        if (happened)
        {
            foreach (var entry in entries) _ledger.Add(LedgerChain.Next(Head(), entry));
        }

        return happened;
    }

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
