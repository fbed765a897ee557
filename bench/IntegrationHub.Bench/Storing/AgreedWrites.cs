using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using IntegrationHub.Bench.Sandbox;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Stripe;

namespace IntegrationHub.Bench.Storing;

/// <summary>What it costs that a write is proposed, agreed to, written down and sent once: preview and call, against the same request sent by the transport alone.</summary>
public class AgreedWrites
{
    private const string Tool = "stripe_create_customer";
    private const string Customer = """{"id":"cus_1","object":"customer","email":"ada@example.com"}""";

    private static readonly JsonElement Input = JsonElement.Parse("""{"email":"ada@example.com"}""");

    private readonly Stores _stores = new();
    private BareServer _service = null!;
    private StripeTransport _transport = null!;
    private Connection _connection = null!;
    private WireRequest _request = null!;
    private Hub _onSqlite = null!;
    private Hub _onPostgres = null!;

    /// <summary>Starts a service that has one answer, and a hub over each store.</summary>
    [GlobalSetup]
    public async Task Start()
    {
        await _stores.OpenAsync();
        _service = await BareServer.StartAsync(Encoding.UTF8.GetBytes(Customer));
        _transport = new StripeTransport(new StripeTransportOptions { AllowedHosts = [] });
        _connection = new Connection("bench", "stripe", HubEnvironment.Sandbox, _service.Address, new Secret("sk_test_bench"));
        _request = _transport.Write(new ServiceRequest("POST", "/v1/customers", new JsonObject { ["email"] = "ada@example.com" }, "2026-01-01", "ih-bench"));
        var catalog = CatalogLoader.LoadForUse(Manifests.Shipped).Catalog ?? throw new InvalidOperationException("The catalog does not load; run ./hub lint.");
        _onSqlite = HubOver(catalog, _stores.Sqlite);
        _onPostgres = HubOver(catalog, _stores.Postgres);
    }

    /// <summary>Stops everything.</summary>
    [GlobalCleanup]
    public async Task Stop()
    {
        _transport.Dispose();
        await _service.DisposeAsync();
        await _stores.CloseAsync();
    }

    /// <summary>The request alone: what the ratios are taken against.</summary>
    [Benchmark(Baseline = true)]
    public async Task Bare()
    {
        if (await _transport.SendAsync(_request, _connection, CancellationToken.None) is not ServiceReply.Succeeded) throw new InvalidOperationException("The bare call failed.");
    }

    /// <summary>Preview and call, kept in SQLite.</summary>
    [Benchmark]
    public Task OnSqlite() => WriteAsync(_onSqlite);

    /// <summary>Preview and call, kept in PostgreSQL.</summary>
    [Benchmark]
    public Task OnPostgres() => WriteAsync(_onPostgres);

    private static async Task WriteAsync(Hub hub)
    {
        if (!(await hub.PreviewAsync(Tool, Input, null, CancellationToken.None)).TryGet(out var preview, out var error)
            || !(await hub.CallAsync(Tool, Input, preview.Token, null, CancellationToken.None)).TryGet(out _, out error)) throw new InvalidOperationException(error.Message);
    }

    private Hub HubOver(ToolCatalog catalog, IHubStore store) =>
        new(catalog, _transport, new OneConnection(_connection), store, new DefaultPolicy(), TimeProvider.System);

    private sealed class OneConnection(Connection connection) : IConnections
    {
        public Task<HubResult<Connection>> GetAsync(Integration integration, string? name, CancellationToken cancellation) =>
            Task.FromResult<HubResult<Connection>>(connection);
    }
}
