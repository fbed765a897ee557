using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Http.Logs;
using IntegrationHub.Storage;
using IntegrationHub.Tests;

namespace IntegrationHub.Http.Tests.Support;

/// <summary>A hub with the shipped catalog and a fake service, listening on a free port.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string Refund = """{"payment_intent":"pi_3PqExample","amount":2500}""";

    private static readonly Lazy<ToolCatalog> Shipped = new(() => CatalogLoader.Load(Repository.Catalog).Catalog
        ?? throw new InvalidOperationException("The shipped catalog has findings: run ./hub lint."));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hub-http-");
    private HubServer? _server;
    private HubStore? _store;
    private AccessGate? _gate;

    public FakeTransport Service { get; } = new();

    public FakeConnections Connections { get; } = new();

    public ManualTime Time { get; } = new();

    public StringWriter Log { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    public Hub Hub { get; private set; } = null!;

    /// <summary>Its store, when it is the usual one.</summary>
    public HubStore Store => _store!;

    public int Port => Client.BaseAddress!.Port;

    public static async Task<Site> StartAsync(IHubStore? store = null, bool isGuarded = false, IReadOnlyList<string>? allowedHosts = null, RateLimit? limit = null, RequestLogFormat log = RequestLogFormat.Off)
    {
        var site = new Site();
        if (store is null) store = site._store = await SqliteStore.OpenAsync(Path.Combine(site._folder.FullName, "hub.db"), default);
        site.Hub = new Hub(Shipped.Value, site.Service, site.Connections, store, new DefaultPolicy(), site.Time);
        Assert.True(ListenAddress.Read("http://127.0.0.1:0").TryGet(out var address, out _));
        site._gate = isGuarded ? new(site.Store.Tokens, site.Time) : null;
        var access = new HubAccess { Gate = site._gate, AllowedHosts = allowedHosts ?? [], Limit = limit, Time = site.Time, Log = log };
        var started = await HubServer.StartAsync(new(site.Hub, site.Time), store, [address], site.Log, default, access: access);
        Assert.True(started.TryGet(out site._server, out _));
        site.Client = new HttpClient { BaseAddress = new Uri(site._server.Urls[0]) };
        return site;
    }

    /// <summary>Makes a token, and lets the time pass in which it is not yet known everywhere.</summary>
    public async Task<string> TokenOfAsync(string kind, string name, Scopes scopes = Scopes.All)
    {
        var desk = new AccessDesk(Store.Tokens, Time);
        var made = kind == LedgerActor.Person
            ? await desk.MakeForPersonAsync(Requester.Local, name, scopes, null, default)
            : await desk.MakeForAgentAsync(Requester.Local, name, scopes, null, default);
        Assert.True(made.TryGet(out var token, out _));
        Time.Advance(TimeSpan.FromSeconds(1));
        return token.Token;
    }

    public async Task<Answer> GetAsync(string path) => await Answer.OfAsync(await Client.GetAsync(new Uri(path, UriKind.Relative)));

    public Task<Answer> PostAsync(string path, string json) =>
        PostAsync(path, new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")));

    public async Task<Answer> PostAsync(string path, HttpContent content) =>
        await Answer.OfAsync(await Client.PostAsync(new Uri(path, UriKind.Relative), content));

    public async Task<Answer> SendAsync(HttpRequestMessage request) => await Answer.OfAsync(await Client.SendAsync(request));

    public Task<Answer> PreviewAsync(string input = Refund) =>
        PostAsync("/v1/tools/stripe_create_refund/preview", $$"""{"input":{{input}}}""");

    public Task<Answer> CallAsync(string? token, string input = Refund) => PostAsync(
        "/v1/tools/stripe_create_refund/call",
        $$"""{"input":{{input}},"confirmation":{{JsonSerializer.Serialize(token)}}}""");

    public async Task<string> TokenAsync() => (await PreviewAsync()).Json.GetProperty("proposal").GetProperty("token").GetString()!;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _gate?.Dispose();
        if (_store is not null) await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
