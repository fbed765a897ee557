using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using IntegrationHub.Sandbox;

namespace IntegrationHub.Bench.Sandbox;

/// <summary>From nothing to the first answer over HTTP, once in each of several fresh processes, JIT included.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 8, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class SandboxStarting
{
    /// <summary>An empty shop.</summary>
    [Benchmark]
    public Task<int> Empty() => FirstAnswer(SandboxSeed.Empty);

    /// <summary>The shop with its history.</summary>
    [Benchmark]
    public Task<int> Shop() => FirstAnswer(SandboxSeed.Shop);

    private static async Task<int> FirstAnswer(SandboxSeed seed)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = seed });
        using var client = new HttpClient { BaseAddress = sandbox.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", "sk_test_bench");
        return (await client.GetByteArrayAsync(new Uri("/v1/customers", UriKind.Relative))).Length;
    }
}
