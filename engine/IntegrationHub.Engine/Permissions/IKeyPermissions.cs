namespace IntegrationHub.Engine.Permissions;

/// <summary>Where it is kept what a key may do. A key is known by its digest, so another key under the same name starts anew. A failing store throws <see cref="Ledger.StoreException"/>.</summary>
public interface IKeyPermissions
{
    /// <summary>All that is known of a key.</summary>
    Task<IReadOnlyList<LearntAccess>> OfAsync(string integration, string keyDigest, CancellationToken cancellation);

    /// <summary>Adds one thing to what is known, or puts it in the place of what was.</summary>
    Task LearnAsync(string integration, string keyDigest, LearntAccess learnt, CancellationToken cancellation);

    /// <summary>Forgets what is known, and keeps this.</summary>
    Task ReplaceAsync(string integration, string keyDigest, IReadOnlyList<LearntAccess> learnt, CancellationToken cancellation);
}
