using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Mcp;

/// <summary>What of a hub an MCP client gets to see.</summary>
public sealed record McpExposure
{
    /// <summary>Whether the six tools are there that find, describe, preview and call all others. They are unless it is said otherwise.</summary>
    public bool Discovery { get; init; } = true;

    /// <summary>Whether each endpoint is a tool of its own.</summary>
    public bool Tools { get; init; }

    /// <summary>The only groups whose tools are offered; every group when empty.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Whether only reads are offered.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether a tool is offered at all, in either way.</summary>
    internal bool Offers(Tool tool) =>
        (!IsReadOnly || tool.Risk == Risk.Read) && (Groups.Count == 0 || Groups.Contains(tool.Manifest.Group, StringComparer.Ordinal));
}
