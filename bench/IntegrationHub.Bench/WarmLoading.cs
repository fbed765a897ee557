using BenchmarkDotNet.Attributes;
using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Bench;

/// <summary>Reading a catalog and compiling its schemas, over and over in one process.</summary>
[MemoryDiagnoser]
public class WarmLoading
{
    /// <summary>The shipped catalog.</summary>
    [Benchmark]
    public int Shipped() => Load(Manifests.Shipped);

    /// <summary>How many tools a catalog has; loading it must find no mistake.</summary>
    internal static int Load(string folder, CatalogCache? cache = null) =>
        CatalogLoader.LoadForUse(folder, cache: cache).Catalog?.Tools.Count ?? throw new InvalidOperationException($"{folder} does not load; run ./hub lint.");
}
