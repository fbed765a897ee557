using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;

namespace IntegrationHub.Bench;

/// <summary>Once in each of several fresh processes, which are set as the hub itself is: what a start pays, JIT included.</summary>
internal sealed class ColdStart : ManualConfig
{
    private const int Processes = 8;

    public ColdStart()
    {
        // A busy machine takes longer to build than BenchmarkDotNet waits by itself.
        this.WithBuildTimeout(TimeSpan.FromMinutes(15));
        AddJob(Job.Default
            .WithStrategy(RunStrategy.ColdStart)
            .WithLaunchCount(Processes)
            .WithWarmupCount(0)
            .WithIterationCount(1)
            .WithInvocationCount(1)
            .WithUnrollFactor(1)
            .WithGcConcurrent(false)
            .WithEnvironmentVariable("DOTNET_TieredPGO", "0"));
    }
}
