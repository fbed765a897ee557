using System.Text.Json.Nodes;
using IntegrationHub.Generators.OpenApi;

namespace IntegrationHub.Generators.Tests.Skills;

public sealed class OpenClawTests
{
    private const string Folder = "openclaw/acme-payments/";
    private const string Portable = "skills/acme-payments/";

    private static readonly string[] Parts = Generated.Text($"{Folder}SKILL.md").Split("---\n", 3);

    [Fact]
    public void Its_front_matter_asks_for_the_hub_and_offers_a_place_for_the_key_that_it_can_do_without()
    {
        const string Wanted = """
            {
              "openclaw": {
                "emoji": "💳",
                "requires": {"bins": ["hub"]},
                "primaryEnv": "ACME_KEY",
                "envVars": [
                  {"name": "ACME_KEY", "required": false, "description": "The key of the account. Without it the hub uses its sandbox."}
                ]
              }
            }
            """;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Wanted), YamlText.Read(Parts[1])!["metadata"]));
    }

    [Fact]
    public void Each_entry_of_its_front_matter_is_one_line_because_some_versions_read_no_others() =>
        Assert.Equal(["#", "name:", "description:", "metadata:"], Parts[1].TrimEnd('\n').Split('\n').Select(line => line.Split(' ')[0]));

    [Fact]
    public void The_metadata_is_json_as_it_stands() =>
        Assert.NotNull(JsonNode.Parse(Parts[1].Split('\n').Single(line => line.StartsWith("metadata: ", StringComparison.Ordinal))["metadata: ".Length..]));

    [Fact]
    public void Below_the_front_matter_it_is_the_portable_skill() =>
        Assert.Equal(Generated.Text($"{Portable}SKILL.md").Split("---\n", 3)[2], Parts[2]);

    [Fact]
    public void It_stands_alone_with_every_reference_page_of_the_portable_skill() => Assert.Equal(
        References(Portable),
        References(Folder));

    private static IEnumerable<(string Path, string Content)> References(string folder) => Generated.Files
        .Where(file => file.Path.StartsWith($"{folder}references/", StringComparison.Ordinal))
        .Select(file => (file.Path[folder.Length..], file.Content));
}
