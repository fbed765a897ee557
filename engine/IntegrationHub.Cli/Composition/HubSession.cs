using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies;

namespace IntegrationHub.Cli.Composition;

/// <summary>A hub put together for one run of the program, and everything that has to be closed after it.</summary>
internal sealed class HubSession : IAsyncDisposable
{
    private readonly LazyProposalStore _store;
    private readonly EmbeddedSandbox _sandbox;
    private readonly IServiceTransport _transport;

    private HubSession(ToolCatalog catalog, IServiceTransport transport, Uri? apiBase, Settings settings, Surroundings around)
    {
        var home = HubHome.Of(around);
        _transport = transport;
        _store = new LazyProposalStore(settings.StorePath ?? home.Database);
        _sandbox = new EmbeddedSandbox(home);
        Catalog = catalog;
        HasOwnSandbox = apiBase is null;
        Connections = new ConfiguredConnections(around, _sandbox, apiBase, settings.OnlySandbox, says: !settings.IsServer);
        Hub = new Hub(catalog, transport, Connections, _store, new DefaultPolicy(), around.Time);
    }

    public ToolCatalog Catalog { get; }

    public Hub Hub { get; }

    public IConnections Connections { get; }

    public IProposalStore Store => _store;

    /// <summary>Whether the sandbox is the embedded one.</summary>
    public bool HasOwnSandbox { get; }

    /// <summary>Where the embedded sandbox keeps its shop.</summary>
    public string SandboxFolder => _sandbox.Folder;

    /// <summary>Puts a hub together. Nothing is started, opened or written yet.</summary>
    public static HubResult<HubSession> Open(Settings settings, Surroundings around)
    {
        if (!LoadedCatalog.Find(settings.Catalog, around).TryGet(out var catalog, out var error)) return error;
        Uri? apiBase = null;
        if (settings.ApiBase is { } text && !ApiBase.Read(text, catalog.Integrations).TryGet(out apiBase, out error)) return error;
        if (Transports.Make(settings.Transport, catalog) is not { } transport) return ConnectionErrors.NoStripeNet();
        return new HubSession(catalog, transport, apiBase, settings, around);
    }

    public async ValueTask DisposeAsync()
    {
        (_transport as IDisposable)?.Dispose();
        await _store.DisposeAsync();
        await _sandbox.DisposeAsync();
    }
}
