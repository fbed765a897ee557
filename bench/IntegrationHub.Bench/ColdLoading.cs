using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace IntegrationHub.Bench;

/// <summary>Reading a catalog and compiling its schemas, once in each of several fresh processes: what a start pays, JIT included.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 8, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class ColdLoading
{
    private string _large = "";

    /// <summary>Makes the large catalog, outside what is measured.</summary>
    [GlobalSetup(Target = nameof(SixHundredFifty))]
    public void MakeLarge() => _large = Manifests.OfSize(650);

    /// <summary>Takes the large catalog away again.</summary>
    [GlobalCleanup(Target = nameof(SixHundredFifty))]
    public void RemoveLarge() => Directory.Delete(_large, recursive: true);

    /// <summary>The shipped catalog.</summary>
    [Benchmark]
    public int Shipped() => WarmLoading.Load(Manifests.Shipped);

    /// <summary>650 manifests, as many as the service has operations.</summary>
    [Benchmark]
    public int SixHundredFifty() => WarmLoading.Load(_large);
}
