using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Access;

/// <summary>Tells by the token that a caller shows who they are. What it knows of the tokens is never older than a second.</summary>
/// <param name="store">Where the tokens are kept.</param>
/// <param name="time">The clock.</param>
public sealed class AccessGate(IAccessStore store, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenUses = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile Known? _known;

    /// <summary>Whether a token is needed because there is one, whatever was asked for at the start.</summary>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="StoreException">The tokens cannot be read.</exception>
    public async Task<bool> HasTokensAsync(CancellationToken cancellation) => (await KnownAsync(cancellation)).Tokens.Values.Any(token => token.RevokedAt is null);

    /// <summary>Whether there is a token that works now.</summary>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="StoreException">The tokens cannot be read.</exception>
    public async Task<bool> WorksAsync(CancellationToken cancellation) =>
        (await KnownAsync(cancellation)).Tokens.Values.Any(token => token.StateAt(time.GetUtcNow()) == AccessTokenState.Active);

    /// <summary>Tells who a caller is.</summary>
    /// <param name="shown">The token they show; null when they show none.</param>
    /// <param name="isNeeded">Whether one is needed even when there is none yet.</param>
    /// <param name="otherwise">Who they are when none is needed.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <param name="mayRepeatCall">Whether they may ask for a call that was made before.</param>
    /// <returns>The caller; <c>token_required</c>, <c>token_rejected</c>, or <c>store_failed</c>, since whom nobody can look up is not let in.</returns>
    public async Task<HubResult<Requester>> AskAsync(string? shown, bool isNeeded, Requester otherwise, CancellationToken cancellation, bool mayRepeatCall = false)
    {
        try
        {
            if (shown is not null) return await CheckAsync(shown, cancellation);
            return isNeeded || await HasTokensAsync(cancellation) ? AccessMessages.Required() : otherwise;
        }
        catch (StoreException fault)
        {
            return AccessMessages.NotLookedUp(fault.Message, mayRepeatCall);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<HubResult<Requester>> CheckAsync(string shown, CancellationToken cancellation)
    {
        var known = await KnownAsync(cancellation);
        if (TokenMint.IdOf(shown) is not { } id || !known.Tokens.TryGetValue(id, out var token) || !TokenMint.IsSame(shown, token.Digest))
            return AccessMessages.Unknown();
        var now = time.GetUtcNow();
        if (token.StateAt(now) != AccessTokenState.Active) return AccessMessages.NoLonger(token, now);
        if (token.LastUsedAt is not { } last || now - last >= BetweenUses) await UseAsync(known, token, now, cancellation);
        return token.ToRequester();
    }

    private async Task UseAsync(Known known, AccessToken token, DateTimeOffset now, CancellationToken cancellation)
    {
        // Noted here first, so that of many requests at once one writes.
        if (!known.Tokens.TryUpdate(token.Id, token with { LastUsedAt = now }, token)) return;
        await store.UsedAsync(token.Id, now, cancellation);
    }

    private async Task<Known> KnownAsync(CancellationToken cancellation)
    {
        if (_known is { } recent && IsFresh(recent)) return recent;
        await _turn.WaitAsync(cancellation);
        try
        {
            if (_known is { } other && IsFresh(other)) return other;
            var at = time.GetUtcNow();
            return _known = new(new((await store.ListAsync(cancellation)).ToDictionary(token => token.Id, StringComparer.Ordinal), StringComparer.Ordinal), at);
        }
        finally
        {
            _turn.Release();
        }
    }

    private bool IsFresh(Known known) => (time.GetUtcNow() - known.At).Duration() < Fresh;

    private sealed record Known(System.Collections.Concurrent.ConcurrentDictionary<string, AccessToken> Tokens, DateTimeOffset At);
}
