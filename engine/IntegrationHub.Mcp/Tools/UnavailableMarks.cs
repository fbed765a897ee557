using System.Text.Json;
using IntegrationHub.Engine;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ShownTool = ModelContextProtocol.Protocol.Tool;

namespace IntegrationHub.Mcp.Tools;

/// <summary>Says of each endpoint in a list of tools that the default connection's key can't be used for it, where that is known.</summary>
internal static class UnavailableMarks
{
    /// <summary>The list with what is known against its tools at the beginning of their descriptions.</summary>
    public static async ValueTask<ListToolsResult> MarkAsync(ListToolsResult list, Hub hub, CancellationToken cancellation)
    {
        var there = (await hub.ThereAsync(cancellation)).Catalog;
        if (there.Tools.Count < hub.Catalog.Tools.Count) list.Tools = [.. list.Tools.Where(tool => hub.Catalog.Find(tool.Name) is null || there.Find(tool.Name) is not null)];
        var why = await hub.WhyNotAsync(list.Tools.Select(tool => tool.Name), cancellation);
        if (why.Count > 0) list.Tools = [.. list.Tools.Select(tool => why.TryGetValue(tool.Name, out var reason) ? With(tool, reason) : tool)];
        return list;
    }

    // The tool itself is shared by every client, so another is shown in its place.
    private static ShownTool With(ShownTool tool, string reason)
    {
        var entry = JsonSerializer.SerializeToNode(tool, McpJsonUtilities.DefaultOptions)!.AsObject();
        entry["description"] = $"unavailable: {reason}. {tool.Description}";
        return entry.Deserialize<ShownTool>(McpJsonUtilities.DefaultOptions)!;
    }
}
