using IntegrationHub.Engine.Catalog;
using IntegrationHub.Generators.Templates;
using IntegrationHub.Generators.Tests.Acme;

namespace IntegrationHub.Generators.Tests;

/// <summary>What is generated from the small catalog.</summary>
internal static class Generated
{
    public static IReadOnlyList<GeneratedFile> Files { get; } = From(AcmeCatalog.Catalog);

    public static IReadOnlyList<GeneratedFile> From(ToolCatalog catalog) => GeneratorSet.All(catalog, TemplateSet.Default);

    public static string Text(string path) => Files.Single(file => file.Path == path).Content;
}
