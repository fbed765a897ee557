using BenchmarkDotNet.Attributes;

namespace IntegrationHub.Bench;

/// <summary>Reading a catalog from its YAML in a fresh process: the first start after a change.</summary>
[Config(typeof(ColdStart))]
public class ColdLoading
{
    /// <summary>The shipped catalog.</summary>
    [Benchmark]
    public int Shipped() => WarmLoading.Load(Manifests.Shipped);

    /// <summary>650 manifests, as many as the service has operations.</summary>
    [Benchmark]
    public int SixHundredFifty() => WarmLoading.Load(Prepared.LargeCatalog);
}
