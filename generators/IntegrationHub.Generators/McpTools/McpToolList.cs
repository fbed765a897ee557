using System.Text.Json.Nodes;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.OpenApi;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.McpTools;

/// <summary>The tool list that an MCP client sees when each endpoint is a tool of its own.</summary>
/// <remarks>
/// Every output schema is the same and speaks of the hub's own members only: the service's object has a shape that the
/// catalog does not describe, and clients fail a call whose result does not fit a stated one.
/// </remarks>
public static class McpToolList
{
    /// <summary>Where the list goes.</summary>
    public const string Path = "mcp/tools.json";

    // Whatever is given in pages takes how long a page is to be.
    private const string PageLength = "limit";

    private static readonly JsonObject Besides = Read();

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

    /// <summary>One tool as <c>tools/list</c> shows it.</summary>
    /// <returns>A copy of its own, which the caller may change.</returns>
    public static JsonObject Entry(Tool tool)
    {
        var hints = McpHints.Of(tool);
        return new()
        {
            ["name"] = tool.Name,
            ["title"] = tool.Manifest.Title,
            ["description"] = McpDescription.Of(tool),
            ["inputSchema"] = Input(tool),
            ["outputSchema"] = Besides["gives"]!.DeepClone(),
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

    private static JsonObject Input(Tool tool)
    {
        var schema = JsonNode.Parse(tool.Input.Json.GetRawText())!.AsObject();
        if (schema["properties"] is not JsonObject properties) schema["properties"] = properties = [];
        Add(properties, "takes");
        if (tool.Manifest.Mode == EndpointMode.Write) Add(properties, "takesForWrites");
        if (tool.Manifest.Mode == EndpointMode.Read && tool.Manifest.Fields.Any(field => field.Name == PageLength)) Add(properties, "takesForLists");
        return schema;
    }

    private static void Add(JsonObject properties, string which)
    {
        foreach (var (name, schema) in Besides[which]!.AsObject()) properties[name] = schema!.DeepClone();
    }

    private static JsonObject Read()
    {
        using var stream = typeof(McpToolList).Assembly.GetManifestResourceStream("endpoint-tools.yaml")!;
        using var reader = new StreamReader(stream);
        return YamlText.Read(reader.ReadToEnd())!.AsObject();
    }
}
