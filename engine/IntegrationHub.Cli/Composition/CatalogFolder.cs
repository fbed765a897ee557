using IntegrationHub.Engine.Calls;

namespace IntegrationHub.Cli.Composition;

/// <summary>Finds the catalog folder.</summary>
internal static class CatalogFolder
{
    private const string Name = "catalog";

    /// <summary>The named folder, or the nearest <c>catalog/</c> upwards from the program, then from where it was started.</summary>
    public static HubResult<string> Find(string? named)
    {
        if (named is not null) return named;
        var here = Directory.GetCurrentDirectory();
        var found = Upwards(AppContext.BaseDirectory) ?? Upwards(here);
        return found is null ? ConnectionErrors.NoCatalog(AppContext.BaseDirectory, here) : found;
    }

    private static string? Upwards(string from)
    {
        for (var at = new DirectoryInfo(from); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, Name);
            if (Directory.Exists(folder) && Directory.EnumerateDirectories(folder).Any(IsIntegration)) return folder;
        }

        return null;
    }

    private static bool IsIntegration(string folder) => File.Exists(Path.Combine(folder, "integration.yaml"));
}
