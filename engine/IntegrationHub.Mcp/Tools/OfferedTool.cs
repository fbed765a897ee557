using IntegrationHub.JsonSchema;
using EndpointTool = IntegrationHub.Engine.Catalog.Tool;
using ShownTool = ModelContextProtocol.Protocol.Tool;

namespace IntegrationHub.Mcp.Tools;

/// <summary>A tool as a client sees it.</summary>
/// <param name="Shown">Its entry in the list.</param>
/// <param name="Endpoint">The endpoint it is for; null for one of the six that find and call all others.</param>
internal sealed record OfferedTool(ShownTool Shown, EndpointTool? Endpoint)
{
    private readonly Lazy<CompiledSchema> _arguments = new(() => CompiledSchema.Compile(Shown.InputSchema));

    /// <summary>The check of its arguments.</summary>
    public CompiledSchema Arguments => _arguments.Value;
}
