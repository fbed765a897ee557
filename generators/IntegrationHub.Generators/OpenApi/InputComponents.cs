using System.Text.Json.Nodes;
using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Generators.OpenApi;

/// <summary>A tool's input schema among the document's components, word for word.</summary>
/// <remarks>
/// Only what has a meaning of its own inside an OpenAPI document is changed: <c>$schema</c> and <c>$id</c> go, definitions become
/// components (<c>TOOL_input.NAME</c>), and references follow them.
/// </remarks>
internal static class InputComponents
{
    private const string Definitions = "#/$defs/";
    private static readonly string[] MapsOfSchemas = ["properties", "patternProperties", "dependentSchemas"];
    private static readonly string[] Values = ["const", "enum", "default", "example", "examples"];

    public static string NameOf(Tool tool) => $"{tool.Name}_input";

    public static string ReferenceTo(Tool tool) => $"#/components/schemas/{NameOf(tool)}";

    public static void Add(JsonObject schemas, Tool tool)
    {
        var root = JsonObject.Create(tool.Input.Json)!;
        root.Remove("$schema");
        root.Remove("$id");
        var definitions = root["$defs"] as JsonObject;
        root.Remove("$defs");
        schemas[NameOf(tool)] = Schema(root, tool);
        foreach (var (name, definition) in definitions ?? [])
            schemas[$"{NameOf(tool)}.{name}"] = Schema(definition, tool);
    }

    private static JsonNode? Schema(JsonNode? schema, Tool tool) => schema switch
    {
        JsonObject map => new JsonObject(map.Select(pair => KeyValuePair.Create(pair.Key, Keyword(pair.Key, pair.Value, tool)))),
        JsonArray list => new JsonArray([.. list.Select(item => Schema(item, tool))]),
        _ => schema?.DeepClone(),
    };

    private static JsonNode? Keyword(string name, JsonNode? value, Tool tool) => value switch
    {
        JsonValue reference when name == "$ref" => Moved(reference.GetValue<string>(), tool),
        JsonObject map when MapsOfSchemas.Contains(name) =>
            new JsonObject(map.Select(pair => KeyValuePair.Create(pair.Key, Schema(pair.Value, tool)))),
        _ when Values.Contains(name) => value?.DeepClone(),
        _ => Schema(value, tool),
    };

    private static string Moved(string reference, Tool tool) =>
        reference == "#" ? ReferenceTo(tool)
        : reference.StartsWith(Definitions, StringComparison.Ordinal) ? $"{ReferenceTo(tool)}.{reference[Definitions.Length..]}"
        : reference.StartsWith('#') ? ReferenceTo(tool) + reference[1..]
        : reference;
}
