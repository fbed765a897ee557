using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.McpTools;
using IntegrationHub.Generators.OpenApi;

namespace IntegrationHub.Generators.Tests;

/// <summary>What is generated from the catalog that ships.</summary>
public sealed partial class RealCatalogTests
{
    [Fact]
    public void Every_link_between_generated_pages_resolves() => Assert.Empty(PageLinks.Broken(RealCatalog.Files));

    [Fact]
    public void No_two_pages_want_one_place() =>
        Assert.Equal(RealCatalog.Files.Count, RealCatalog.Files.Select(file => file.Path).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void The_mcp_list_has_every_tool_once_and_in_order() => Assert.Equal(
        RealCatalog.Catalog.Tools.Select(tool => tool.Name), Tools().Select(tool => tool.GetProperty("name").GetString()));

    [Theory]
    [InlineData("skills")]
    [InlineData("openclaw")]
    public void Every_tool_is_on_the_skills_front_page_and_has_its_section_on_exactly_one_page(string profile)
    {
        var sections = RealCatalog.Files
            .Where(file => file.Path.StartsWith($"{profile}/", StringComparison.Ordinal))
            .SelectMany(file => Heading().Matches(file.Content).Select(match => (Tool: match.Groups[1].Value, file.Path)))
            .ToLookup(section => section.Tool, section => section.Path, StringComparer.Ordinal);

        Assert.All(RealCatalog.Catalog.Tools, tool =>
        {
            var folder = $"{profile}/{tool.Integration.Name}-payments";
            Assert.Contains($"`{tool.Name}`", Text($"{folder}/SKILL.md"));
            Assert.Equal([$"{folder}/references/{tool.Manifest.Group}.md"], sections[tool.Name]);
        });
    }

    [Fact]
    public void Every_permission_is_one_that_some_tool_needs() => Assert.All(
        RealCatalog.Catalog.Integrations,
        integration => Assert.Empty(integration.Manifest.Permissions.Keys.Except(
            RealCatalog.Catalog.Tools.Where(tool => tool.Integration == integration).Select(tool => tool.Manifest.Permission))));

    [Fact]
    public void No_tool_takes_a_field_that_every_tool_is_said_to_leave_out() => Assert.All(
        RealCatalog.Catalog.Tools,
        tool => Assert.DoesNotContain(
            Paths(tool.Manifest.Fields, ""),
            path => tool.Integration.Manifest.LeftOut.Any(entry => entry.Covers(path))));

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
    public void The_front_page_of_a_skill_stays_under_500_lines_and_about_5000_tokens()
    {
        var pages = RealCatalog.Files.Where(file => file.Path.EndsWith("/SKILL.md", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, pages.Count);
        Assert.All(pages, page =>
        {
            Assert.InRange(page.Content.Split('\n').Length, 1, 500);
            Assert.InRange(Encoding.UTF8.GetByteCount(page.Content), 1, 20_000);
        });
    }

    private static string Text(string path) => RealCatalog.Files.Single(file => file.Path == path).Content;

    private static IEnumerable<string> Paths(IEnumerable<Field> fields, string within) => fields.SelectMany(field =>
    {
        var inside = field;
        while (inside.Items is { } items) inside = items;
        return Paths(inside.Fields, $"{within}{field.Name}.").Prepend($"{within}{field.Name}");
    });

    [GeneratedRegex("^## ([a-z0-9_]+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    private static JsonElement.ArrayEnumerator Tools() =>
        JsonDocument.Parse(Text(McpToolList.Path)).RootElement.GetProperty("tools").EnumerateArray();
}
