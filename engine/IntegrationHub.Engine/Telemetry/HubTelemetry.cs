using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace IntegrationHub.Engine.Telemetry;

/// <summary>What the hub tells of its work to whoever listens: spans and measurements under one name. Never an input, a key or a token; only what stands in this folder goes out.</summary>
public static class HubTelemetry
{
    /// <summary>The name of the source of spans, and of the meter.</summary>
    public const string Name = "IntegrationHub";

    /// <summary>Where spans begin.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Where measurements are made.</summary>
    public static Meter Meter { get; } = new(Name);

    internal static Counter<long> Calls { get; } = Meter.CreateCounter<long>("hub.calls", "{call}", "Calls of tools, by tool and what came of them.");

    internal static Histogram<double> CallDuration { get; } = Meter.CreateHistogram<double>("hub.call.duration", "s", "How long a call took.");
}
