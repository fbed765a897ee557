namespace IntegrationHub.Tests;

/// <summary>Where the checkout is that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The catalog that ships with the product.</summary>
    public static string Catalog { get; } = Path.Combine(Root, "catalog");

    private static string Find(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, "IntegrationHub.sln"))) return at;
        }

        throw new DirectoryNotFoundException($"No IntegrationHub.sln above {folder}; run the tests from a checkout.");
    }
}
