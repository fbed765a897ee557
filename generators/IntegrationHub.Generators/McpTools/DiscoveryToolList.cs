using System.Text.Json.Nodes;
using IntegrationHub.Generators.OpenApi;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.McpTools;

/// <summary>The tool list that an MCP client sees in discovery mode: few tools that find, describe, preview and call all others.</summary>
/// <remarks>It is the same for every catalog, so that a model pays for it once however many tools there are.</remarks>
public static class DiscoveryToolList
{
    /// <summary>Where the list goes.</summary>
    public const string Path = "mcp/discovery.json";

    /// <summary>The most bytes of the result of <c>tools/list</c> as JSON.</summary>
    public const int Budget = 4_000;

    private const string Written = "discovery-tools.yaml";
    private const string Made = "discovery-tools.json";

    /// <summary>The result of <c>tools/list</c>: an object with <c>tools</c>, each with name, title, description, input schema and hints.</summary>
    /// <param name="isReadOnly">Whether only reads are offered.</param>
    /// <returns>A copy of its own, which the caller may change.</returns>
    public static JsonObject Result(bool isReadOnly = false)
    {
        var result = YamlText.Read(Read(Written))!.AsObject();
        foreach (var tool in result["tools"]!.AsArray())
        {
            if (tool!.AsObject() is var written && written.Remove("whenReadOnly", out var other) && isReadOnly) Narrow(written, other!.AsObject());
        }

        return result;
    }

    /// <summary>The same as <see cref="Result"/>, for a server that has to answer quickly: as far as it can, it reads the JSON that was made of it.</summary>
    /// <param name="isReadOnly">Whether only reads are offered.</param>
    public static JsonObject Quick(bool isReadOnly)
    {
        if (isReadOnly) return Result(isReadOnly);
        var made = JsonNode.Parse(Read(Made))!.AsObject();
        made.Remove("madeBy");
        return made;
    }

    /// <summary>Makes the file.</summary>
    public static GeneratedFile Generate()
    {
        var document = Result();
        document.Insert(0, "madeBy", MadeBy.Sentence);
        return new(Path, GeneratedJson.Indented(document) + "\n");
    }

    private static void Narrow(JsonObject tool, JsonObject other)
    {
        other.Remove("without", out var without);
        foreach (var name in without?.AsArray() ?? []) tool["inputSchema"]!["properties"]!.AsObject().Remove(name!.GetValue<string>());
        foreach (var (name, value) in other) tool[name] = value?.DeepClone();
    }

    private static string Read(string name)
    {
        using var stream = typeof(DiscoveryToolList).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
