using System.Collections.Concurrent;
using System.Globalization;

namespace IntegrationHub.Sandbox;

/// <summary>The faults that are waiting for the next requests. A request may also ask for one itself with the header
/// <c>Sandbox-Fault</c>: <c>rate_limit</c>, <c>rate_limit:2</c> (seconds), <c>server_error</c>, <c>unavailable</c>, <c>lock_timeout</c>,
/// <c>drop_before</c>, <c>drop_after</c>, <c>not_json</c>, <c>slow:250</c> (milliseconds).</summary>
public sealed class SandboxFaults
{
    private readonly ConcurrentQueue<SandboxFault> _waiting = new();

    /// <summary>How many requests still have a fault coming.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>Gives the next requests a fault, first come first served.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">With how many requests, at least 1.</param>
    public void Next(SandboxFault fault, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        for (var i = 0; i < times; i++)
            _waiting.Enqueue(fault);
    }

    /// <summary>Forgets the faults that are still waiting.</summary>
    public void Clear() => _waiting.Clear();

    internal SandboxFault? Take(string? header)
    {
        if (!string.IsNullOrEmpty(header))
            return Parse(header, null);
        return _waiting.TryDequeue(out var fault) ? fault : null;
    }

    internal static SandboxFault Parse(string header, string? param)
    {
        var colon = header.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? header : header[..colon];
        var number = colon >= 0 && int.TryParse(header.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? Math.Min(n, 600_000)
            : (int?)null;
        return name switch
        {
            "rate_limit" => SandboxFault.RateLimited(number is { } seconds ? TimeSpan.FromSeconds(seconds) : null),
            "server_error" => SandboxFault.ServerError,
            "unavailable" => SandboxFault.Unavailable,
            "lock_timeout" => SandboxFault.LockTimeout,
            "drop_before" => SandboxFault.DropBefore,
            "drop_after" => SandboxFault.DropAfter,
            "not_json" => SandboxFault.NotJson,
            "slow" => SandboxFault.Slow(TimeSpan.FromMilliseconds(number ?? 1_000)),
            _ => throw Refusals.Parameter(
                $"{param ?? "Sandbox-Fault"} is \"{Refusals.Clip(header)}\"; it must be one of drop_after, drop_before, lock_timeout, not_json, " +
                "rate_limit[:seconds], server_error, slow[:milliseconds], unavailable.",
                param),
        };
    }
}
