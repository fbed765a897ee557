using BenchmarkDotNet.Attributes;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Discovery;

namespace IntegrationHub.Bench;

/// <summary>Finding a tool by a sentence in the shipped catalog.</summary>
[MemoryDiagnoser]
public class Searching
{
    private readonly ToolCatalog _catalog = CatalogLoader.LoadForUse(Manifests.Shipped).Catalog!;
    private ToolSearch _search = null!;

    /// <summary>Indexes the catalog once.</summary>
    [GlobalSetup]
    public void Index() => _search = new(_catalog);

    /// <summary>What is done once at a start.</summary>
    [Benchmark]
    public object BuildIndex() => new ToolSearch(_catalog);

    /// <summary>Two words.</summary>
    [Benchmark]
    public int Words() => _search.Search("unpaid invoices").Count;

    /// <summary>A sentence with a mistyped word, an address and an amount.</summary>
    [Benchmark]
    public int Sentence() => _search.Search("ada@example.com was charged twice yesterday, please refnd $25 of it to her card").Count;
}
