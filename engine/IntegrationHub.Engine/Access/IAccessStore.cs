namespace IntegrationHub.Engine.Access;

/// <summary>Where access tokens are kept, for every hub over the same store.</summary>
/// <remarks>A method that cannot do its step throws <see cref="Ledger.StoreException"/>; the caller then lets nobody in.</remarks>
public interface IAccessStore
{
    /// <summary>Keeps a new token.</summary>
    Task AddAsync(AccessToken token, CancellationToken cancellation);

    /// <summary>Every token that was ever made, the oldest first.</summary>
    Task<IReadOnlyList<AccessToken>> ListAsync(CancellationToken cancellation);

    /// <summary>Writes down that a token is revoked. A second time changes nothing.</summary>
    Task RevokeAsync(string id, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Writes down when a token was last shown.</summary>
    Task UsedAsync(string id, DateTimeOffset now, CancellationToken cancellation);
}
