using BenchmarkDotNet.Attributes;
using IntegrationHub.Sandbox;

namespace IntegrationHub.Bench.Sandbox;

/// <summary>What a test pays to begin with an empty shop again.</summary>
public class SandboxResetting
{
    private SandboxServer _sandbox = null!;

    /// <summary>Starts one with its history in it.</summary>
    [GlobalSetup]
    public async Task Start() => _sandbox = await SandboxServer.StartAsync(new SandboxOptions());

    /// <summary>Stops it.</summary>
    [GlobalCleanup]
    public async Task Stop() => await _sandbox.DisposeAsync();

    /// <summary>Empties the shop.</summary>
    [Benchmark]
    public Task Reset() => _sandbox.ResetAsync();
}
