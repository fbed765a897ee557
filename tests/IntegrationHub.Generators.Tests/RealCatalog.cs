using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Generators.Tests;

/// <summary>The catalog that ships.</summary>
internal static class RealCatalog
{
    public static string Repository { get; } = Find(new(AppContext.BaseDirectory));

    public static ToolCatalog Catalog { get; } = Load();

    public static IReadOnlyList<GeneratedFile> Files { get; } = Generated.From(Catalog);

    private static ToolCatalog Load()
    {
        var loaded = CatalogLoader.Load(Path.Combine(Repository, "catalog"), Repository);
        return loaded.Catalog ?? throw new InvalidOperationException(
            $"The catalog has {loaded.Findings.Count} findings; run: ./hub lint. The first: {loaded.Findings[0].Message}");
    }

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("The tests run outside the repository.")
        : File.Exists(Path.Combine(folder.FullName, "IntegrationHub.sln")) ? folder.FullName
        : Find(folder.Parent);
}
