using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Access;

/// <summary>Where access tokens are kept, for every hub over the same store.</summary>
/// <remarks>A method that cannot do its step throws <see cref="StoreException"/>; the caller then lets nobody in.</remarks>
public interface IAccessStore
{
    /// <summary>Keeps a new token, and tells of it in the ledger in the same step.</summary>
    Task AddAsync(AccessToken token, LedgerEntry made, CancellationToken cancellation);

    /// <summary>Every token that was ever made, the oldest first.</summary>
    Task<IReadOnlyList<AccessToken>> ListAsync(CancellationToken cancellation);

    /// <summary>Writes down that a token is revoked, and tells of it in the ledger in the same step. A second time changes nothing and tells nothing.</summary>
    Task RevokeAsync(string id, DateTimeOffset now, LedgerEntry revoked, CancellationToken cancellation);

    /// <summary>Writes down when a token was last shown.</summary>
    Task UsedAsync(string id, DateTimeOffset now, CancellationToken cancellation);
}
