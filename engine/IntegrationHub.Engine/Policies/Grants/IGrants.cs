using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Policies.Grants;

/// <summary>Where grants are kept.</summary>
/// <remarks>A method that cannot do its step throws <see cref="StoreException"/>.</remarks>
public interface IGrants
{
    /// <summary>Keeps a new grant, and tells of it in the ledger.</summary>
    Task AddGrantAsync(Grant grant, LedgerEntry granted, CancellationToken cancellation);

    /// <summary>Grants with their use, the newest first, a thousand at most.</summary>
    /// <param name="openAt">Only those in force at that moment; all when null.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<IReadOnlyList<GrantUse>> GrantsAsync(DateTimeOffset? openAt, CancellationToken cancellation);

    /// <summary>Takes a grant back. What it covered before stays done; what was proposed under it needs a person again.</summary>
    /// <returns>False when it was not in force any more, and then nothing was told.</returns>
    Task<bool> RevokeGrantAsync(string id, DateTimeOffset now, LedgerEntry revoked, CancellationToken cancellation);
}
