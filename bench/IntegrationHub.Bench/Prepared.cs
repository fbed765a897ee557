using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Bench;

/// <summary>
/// What cold starts are measured on. The process that starts them makes it, because one that had read a catalog already
/// would not be cold any more; they find it by a variable of their environment.
/// </summary>
internal sealed class Prepared : IDisposable
{
    private const string Variable = "HUB_BENCH_PREPARED";
    private const int Large = 650;
    private static readonly DateTime LongAgo = DateTime.UnixEpoch;

    private readonly string _folder = Directory.CreateTempSubdirectory("hub-bench-").FullName;

    /// <summary>Makes the large catalog, and keeps both as a first start would.</summary>
    public Prepared()
    {
        Environment.SetEnvironmentVariable(Variable, _folder);
        Manifests.Copy(Large, LargeCatalog);
        Keep(Manifests.Shipped, ShippedCache);
        Keep(LargeCatalog, LargeCache);
    }

    /// <summary>650 manifests, as many as the service has operations.</summary>
    public static string LargeCatalog => Path.Combine(Folder, "catalog");

    /// <summary>Where the shipped catalog is kept.</summary>
    public static string ShippedCache => Path.Combine(Folder, "kept", "shipped");

    /// <summary>Where the large one is kept.</summary>
    public static string LargeCache => Path.Combine(Folder, "kept", "large");

    private static string Folder => Environment.GetEnvironmentVariable(Variable)
        ?? throw new InvalidOperationException($"{Variable} is not set; run the benchmarks by this program's own command line.");

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>What is kept there. Those who measure are built anew, and would not use what another build kept.</summary>
    public static CatalogCache Cache(string folder) => new(folder, "benchmarks");

    /// <summary>Makes sure that what was kept was used: a start that could not use it keeps its own beside it or in its place.</summary>
    public static void CheckUsed(string cache)
    {
        if (Directory.GetFiles(cache) is not [var only] || File.GetLastWriteTimeUtc(only) != LongAgo)
            throw new InvalidOperationException($"What is kept in {cache} was not used, so something else was measured.");
    }

    private static void Keep(string catalog, string cache)
    {
        WarmLoading.Load(catalog, Cache(cache));
        File.SetLastWriteTimeUtc(Directory.GetFiles(cache).Single(), LongAgo);
    }
}
