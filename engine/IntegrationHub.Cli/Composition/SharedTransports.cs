using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Cli.Composition;

/// <summary>The transports of one run: catalogs that allow the same hosts share one, and none is closed while a call may use it.</summary>
/// <param name="name">Which kind: <c>default</c> or <c>stripe.net</c>.</param>
internal sealed class SharedTransports(string name) : IDisposable
{
    private readonly Dictionary<string, IServiceTransport> _made = new(StringComparer.Ordinal);

    /// <summary>The transport for a catalog; null when this build has none of that name.</summary>
    public IServiceTransport? For(ToolCatalog catalog)
    {
        var hosts = string.Join(' ', catalog.Integrations.SelectMany(i => i.Manifest.AllowedHosts).Distinct().Order(StringComparer.Ordinal));
        if (_made.TryGetValue(hosts, out var transport)) return transport;
        return Transports.Has(name) ? _made[hosts] = new LazyTransport(() => Transports.Make(name, catalog)) : null;
    }

    public void Dispose()
    {
        foreach (var transport in _made.Values) (transport as IDisposable)?.Dispose();
    }
}
