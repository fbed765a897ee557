namespace IntegrationHub.Engine.Permissions;

/// <summary>For a hub that keeps nothing of what keys may do.</summary>
internal sealed class NothingLearnt : IKeyPermissions
{
    /// <inheritdoc />
    public Task<IReadOnlyList<LearntAccess>> OfAsync(string integration, string keyDigest, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<LearntAccess>>([]);

    /// <inheritdoc />
    public Task LearnAsync(string integration, string keyDigest, LearntAccess learnt, CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc />
    public Task ReplaceAsync(string integration, string keyDigest, IReadOnlyList<LearntAccess> learnt, CancellationToken cancellation) => Task.CompletedTask;
}
