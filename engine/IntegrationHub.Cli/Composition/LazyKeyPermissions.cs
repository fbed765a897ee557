using IntegrationHub.Engine.Permissions;

namespace IntegrationHub.Cli.Composition;

/// <summary>What keys may do, in a store that is opened when it is first needed. Where nothing was ever kept nothing is known, and looking makes no file.</summary>
/// <param name="store">The store.</param>
internal sealed class LazyKeyPermissions(LazyStore store) : IKeyPermissions
{
    public async Task<IReadOnlyList<LearntAccess>> OfAsync(string integration, string keyDigest, CancellationToken cancellation) =>
        store.IsNew ? [] : await (await store.OpenAsync(cancellation)).KeyPermissions.OfAsync(integration, keyDigest, cancellation);

    public async Task LearnAsync(string integration, string keyDigest, LearntAccess learnt, CancellationToken cancellation) =>
        await (await store.OpenAsync(cancellation)).KeyPermissions.LearnAsync(integration, keyDigest, learnt, cancellation);

    public async Task ReplaceAsync(string integration, string keyDigest, IReadOnlyList<LearntAccess> learnt, CancellationToken cancellation) =>
        await (await store.OpenAsync(cancellation)).KeyPermissions.ReplaceAsync(integration, keyDigest, learnt, cancellation);
}
