using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Generators.Words;

/// <summary>A tool's mode and risk in the words every surface uses.</summary>
internal static class ToolWords
{
    public static string ModeOf(Tool tool) => tool.Manifest.Mode == EndpointMode.Write ? "write" : "read";

    public static string RiskOf(Tool tool) => tool.Risk switch
    {
        Risk.Read => "read",
        Risk.Write => "write",
        _ => "destructive",
    };
}
