using ModelContextProtocol.Server;

namespace IntegrationHub.Mcp.Tools;

/// <summary>A collection that holds no tool and only tells that the list of tools has changed.</summary>
internal sealed class ListBell : McpServerPrimitiveCollection<McpServerTool>
{
    /// <summary>Tells it.</summary>
    public void Ring() => RaiseChanged();
}
