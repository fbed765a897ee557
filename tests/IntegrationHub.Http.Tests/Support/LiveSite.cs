using System.Net.Http.Headers;
using System.Text;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Live;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Storage;

namespace IntegrationHub.Http.Tests.Support;

/// <summary>A hub with a small catalog of its own that a test may edit, listening on a free port.</summary>
internal sealed class LiveSite : IAsyncDisposable
{
    public const string Order =
        """
        title: Ship an order
        summary: Ships an order.
        mode: write
        effect: { moves_money: false, reversible: true, notifies: nobody }
        request: POST /v1/orders/{order_id}/ship
        returns: order
        permission: orders
        whenToUse: [An order is to be shipped.]
        fields:
          order_id: { type: id, required: true, help: The order. }
        preview: { says: "Ship order {{order_id}}." }
        examples: [{ say: Ship it., input: { order_id: or_1 } }]
        docs: https://example.com

        """;

    private const string Shared =
        """
        title: Shop
        summary: A shop.
        baseUrl: https://api.example.com
        apiVersion: "1"
        allowedHosts: [api.example.com]
        credential: { variable: SHOP_KEY, accepts: { sk_test_: test } }
        groups:
          orders: { title: Orders, summary: What was bought. }
        permissions: { orders: Orders }
        errors: []
        docs: https://example.com

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hub-live-");
    private HubServer? _server;
    private HubStore? _store;
    private CatalogWatch? _watch;

    public FakeTransport Service { get; } = new() { OnWrite = () => FakeTransport.Succeeded("""{"id":"or_1","object":"order"}""") };

    public TickingTime Time { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    public LiveHub Live { get; private set; } = null!;

    public string Catalog => Path.Combine(_folder.FullName, "catalog");

    public static async Task<LiveSite> StartAsync()
    {
        var site = new LiveSite();
        site.Write("shop/integration.yaml", Shared);
        site.Write("shop/orders/ship-order.yaml", Order);
        var stamp = CatalogStamp.Of(site.Catalog);
        site._store = await SqliteStore.OpenAsync(Path.Combine(site._folder.FullName, "hub.db"), default);
        site.Live = new LiveHub(site.Make(site.Load().Catalog!), site.Time);
        site._watch = new CatalogWatch(site.Catalog, stamp, site.Live, site.Load, site.Make, site.Time);
        Assert.True(ListenAddress.Read("http://127.0.0.1:0").TryGet(out var address, out _));
        Assert.True((await HubServer.StartAsync(site.Live, site._store, [address], TextWriter.Null, default)).TryGet(out site._server, out _));
        site.Client = new HttpClient { BaseAddress = new Uri(site._server.Urls[0]) };
        return site;
    }

    /// <summary>Writes a file of the catalog, and lets the time pass that it takes to be noticed.</summary>
    public void Edit(string path, string text)
    {
        Write(path, text);
        Time.Pass(2);
    }

    public async Task<Answer> GetAsync(string path) => await Answer.OfAsync(await Client.GetAsync(new Uri(path, UriKind.Relative)));

    public async Task<Answer> PostAsync(string path, string json) => await Answer.OfAsync(await Client.PostAsync(
        new Uri(path, UriKind.Relative), new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"))));

    /// <summary>The names of the tools it lists.</summary>
    public async Task<string[]> ToolsAsync() =>
        [.. (await GetAsync("/v1/tools")).Json.GetProperty("tools").EnumerateArray().Select(t => t.GetProperty("tool").GetString()!)];

    public async Task<string> TokenAsync() => (await PostAsync("/v1/tools/shop_ship_order/preview", """{"input":{"order_id":"or_1"}}"""))
        .Json.GetProperty("proposal").GetProperty("token").GetString()!;

    public Task<Answer> CallAsync(string token) =>
        PostAsync("/v1/tools/shop_ship_order/call", $$$"""{"input":{"order_id":"or_1"},"confirmation":"{{{token}}}"}""");

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_watch is not null) await _watch.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        if (_store is not null) await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(Catalog, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private CatalogLoadResult Load() => CatalogLoader.LoadForUse(Catalog, _folder.FullName);

    private Hub Make(ToolCatalog catalog) => new(catalog, Service, new FakeConnections(), _store!, new DefaultPolicy(), Time);
}
