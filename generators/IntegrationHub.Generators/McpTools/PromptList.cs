using System.Text.Json.Nodes;
using IntegrationHub.Generators.OpenApi;

namespace IntegrationHub.Generators.McpTools;

/// <summary>The prompts that an MCP client offers its user for common tasks.</summary>
public static class PromptList
{
    private static readonly string Text = Read();

    /// <summary>An object with <c>prompts</c>, each with name, title, description, arguments and text.</summary>
    /// <returns>A copy of its own, which the caller may change.</returns>
    public static JsonObject Result() => YamlText.Read(Text)!.AsObject();

    private static string Read()
    {
        using var stream = typeof(PromptList).Assembly.GetManifestResourceStream("prompts.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
