using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Access;

/// <summary>Makes and revokes access tokens, each with a row of the ledger. As soon as a person has one, only a person with the scope admin does either.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="time">The clock.</param>
public sealed class AccessDesk(IAccessStore store, TimeProvider time)
{
    /// <summary>Whether what needs a person needs their token: it does as long as one of a person is not revoked, expired or not.</summary>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<bool> AsksPersonsAsync(CancellationToken cancellation) => (await store.ListAsync(cancellation)).Any(IsPersons);

    /// <summary>Every token, the oldest first.</summary>
    public Task<IReadOnlyList<AccessToken>> ListAsync(CancellationToken cancellation) => store.ListAsync(cancellation);

    /// <summary>Makes a token of an agent.</summary>
    /// <param name="by">Who wants it.</param>
    /// <param name="name">The agent's name.</param>
    /// <param name="scopes">What it may do; at most <see cref="Scopes.OfAgents"/>.</param>
    /// <param name="life">How long it works; for ever when null.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The token, to be shown once.</returns>
    public Task<HubResult<NewToken>> MakeForAgentAsync(Requester by, string name, Scopes scopes, TimeSpan? life, CancellationToken cancellation) =>
        MakeAsync(by, new(LedgerActor.Agent, name), scopes & Scopes.OfAgents, life, cancellation);

    /// <summary>Makes a token of a person. The first one has the scope admin, or nobody could make or revoke another.</summary>
    /// <inheritdoc cref="MakeForAgentAsync" />
    public async Task<HubResult<NewToken>> MakeForPersonAsync(Requester by, string name, Scopes scopes, TimeSpan? life, CancellationToken cancellation)
    {
        if (!scopes.HasFlag(Scopes.Admin) && !(await store.ListAsync(cancellation)).Any(IsAdmins)) return AccessMessages.FirstNeedsAdmin();
        return await MakeAsync(by, new(LedgerActor.Person, name), scopes, life, cancellation);
    }

    /// <summary>Revokes a token; one that was revoked before stays so.</summary>
    /// <param name="by">Who wants it.</param>
    /// <param name="id">The token's name, as it is listed.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The token; <c>token_not_found</c>, or a refusal when nobody could manage the others then.</returns>
    public async Task<HubResult<AccessToken>> RevokeAsync(Requester by, string id, CancellationToken cancellation)
    {
        if (!by.May(Scopes.Admin)) return AccessMessages.Lacks(by, Scopes.Admin);
        var all = await store.ListAsync(cancellation);
        if (all.FirstOrDefault(token => token.Id == id) is not { } token) return AccessMessages.NoSuchToken(id);
        if (IsAdmins(token) && !all.Any(t => t.Id != id && IsAdmins(t)) && all.Any(t => t.Id != id && IsPersons(t))) return AccessMessages.LastAdmin(id);
        var now = time.GetUtcNow();
        await store.RevokeAsync(id, now, TokenEntries.Revoked(token, by.Decides, now), cancellation);
        return token with { RevokedAt = token.RevokedAt ?? now };
    }

    private async Task<HubResult<NewToken>> MakeAsync(Requester by, LedgerActor who, Scopes scopes, TimeSpan? life, CancellationToken cancellation)
    {
        if (!by.May(Scopes.Admin)) return AccessMessages.Lacks(by, Scopes.Admin);
        var now = time.GetUtcNow();
        var (id, token) = TokenMint.New(who.Kind);
        var kept = new AccessToken(id, who, scopes, TokenMint.Digest(token), now) { ExpiresAt = now + life };
        await store.AddAsync(kept, TokenEntries.Made(kept, by.Decides), cancellation);
        return new NewToken(token, kept);
    }

    private static bool IsPersons(AccessToken token) => token.IsPerson && token.RevokedAt is null;

    private static bool IsAdmins(AccessToken token) => IsPersons(token) && token.Scopes.HasFlag(Scopes.Admin);
}
