using IntegrationHub.Engine.Catalog;
using IntegrationHub.Generators;
using IntegrationHub.Generators.Templates;
using IntegrationHub.Tests;

namespace IntegrationHub.Cli.Tests.Conformance;

public class GeneratedFolderTests
{
    [Fact]
    public void The_generated_folder_of_the_repository_is_what_the_catalog_gives()
    {
        var catalog = CatalogLoader.Load(Repository.Catalog).Catalog!;

        var drifts = GeneratedTree.Check(Path.Combine(Repository.Root, "generated"), GeneratorSet.All(catalog, TemplateSet.Default));

        Assert.True(drifts.Count == 0, $"{string.Join('\n', drifts.Select(drift => drift.Message))}\nRun: ./hub generate");
    }
}
