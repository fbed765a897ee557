using System.Text.Json;
using BenchmarkDotNet.Attributes;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Live;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Files;
using IntegrationHub.Storage;

namespace IntegrationHub.Bench.Storing;

/// <summary>What a limit on reads costs: a read without a policy, one that no limit of a policy speaks of, and one that is counted in SQLite. The service answers at once.</summary>
[MemoryDiagnoser]
public class LimitedReads
{
    private const string Tool = "stripe_get_customer";

    private const string Limit = "limits:\n  - { name: bench, groups: [GROUP], mode: read, per: 1m, count: 100000000 }\n";

    private static readonly JsonElement Input = JsonElement.Parse("""{"customer_id":"cus_1"}""");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hub-bench-reads-");
    private HubStore _store = null!;
    private Hub _none = null!;
    private Hub _others = null!;
    private Hub _counted = null!;

    /// <summary>Opens a store and puts three hubs over it.</summary>
    [GlobalSetup]
    public async Task Start()
    {
        _store = await SqliteStore.OpenAsync(Path.Combine(_folder.FullName, "hub.db"), CancellationToken.None);
        var catalog = CatalogLoader.LoadForUse(Manifests.Shipped).Catalog ?? throw new InvalidOperationException("The catalog does not load; run ./hub lint.");
        _none = HubUnder(catalog, new DefaultPolicy());
        _others = HubUnder(catalog, Policy(catalog, "refunds"));
        _counted = HubUnder(catalog, Policy(catalog, "customers"));
    }

    /// <summary>Closes the store.</summary>
    [GlobalCleanup]
    public async Task Stop()
    {
        await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Without a policy file: what the others are held against.</summary>
    [Benchmark(Baseline = true)]
    public Task WithoutLimits() => ReadAsync(_none);

    /// <summary>Under a limit on other reads.</summary>
    [Benchmark]
    public Task UnderAnothersLimit() => ReadAsync(_others);

    /// <summary>Under a limit on these.</summary>
    [Benchmark]
    public Task Counted() => ReadAsync(_counted);

    private static async Task ReadAsync(Hub hub)
    {
        if (!(await hub.CallAsync(Tool, Input, null, null, CancellationToken.None)).TryGet(out _, out var error)) throw new InvalidOperationException(error.Message);
    }

    private Hub HubUnder(ToolCatalog catalog, IPolicies policies) =>
        new(catalog, new AtOnce(), new AtOnce(), _store, policies, TimeProvider.System, new() { ReadCounts = _store.Reads });

    private LivePolicy Policy(ToolCatalog catalog, string group)
    {
        var file = Path.Combine(_folder.FullName, $"{group}.yaml");
        File.WriteAllText(file, Limit.Replace("GROUP", group, StringComparison.Ordinal));
        return new(PolicyReader.Read(file, catalog).Policy ?? throw new InvalidOperationException("The policy does not load."), file, TimeProvider.System);
    }

    private sealed class AtOnce : IServiceTransport, IConnections
    {
        private static readonly Connection Shop = new("bench", "stripe", HubEnvironment.Sandbox, new("http://127.0.0.1/"), new("sk_test_bench"));
        private static readonly ServiceReply Customer = new ServiceReply.Succeeded(JsonElement.Parse("""{"id":"cus_1","object":"customer"}"""), "req_1", Replayed: false);

        public Task<HubResult<Connection>> GetAsync(Integration integration, string? name, CancellationToken cancellation) => Task.FromResult<HubResult<Connection>>(Shop);

        public WireRequest Write(ServiceRequest request) => new(request.Method, request.Path, null, []);

        public Task<ServiceReply> SendAsync(WireRequest request, Connection connection, CancellationToken cancellation) => Task.FromResult(Customer);
    }
}
