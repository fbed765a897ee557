using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IntegrationHub.Generators.McpTools;
using IntegrationHub.Generators.OpenApi;

namespace IntegrationHub.Generators.Tests;

/// <summary>What is generated from the catalog that ships.</summary>
public sealed class RealCatalogTests
{
    [Fact]
    public void Every_link_between_generated_pages_resolves() => Assert.Empty(PageLinks.Broken(RealCatalog.Files));

    [Fact]
    public void Every_tool_is_on_the_skills_front_page_on_its_groups_page_and_in_the_mcp_list()
    {
        var listed = Tools().Select(tool => tool.GetProperty("name").GetString());

        Assert.Equal(RealCatalog.Catalog.Tools.Select(tool => tool.Name), listed);
        Assert.All(RealCatalog.Catalog.Tools, tool =>
        {
            var folder = $"skills/{tool.Integration.Name}-payments";
            Assert.Contains($"| `{tool.Name}` |", Text($"{folder}/SKILL.md"));
            Assert.Contains($"\n## {tool.Name}\n", Text($"{folder}/references/{tool.Manifest.Group}.md"));
        });
    }

    [Fact]
    public void Names_and_descriptions_are_such_as_every_mcp_client_takes() => Assert.All(Tools(), tool =>
    {
        Assert.Matches(new Regex(@"^[a-zA-Z0-9_-]{1,64}\z"), tool.GetProperty("name").GetString()!);
        Assert.InRange(tool.GetProperty("description").GetString()!.Length, 1, 1_000);
    });

    [Fact]
    public void The_openapi_document_holds_every_input_schema_word_for_word()
    {
        var schemas = JsonNode.Parse(Text(OpenApiFiles.JsonPath))!["components"]!["schemas"]!;

        Assert.All(RealCatalog.Catalog.Tools, tool =>
        {
            var expected = JsonObject.Create(tool.Input.Json)!;
            expected.Remove("$schema");
            Assert.False(expected.ContainsKey("$defs"), "The writer has begun to use definitions; compare them too.");
            Assert.True(JsonNode.DeepEquals(expected, schemas[$"{tool.Name}_input"]), tool.Name);
        });
    }

    [Fact]
    public void The_yaml_holds_the_same_document_as_the_json() => Assert.True(JsonNode.DeepEquals(
        JsonNode.Parse(Text(OpenApiFiles.JsonPath)), YamlText.Read(Text(OpenApiFiles.YamlPath))));

    [Fact]
    public void The_front_page_of_a_skill_stays_under_500_lines_and_about_5000_tokens() => Assert.All(
        RealCatalog.Files.Where(file => file.Path.EndsWith("/SKILL.md", StringComparison.Ordinal)),
        file =>
        {
            Assert.InRange(file.Content.Split('\n').Length, 1, 500);
            Assert.InRange(file.Content.Length / 4, 1, 5_000);
        });

    private static string Text(string path) => RealCatalog.Files.Single(file => file.Path == path).Content;

    private static JsonElement.ArrayEnumerator Tools() =>
        JsonDocument.Parse(Text(McpToolList.Path)).RootElement.GetProperty("tools").EnumerateArray();
}
