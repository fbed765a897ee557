using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Schemas;

namespace IntegrationHub.Engine.Catalog;

/// <summary>An endpoint as agents see it, compiled and ready to be called.</summary>
/// <param name="Name">Its name: integration, <c>_</c>, endpoint with <c>-</c> as <c>_</c>.</param>
/// <param name="Integration">The service it belongs to.</param>
/// <param name="Manifest">What its file says.</param>
/// <param name="Input">What it accepts.</param>
public sealed record Tool(string Name, Integration Integration, EndpointManifest Manifest, InputSchema Input)
{
    /// <summary>How much care it needs.</summary>
    public Risk Risk { get; } = RiskRule.Of(Manifest);

    /// <summary>The name an endpoint's file and folder give to its tool.</summary>
    public static string NameFor(string integration, string endpoint) =>
        $"{integration}_{endpoint.Replace('-', '_')}";
}
