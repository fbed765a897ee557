using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Discovery;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Permissions;

namespace IntegrationHub.Engine;

public sealed partial class Hub
{
    /// <summary>Lists the services, sorted by name. One without any connection has no tools, and says how to connect it.</summary>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<IReadOnlyList<IntegrationSummary>> IntegrationsAsync(CancellationToken cancellation)
    {
        var shown = new List<IntegrationSummary>();
        foreach (var (integration, summary) in Catalog.Integrations.Zip(Integrations()))
        {
            var missing = await _connections.MissingAsync(integration, cancellation);
            shown.Add(missing is null ? summary : summary with { Tools = 0, Groups = [], Connect = $"{missing.Message} To connect one: {missing.Hint}" });
        }

        return shown;
    }

    /// <summary>Lists tools, a page at a time, and says of each that the default connection's key can't be used for it, where that is known.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<HubResult<ToolPage>> ListAsync(ToolQuery query, CancellationToken cancellation)
    {
        if (!(await ThereAsync(cancellation)).List(query).TryGet(out var page, out var error)) return error;
        var why = await WhyNotAsync(page.Tools.Select(tool => tool.Tool), cancellation);
        return why.Count == 0 ? page : page with { Tools = [.. page.Tools.Select(tool => tool with { Unavailable = why.GetValueOrDefault(tool.Tool) })] };
    }

    /// <summary>Finds tools by what a person would say, the best first, and says of each that it can't be used, where that is known.</summary>
    /// <param name="words">The sentence or the words.</param>
    /// <param name="limit">How many at most, 1 to 50.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<IReadOnlyList<SearchHit>> SearchAsync(string words, int limit, CancellationToken cancellation)
    {
        var hits = (await ThereAsync(cancellation)).Search(words, limit);
        var why = await WhyNotAsync(hits.Select(hit => hit.Tool), cancellation);
        return why.Count == 0 ? hits : [.. hits.Select(hit => hit with { Unavailable = why.GetValueOrDefault(hit.Tool) })];
    }

    /// <summary>Says what an agent needs to know of a tool, as <see cref="Describe"/> does, and that it can't be used, where that is known.</summary>
    /// <param name="tool">The tool's name.</param>
    /// <param name="path">A part of its input; the whole tool when null.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<HubResult<ToolDescription>> DescribeAsync(string tool, string? path, CancellationToken cancellation)
    {
        if (Catalog.Find(tool) is { } known && await _connections.MissingAsync(known.Integration, cancellation) is { } missing) return missing;
        var why = await WhyNotAsync([tool], cancellation);
        return _describer.Describe(tool, path, why.GetValueOrDefault(tool));
    }

    /// <summary>Finds out what the key of a connection may do, by harmless reads, and keeps what it found.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="keeps">Whether to keep it.</param>
    /// <param name="cancellation">Stops before the next read.</param>
    public async Task<HubResult<KeyTest>> TestAsync(Connection connection, bool keeps, CancellationToken cancellation)
    {
        var found = await new KeyTester(_whole, _works.Sender, _time).TestAsync(connection, cancellation);
        return keeps && found.TryGet(out var test, out _)
            ? await KeepAsync(test, connection.Integration, connection.Credential.Digest(), cancellation)
            : found;
    }

    /// <summary>Keeps what a test has found.</summary>
    /// <param name="test">What was found.</param>
    /// <param name="integration">The service.</param>
    /// <param name="keyDigest">The digest of the key that was tested.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<HubResult<KeyTest>> KeepAsync(KeyTest test, string integration, string keyDigest, CancellationToken cancellation)
    {
        try
        {
            await _works.Sender.Keys.KeepAsync(integration, keyDigest, KeyTester.Learnt(test, _time.GetUtcNow()), cancellation);
            return test;
        }
        catch (StoreException fault)
        {
            return VaultErrors.StoreFailed(fault.Message);
        }
    }

    /// <summary>The same hub without the tools of services that have no connection.</summary>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<Hub> ThereAsync(CancellationToken cancellation)
    {
        var gone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var integration in Catalog.Integrations)
        {
            if (await _connections.MissingAsync(integration, cancellation) is not null) gone.Add(integration.Name);
        }

        return gone.Count == 0 ? this : Offering(tool => !gone.Contains(tool.Integration.Name));
    }

    /// <summary>Why tools can't be used with the default connection of their service, by name; those that can be are left out.</summary>
    /// <param name="names">The names of tools.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<IReadOnlyDictionary<string, string>> WhyNotAsync(IEnumerable<string> names, CancellationToken cancellation)
    {
        var why = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tools in names.Select(Catalog.Find).OfType<Tool>().GroupBy(tool => tool.Integration.Name, StringComparer.Ordinal))
        {
            var integration = tools.First().Integration;
            if (await _connections.DefaultKeyDigestAsync(integration, cancellation) is not { } digest) continue;
            var availability = await _works.Sender.Keys.OfAsync(integration.Name, digest, cancellation);
            foreach (var tool in tools)
            {
                if (availability.Of(tool, _whole) is { } reason) why[tool.Name] = reason;
            }
        }

        return why;
    }
}
