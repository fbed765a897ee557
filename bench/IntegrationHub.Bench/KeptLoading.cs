using BenchmarkDotNet.Attributes;

namespace IntegrationHub.Bench;

/// <summary>Loading a catalog that an earlier start kept, in a fresh process: every start but the first after a change.</summary>
[Config(typeof(ColdStart))]
public class KeptLoading
{
    /// <summary>The shipped catalog.</summary>
    [Benchmark]
    public int Shipped() => WarmLoading.Load(Manifests.Shipped, Prepared.Cache(Prepared.ShippedCache));

    /// <summary>650 manifests, as many as the service has operations.</summary>
    [Benchmark]
    public int SixHundredFifty() => WarmLoading.Load(Prepared.LargeCatalog, Prepared.Cache(Prepared.LargeCache));

    /// <summary>Sees that the shipped one was not read anew.</summary>
    [GlobalCleanup(Target = nameof(Shipped))]
    public void CheckShipped() => Prepared.CheckUsed(Prepared.ShippedCache);

    /// <summary>Sees that the large one was not read anew.</summary>
    [GlobalCleanup(Target = nameof(SixHundredFifty))]
    public void CheckLarge() => Prepared.CheckUsed(Prepared.LargeCache);
}
