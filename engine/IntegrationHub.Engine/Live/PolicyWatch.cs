using System.Globalization;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Live;

/// <summary>Has a policy file read again when it has changed. One that has gone is a mistake too: without it a laxer policy would decide.</summary>
public sealed class PolicyWatch : IAsyncDisposable
{
    private const string Absent = "absent";

    private readonly ChangeWatch _watch;

    /// <summary>Begins to watch.</summary>
    /// <param name="file">The file, which need not be there yet.</param>
    /// <param name="stamp">The stamp it had before the policy in use was read.</param>
    /// <param name="live">What is told when the file can't even be read.</param>
    /// <param name="pair">What takes the new policy up.</param>
    /// <param name="time">The clock.</param>
    public PolicyWatch(string file, string stamp, LivePolicy live, LivePair pair, TimeProvider time)
    {
        _watch = new(
            () => Stamp(file),
            stamp,
            pair.TakePolicy,
            fault => live.Refuse([FileMessages.Unreadable(file, fault.Message)]),
            time);
    }

    /// <summary>What tells one state of the file from another.</summary>
    public static string Stamp(string file)
    {
        var there = new FileInfo(file);
        if (!there.Exists) return Absent;
        var real = there.LinkTarget is null ? there : there.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? there;
        return real.Exists ? string.Create(CultureInfo.InvariantCulture, $"{real.FullName} {real.Length} {real.LastWriteTimeUtc.Ticks}") : Absent;
    }

    /// <summary>Stops watching, after a reading that is under way.</summary>
    public ValueTask DisposeAsync() => _watch.DisposeAsync();
}
