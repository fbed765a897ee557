using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators;
using IntegrationHub.Generators.Templates;
using IntegrationHub.Tests;

namespace IntegrationHub.Cli.Tests.Conformance;

/// <summary>What every manifest has to live up to, with no list of names: a new file is held to it by being there.</summary>
public class ManifestConformanceTests
{
    private static readonly ToolCatalog Catalog = CatalogLoader.Load(Repository.Catalog).Catalog
        ?? throw new InvalidOperationException("The catalog has findings; run: ./hub lint");

    private static readonly IReadOnlyList<GeneratedFile> Generated = GeneratorSet.All(Catalog, TemplateSet.Default);

    public static TheoryData<string> Tools => [.. Catalog.Tools.Select(tool => tool.Name)];

    public static TheoryData<string, int> Accepted => Examples(example => example.Fails is null);

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task An_accepted_example_runs_against_a_seeded_sandbox(string tool, int example)
    {
        await using var shop = await SeededShop.OpenAsync(Catalog);
        var found = Catalog.Find(tool)!;

        var error = await shop.RunAsync(found, found.Manifest.Examples[example].Input);

        Assert.Empty(shop.Differences);
        Assert.True(error is null, $"{tool} {example} ({found.Manifest.Examples[example].Say}) was refused: {error?.Message}");
    }

    [Fact]
    public async Task A_refused_example_is_refused_with_its_code_and_nothing_is_sent()
    {
        await using var shop = await SeededShop.OpenAsync(Catalog);
        var refused = Catalog.Tools.SelectMany(tool => tool.Manifest.Examples.Where(e => e.Fails is not null).Select(e => (Tool: tool, Example: e))).ToList();

        Assert.NotEmpty(refused);
        foreach (var (tool, example) in refused)
        {
            var error = await shop.RunAsync(tool, example.Input);
            var codes = error?.Findings?.Select(finding => finding.Code).Distinct();
            Assert.True(error?.Code == "invalid_input" && codes!.SequenceEqual([example.Fails]), $"{tool.Name} ({example.Say}) must fail with {example.Fails}: {error?.Message}");
        }

        Assert.Equal(0, shop.Requests);
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public void It_shows_an_example_that_is_accepted_and_one_that_is_refused(string tool)
    {
        var examples = Catalog.Find(tool)!.Manifest.Examples;

        Assert.Contains(examples, example => example.Fails is null);
        Assert.Contains(examples, example => example.Fails is not null);
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public void It_says_when_to_use_it_how_people_say_it_and_what_comes_next(string tool)
    {
        var manifest = Catalog.Find(tool)!.Manifest;

        Assert.NotEmpty(manifest.WhenToUse);
        Assert.NotEmpty(manifest.AlsoKnownAs);
        Assert.NotEmpty(manifest.Followups);
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public void The_generated_tool_list_openapi_document_and_skill_pages_know_it(string tool)
    {
        var page = $"references/{Catalog.Find(tool)!.Manifest.Group}.md";
        foreach (var file in new[] { "mcp/tools.json", "openapi/v1.json", "openapi/v1.yaml", "SKILL.md", page })
        {
            var copies = Generated.Where(generated => generated.Path.EndsWith(file, StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(copies);
            Assert.All(copies, copy => Assert.Contains(tool, copy.Content, StringComparison.Ordinal));
        }
    }

    private static TheoryData<string, int> Examples(Func<Example, bool> wanted)
    {
        var examples = new TheoryData<string, int>();
        foreach (var tool in Catalog.Tools)
        {
            for (var i = 0; i < tool.Manifest.Examples.Count; i++)
            {
                if (wanted(tool.Manifest.Examples[i])) examples.Add(tool.Name, i);
            }
        }

        Assert.NotEmpty(examples);
        return examples;
    }
}
