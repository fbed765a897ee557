using IntegrationHub.Cli.Composition;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;

namespace IntegrationHub.Cli.Commands;

/// <summary>Lists every connection there is, and which is taken when none is named.</summary>
internal static class ConnectionList
{
    private const string Store = "store";
    private const string Variable = "environment";

    /// <summary>Those of all services, by service and name.</summary>
    public static async Task<HubResult<ShownConnection[]>> OfAsync(HubSession session, CancellationToken cancellation)
    {
        if (!(await session.Vault.ListAsync(cancellation)).TryGet(out var stored, out var error)) return error;
        var all = new List<ShownConnection>();
        foreach (var integration in session.Catalog.Integrations)
        {
            StoredConnection[] own = [.. stored.Where(kept => kept.Integration == integration.Name)];
            if (!(await session.Vault.TakenAsync(own, cancellation)).TryGet(out var taken, out error)) return error;
            all.AddRange(Of(session, integration, own, taken));
        }

        return (ShownConnection[])[
            .. all,
            .. stored.Where(kept => session.Catalog.Integrations.All(known => known.Name != kept.Integration)).Select(kept => Of(kept, isDefault: false))];
    }

    /// <summary>A stored connection.</summary>
    public static ShownConnection Of(StoredConnection kept, bool isDefault) => new(kept.Name, kept.Integration, kept.Environment, Store, isDefault)
    {
        Kind = kept.Kind,
        LastFour = kept.LastFour,
        CreatedAt = kept.CreatedAt,
        LastUsedAt = kept.LastUsedAt,
    };

    private static IEnumerable<ShownConnection> Of(HubSession session, Integration integration, StoredConnection[] stored, StoredConnection[] taken)
    {
        var key = session.Connections.KeyFor(integration);
        if (key is not null) yield return OfVariable(integration, key);
        foreach (var kept in stored) yield return Of(kept, isDefault: key is null && taken.Contains(kept));
        if (key is null && stored.Length == 0)
            yield return new(ConfiguredConnections.SandboxName, integration.Name, Names.Of(HubEnvironment.Sandbox), "none", IsDefault: true);
    }

    private static ShownConnection OfVariable(Integration integration, string key)
    {
        var credential = integration.Manifest.Credential;
        return KeyKind.Of(key, credential, credential.Variable).TryGet(out var kind, out var error)
            ? new(credential.Variable, integration.Name, Names.Of(kind.Environment), Variable, IsDefault: true) { Kind = kind.Prefix, LastFour = LastFour(key, kind) }
            : new(credential.Variable, integration.Name, "unknown", Variable, IsDefault: true) { Problem = error.Message };
    }

    private static string LastFour(string key, KnownKey kind) => key.Length - kind.Prefix.Length >= 8 ? key[^4..] : "";
}
