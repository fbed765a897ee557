using System.Text.Json.Nodes;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.McpTools;

/// <summary>The tool list that an MCP client sees when each endpoint is a tool of its own.</summary>
/// <remarks>
/// No tool states an output schema: what comes back is the service's object, whose shape the catalog does not describe,
/// and clients fail a call whose result does not fit a stated one.
/// </remarks>
public static class McpToolList
{
    /// <summary>Where the list goes.</summary>
    public const string Path = "mcp/tools.json";

    /// <summary>Makes the list, sorted by name.</summary>
    public static GeneratedFile Generate(ToolCatalog catalog)
    {
        var document = new JsonObject
        {
            ["madeBy"] = MadeBy.Sentence,
            ["tools"] = new JsonArray([.. catalog.Tools.Select(Entry)]),
        };
        return new(Path, GeneratedJson.Indented(document) + "\n");
    }

    private static JsonObject Entry(Tool tool)
    {
        var hints = McpHints.Of(tool);
        return new()
        {
            ["name"] = tool.Name,
            ["title"] = tool.Manifest.Title,
            ["description"] = McpDescription.Of(tool),
            ["inputSchema"] = JsonObject.Create(tool.Input.Json),
            ["annotations"] = new JsonObject
            {
                ["title"] = tool.Manifest.Title,
                ["readOnlyHint"] = hints.ReadOnly,
                ["destructiveHint"] = hints.Destructive,
                ["idempotentHint"] = hints.Idempotent,
                ["openWorldHint"] = hints.OpenWorld,
            },
        };
    }
}
