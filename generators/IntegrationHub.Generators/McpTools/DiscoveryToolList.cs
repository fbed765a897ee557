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

    private static readonly string Text = Read();

    /// <summary>The result of <c>tools/list</c>: an object with <c>tools</c>, each with name, title, description, input schema and hints.</summary>
    /// <param name="isReadOnly">Whether only reads are offered.</param>
    /// <returns>A copy of its own, which the caller may change.</returns>
    public static JsonObject Result(bool isReadOnly = false)
    {
        var result = YamlText.Read(Text)!.AsObject();
        foreach (var tool in result["tools"]!.AsArray())
        {
            if (tool!.AsObject() is var written && written.Remove("whenReadOnly", out var other) && isReadOnly) Narrow(written, other!.AsObject());
        }

        return result;
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

    private static string Read()
    {
        using var stream = typeof(DiscoveryToolList).Assembly.GetManifestResourceStream("discovery-tools.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
