using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace IntegrationHub.Cli.Composition;

/// <summary>Sends spans and measurements to an OpenTelemetry collector, when the environment names one. Without that nothing of it is loaded.</summary>
internal static class TelemetryExport
{
    private const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Begins; null when no collector is named. What is left is sent when it is disposed of.</summary>
    /// <param name="around">The environment.</param>
    /// <param name="figures">How much the store holds; asked each time that measurements are sent. Null when it can't be told.</param>
    public static IDisposable? Start(Surroundings around, Func<StoreFigures?> figures) => around.Variable(Variable) is null ? null : Begin(figures);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Both Begin(Func<StoreFigures?> figures)
    {
        var version = typeof(TelemetryExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        var resource = ResourceBuilder.CreateEmpty().AddService("integration-hub", serviceVersion: version).AddTelemetrySdk().AddEnvironmentVariableDetector();
        var store = new Meter(HubTelemetry.Name + ".Store");
        store.CreateObservableGauge("hub.proposals.open", () => Of(figures, f => f.Open), "{proposal}", "Proposals that wait for agreement or for their call.");
        store.CreateObservableGauge("hub.proposals.unknown", () => Of(figures, f => f.Unknown), "{proposal}", "Proposals that were sent and whose outcome is not known.");
        store.CreateObservableGauge("hub.ledger.rows", () => Of(figures, f => f.Rows), "{row}", "The number of the ledger's last row.");
        return new(
            Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(HubTelemetry.Name).AddOtlpExporter().Build(),
            Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(HubTelemetry.Name, store.Name).AddOtlpExporter().Build(),
            store);
    }

    private static IEnumerable<Measurement<long>> Of(Func<StoreFigures?> figures, Func<StoreFigures, long> figure) =>
        figures() is { } known ? [new(figure(known))] : [];

    private sealed class Both(TracerProvider traces, MeterProvider metrics, Meter store) : IDisposable
    {
        public void Dispose()
        {
            traces.Dispose();
            metrics.Dispose();
            store.Dispose();
        }
    }
}
