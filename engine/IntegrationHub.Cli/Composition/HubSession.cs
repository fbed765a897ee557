using IntegrationHub.Cli.MasterKeys;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Live;
using IntegrationHub.Engine.Policies;

namespace IntegrationHub.Cli.Composition;

/// <summary>A hub put together for one run of the program, and everything that has to be closed after it.</summary>
internal sealed class HubSession : IAsyncDisposable
{
    private readonly LazyStore _store;
    private readonly EmbeddedSandbox _sandbox;
    private readonly SharedTransports _transports;
    private readonly CatalogSource _source;
    private readonly string _stamp;
    private readonly PolicySource _policySource;
    private readonly string _policyStamp;
    private readonly LivePair _pair;
    private readonly TimeProvider _time;
    private readonly HubOptions _options;
    private readonly Surroundings _around;

    private HubSession(
        CatalogSource source, string stamp, ToolCatalog catalog, PolicySource policySource, string policyStamp, LivePolicy policy, SharedTransports transports, Uri? apiBase, StorePlace store, Settings settings, Surroundings around)
    {
        var home = HubHome.Of(around);
        (_source, _stamp, _transports, _time) = (source, stamp, transports, around.Time);
        (_policySource, _policyStamp, Policy) = (policySource, policyStamp, policy);
        _store = new LazyStore(store);
        _options = new HubOptions
        {
            LedgerKeepsInput = around.Variable("HUB_LEDGER_INPUT") != "none",
            KeyPermissions = new LazyKeyPermissions(_store),
            ReadCounts = new LazyReadCounts(_store),
        };
        _around = around;
        _sandbox = new EmbeddedSandbox(home);
        HasOwnSandbox = apiBase is null;
        Vault = new Vault(new LazyConnections(_store), MasterKeySource.Of(around), around.Time);
        Connections = new ConfiguredConnections(around, Vault, _sandbox, apiBase, settings);
        Live = new LiveHub(Make(catalog, policy.Current), around.Time);
        _pair = new LivePair(Live, Policy, policySource.File, policySource.Read, Make);
    }

    /// <summary>The hub in use, for what runs long enough to see another catalog.</summary>
    public LiveHub Live { get; }

    /// <summary>The hub for whoever runs the command.</summary>
    public Hub Hub => Live.Current.For(Who);

    /// <summary>Who runs the command: whoever uses this machine, until they have signed in.</summary>
    public Requester Who { get; private set; } = Requester.Local;

    /// <summary>The access tokens of its store.</summary>
    public IAccessStore Tokens => new LazyAccess(_store);

    /// <summary>The policy in use, for what runs long enough to see another.</summary>
    public LivePolicy Policy { get; }

    public ToolCatalog Catalog => Hub.Catalog;

    /// <summary>The way to the service.</summary>
    public IServiceTransport Transport => _transports.For(Catalog)!;

    public ConfiguredConnections Connections { get; }

    /// <summary>The stored connections.</summary>
    public Vault Vault { get; }

    public IHubStore Store => _store;

    /// <summary>Whether the sandbox is the embedded one.</summary>
    public bool HasOwnSandbox { get; }

    /// <summary>Where the embedded sandbox keeps its shop.</summary>
    public string SandboxFolder => _sandbox.Folder;

    /// <summary>Puts a hub together. Nothing is started, opened or written yet.</summary>
    public static HubResult<HubSession> Open(Settings settings, Surroundings around)
    {
        if (!CatalogSource.Find(settings.Catalog, around).TryGet(out var source, out var error)) return error;

        // Before it is read: what changes meanwhile has to be noticed.
        var stamp = settings.IsServer ? CatalogStamp.Of(source.Folder) : "";
        if (!source.Load().TryGet(out var catalog, out error)) return error;
        var policySource = PolicySource.Find(settings, around);
        var policyStamp = settings.IsServer ? PolicyWatch.Stamp(policySource.File) : "";
        if (!policySource.Load(catalog, around.Time).TryGet(out var policy, out error)) return error;
        Uri? apiBase = null;
        if (settings.ApiBase is { } text && !ApiBase.Read(text, catalog.Integrations).TryGet(out apiBase, out error)) return error;
        if (!StorePlace.Read(settings.Store, HubHome.Of(around)).TryGet(out var store, out error)) return error;
        var transports = new SharedTransports(settings.Transport);
        if (transports.For(catalog) is null) return ConnectionErrors.NoStripeNet();
        return new HubSession(source, stamp, catalog, policySource, policyStamp, policy, transports, apiBase, store, settings, around);
    }

    /// <summary>Has the catalog read again whenever it changes, until this is disposed of. For a session that was opened for a server.</summary>
    public CatalogWatch Watch() => new(_source.Folder, _stamp, Live, _source.Read, _pair.Take, _time);

    /// <summary>Has the policy read again whenever its file changes, until this is disposed of. For a session that was opened for a server.</summary>
    public PolicyWatch WatchPolicy() => new(_policySource.File, _policyStamp, Policy, _pair, _time);

    /// <summary>Settles at once what was left open, and goes on looking for more until this is disposed of. For a session that runs long.</summary>
    public SettlingWatch KeepSettled() => new(Live, _time, error => SettlingNotices.Print(error, _around));

    /// <summary>Has it noted when other tools can be used than before, until this is disposed of. For a session that runs long.</summary>
    public AvailabilityWatch WatchAvailability() => new(Live, _time);

    /// <summary>Settles once what was left open. For a session that is as short as a command.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        var result = await Hub.RecoverAsync(isStart: true, cancellation);
        if (!result.TryGet(out var report, out _)) return;
        foreach (var unknown in report.Unknown.Where(u => !u.Error.Retryable)) SettlingNotices.Print(unknown.Error, _around);
    }

    /// <summary>Goes on as whoever the token in the environment says, if there is one.</summary>
    /// <param name="mayRepeatCall">Whether they may ask for a call that was made before.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Why they are not let in; null when they are.</returns>
    public async Task<HubError?> SignInAsync(bool mayRepeatCall, CancellationToken cancellation)
    {
        using var signIn = new SignIn(Tokens, _around);
        if (!(await signIn.CallerAsync(mayRepeatCall, cancellation)).TryGet(out var who, out var refused)) return refused;
        Who = who;
        return null;
    }

    /// <summary>Makes sure that who changes which accounts there are is a person who may, once any person has a token.</summary>
    /// <returns>Who they are, or why they may not.</returns>
    public async Task<HubResult<Requester>> AdminAsync(CancellationToken cancellation)
    {
        using var signIn = new SignIn(Tokens, _around);
        return await signIn.PersonAsync(Scopes.Admin, cancellation, says: false);
    }

    /// <summary>How much the store holds; null when that can't be told. Asked by a thread that has nothing else to do.</summary>
    public StoreFigures? Figures()
    {
        try
        {
            return Task.Run(() => _store.FiguresAsync(CancellationToken.None)).GetAwaiter().GetResult();
        }
        catch (StoreException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _transports.Dispose();
        await _store.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    private Hub Make(ToolCatalog catalog, IPolicy first) =>
        new(catalog, _transports.For(catalog)!, Connections, _store, new PolicyOfCatalog(Policy, catalog, first), _time, _options);
}
