using System.Text.Json;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Sandbox;
using IntegrationHub.Storage;
using IntegrationHub.Stripe;

namespace IntegrationHub.Cli.Tests.Conformance;

/// <summary>A hub over the real transport, the real store and a fresh sandbox in memory.</summary>
internal sealed class SeededShop : IConnections, IAsyncDisposable
{
    /// <summary>The sandbox's time stands still, so that every shop of the run begins with the same history and it is told once.</summary>
    private static readonly StillTime Still = new(new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero));

    private readonly SandboxServer _sandbox;
    private readonly HubStore _store;
    private readonly StripeTransport _transport;
    private readonly string _folder;
    private readonly WatchedTransport _watched;
    private readonly Hub _hub;

    private SeededShop(ToolCatalog catalog, SandboxServer sandbox, HubStore store, string folder)
    {
        _sandbox = sandbox;
        _store = store;
        _folder = folder;
        _transport = new(new() { AllowedHosts = [] });
        _watched = new(_transport);
        _hub = new(catalog, _watched, this, store, new DefaultPolicy(), Still);
    }

    /// <summary>How many requests the sandbox has got.</summary>
    public int Requests => _sandbox.RequestCount;

    /// <summary>In what the sandbox's answers so far were not what Stripe says its objects are.</summary>
    public IReadOnlyList<string> Differences => _watched.Differences;

    public static async Task<SeededShop> OpenAsync(ToolCatalog catalog)
    {
        var folder = Directory.CreateTempSubdirectory("hub-conformance-").FullName;
        var store = await SqliteStore.OpenAsync(Path.Combine(folder, "hub.db"), CancellationToken.None);
        return new(catalog, await SandboxServer.StartAsync(new() { Time = Still }), store, folder);
    }

    /// <summary>Calls a tool, after its preview where it writes.</summary>
    /// <returns>Why it was refused; null when it was done.</returns>
    public async Task<HubError?> RunAsync(Tool tool, JsonElement input)
    {
        string? token = null;
        if (tool.Manifest.Mode == EndpointMode.Write)
        {
            var preview = await _hub.PreviewAsync(tool.Name, input, null, CancellationToken.None);
            if (!preview.TryGet(out var shown, out var refusal)) return refusal;
            token = shown.Token;
        }

        var result = await _hub.CallAsync(tool.Name, input, token, null, CancellationToken.None);
        return result.TryGet(out _, out var error) ? null : error;
    }

    public Task<HubResult<Connection>> GetAsync(Integration integration, string? name, CancellationToken cancellation) =>
        Task.FromResult<HubResult<Connection>>(
            new Connection("sandbox", integration.Name, HubEnvironment.Sandbox, _sandbox.BaseAddress, new("sk_test_sandbox")));

    public async ValueTask DisposeAsync()
    {
        _transport.Dispose();
        await _sandbox.DisposeAsync();
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class StillTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
