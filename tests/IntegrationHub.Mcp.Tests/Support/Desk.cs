using System.Text.Json;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Live;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Storage;
using IntegrationHub.Tests;
using ModelContextProtocol.Server;

namespace IntegrationHub.Mcp.Tests.Support;

/// <summary>A hub with the shipped catalog and a fake service, for clients to talk to.</summary>
internal sealed class Desk : IAsyncDisposable
{
    public const string Refund = """{"payment_intent":"pi_3PqExample","amount":2500}""";

    private static readonly Lazy<ToolCatalog> Shipped = new(() => CatalogLoader.Load(Repository.Catalog).Catalog
        ?? throw new InvalidOperationException("The shipped catalog has findings: run ./hub lint."));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hub-mcp-");
    private SqliteProposalStore? _store;

    private Desk()
    {
    }

    public static ToolCatalog Catalog => Shipped.Value;

    public FakeService Service { get; } = new();

    public FakeConnections Connections { get; } = new();

    public ManualTime Time { get; } = new();

    public LiveHub Live { get; private set; } = null!;

    public McpServerOptions Options { get; private set; } = null!;

    public static async Task<Desk> OpenAsync(McpExposure? exposure = null)
    {
        var desk = new Desk();
        desk._store = await SqliteProposalStore.OpenAsync(Path.Combine(desk._folder.FullName, "hub.db"), default);
        desk.Live = new LiveHub(desk.Make(Shipped.Value), desk.Time);
        desk.Options = HubMcp.Options(desk.Live, exposure ?? new(), desk.Time);
        return desk;
    }

    /// <summary>A hub over another catalog, with the same service and store.</summary>
    public Hub Make(ToolCatalog catalog) => new(catalog, Service, Connections, _store!, new DefaultPolicy(), Time);

    /// <summary>Makes a proposal for a refund and hands out its token, as a preview does.</summary>
    public async Task<(string Id, string Token)> ProposeAsync(string input = Refund)
    {
        var result = await Live.Current.PreviewAsync("stripe_create_refund", JsonElement.Parse(input), null, default);
        Assert.True(result.TryGet(out var preview, out var error), error?.Message);
        return (preview.Id!, preview.Token!);
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
