using System.Collections.Concurrent;

namespace IntegrationHub.Tests.McpLoad;

/// <summary>Counts what clients got.</summary>
internal sealed class LoadTally
{
    private long _own;
    private long _broken;

    /// <summary>Calls that were answered with the caller's own thing.</summary>
    public long Own => Interlocked.Read(ref _own);

    /// <summary>Broken messages that were refused as they should be.</summary>
    public long Broken => Interlocked.Read(ref _broken);

    /// <summary>Everything else, each in a sentence.</summary>
    public ConcurrentQueue<string> Wrong { get; } = new();

    public void CountOwn() => Interlocked.Increment(ref _own);

    public void CountBroken() => Interlocked.Increment(ref _broken);
}
