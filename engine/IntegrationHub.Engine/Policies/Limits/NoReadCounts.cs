using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>A hub that was put together without a place to count reads. What cannot be counted is not done.</summary>
internal sealed class NoReadCounts : IReadCounts
{
    public Task<LimitUse?> TakeAsync(CountedRead read, CancellationToken cancellation) =>
        throw new StoreException($"The limit \"{read.Bounds[0].Limit.Name}\" counts reads, and this hub has no store that counts them.");
}
