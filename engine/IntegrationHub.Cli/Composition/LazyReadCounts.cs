using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Cli.Composition;

/// <summary>The reads that limits count, in a store that is opened with the first of them.</summary>
/// <param name="store">The store.</param>
internal sealed class LazyReadCounts(LazyStore store) : IReadCounts
{
    public async Task<LimitUse?> TakeAsync(CountedRead read, CancellationToken cancellation) =>
        await (await store.OpenAsync(cancellation)).Reads.TakeAsync(read, cancellation);
}
