using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Tests.Fakes;

/// <summary>Access tokens in memory, which can't be read when it is said so.</summary>
internal sealed class MemoryTokens : IAccessStore
{
    private readonly List<AccessToken> _all = [];

    public bool Fails { get; set; }

    /// <summary>How often they were read.</summary>
    public int Reads { get; private set; }

    /// <summary>When each use was noted.</summary>
    public List<DateTimeOffset> Uses { get; } = [];

    /// <summary>What the ledger was told.</summary>
    public List<LedgerEntry> Told { get; } = [];

    public Task AddAsync(AccessToken token, LedgerEntry made, CancellationToken cancellation)
    {
        _all.Add(token);
        Told.Add(made);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<AccessToken>> ListAsync(CancellationToken cancellation)
    {
        Reads++;
        return Fails ? throw new StoreException("The disk is full.") : Task.FromResult<IReadOnlyList<AccessToken>>([.. _all]);
    }

    public Task RevokeAsync(string id, DateTimeOffset now, LedgerEntry revoked, CancellationToken cancellation)
    {
        Told.Add(revoked);
        var at = _all.FindIndex(token => token.Id == id);
        _all[at] = _all[at] with { RevokedAt = now };
        return Task.CompletedTask;
    }

    public Task UsedAsync(string id, DateTimeOffset now, CancellationToken cancellation)
    {
        Uses.Add(now);
        var at = _all.FindIndex(token => token.Id == id);
        _all[at] = _all[at] with { LastUsedAt = now };
        return Task.CompletedTask;
    }
}
