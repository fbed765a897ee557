using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>Where the reads are counted that a limit speaks of. No other leaves anything behind.</summary>
/// <remarks>A method that cannot do its step throws <see cref="StoreException"/>.</remarks>
public interface IReadCounts
{
    /// <summary>Counts a read, in one step with finding out that its limits have room for it.</summary>
    /// <returns>The limit that has none, and then nothing is counted; null when it is.</returns>
    Task<LimitUse?> TakeAsync(CountedRead read, CancellationToken cancellation);
}
