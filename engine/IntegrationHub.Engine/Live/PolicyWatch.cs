using System.Globalization;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Policies.Files;

namespace IntegrationHub.Engine.Live;

/// <summary>Has a policy file read again when it has changed. One that has gone is a mistake too: without it a laxer policy would decide.</summary>
public sealed class PolicyWatch : IAsyncDisposable
{
    private const string Absent = "absent";

    private readonly ChangeWatch _watch;

    /// <summary>Begins to watch.</summary>
    /// <param name="file">The file, which need not be there yet.</param>
    /// <param name="stamp">The stamp it had before the policy in use was read.</param>
    /// <param name="live">What gets the new policy, or what is wrong with the file.</param>
    /// <param name="load">Reads the file.</param>
    /// <param name="time">The clock.</param>
    public PolicyWatch(string file, string stamp, LivePolicy live, Func<PolicyLoadResult> load, TimeProvider time)
    {
        _watch = new(
            () => Stamp(file),
            stamp,
            () =>
            {
                var (policy, findings) = load();
                if (policy is not null) live.Replace(policy, file);
                else live.Refuse(findings);
            },
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
