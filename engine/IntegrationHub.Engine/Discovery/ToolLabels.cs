using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Discovery;

/// <summary>The words in which discovery speaks of modes and risks.</summary>
internal static class ToolLabels
{
    public static string Of(EndpointMode mode) => mode switch
    {
        EndpointMode.Read => "read",
        EndpointMode.Write => "write",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "A mode without a word."),
    };

    public static string Of(Risk risk) => risk switch
    {
        Risk.Read => "read",
        Risk.Write => "write",
        Risk.Destructive => "destructive",
        _ => throw new ArgumentOutOfRangeException(nameof(risk), risk, "A risk without a word."),
    };
}
