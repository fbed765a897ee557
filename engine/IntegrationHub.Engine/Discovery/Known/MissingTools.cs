using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Engine.Discovery.Known;

/// <summary>Tells what a service can do from what the catalog has a tool for.</summary>
internal sealed class MissingTools
{
    private readonly (Integration Integration, OperationFinder Finder)[] _services;
    private readonly Lazy<Dictionary<string, Tool>> _tools;

    /// <summary>Reads nothing until something is asked.</summary>
    public MissingTools(ToolCatalog catalog)
    {
        _services = [.. catalog.Integrations.Select(integration => (integration, new OperationFinder(integration)))];
        _tools = new(() => catalog.Tools
            .GroupBy(tool => Key(tool.Integration, tool.Manifest.Request.Method, tool.Manifest.Request.Path), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal));
    }

    /// <summary>What a name means.</summary>
    /// <param name="asked">A tool's name that the catalog does not have, or a sentence.</param>
    /// <param name="tool">The tool that does it under another name, if there is one.</param>
    /// <returns>The sentence that says what the service has and the catalog lacks; null when a tool does it or nobody knows it.</returns>
    public string? Explain(string asked, out Tool? tool)
    {
        tool = null;
        foreach (var (integration, finder) in _services)
        {
            if (finder.Find(asked) is not { } operation) continue;
            if (_tools.Value.TryGetValue(Key(integration, operation.Method, operation.Path), out tool)) return null;
            return $"{integration.Manifest.Title} has {operation}, but this catalog has no tool for it";
        }

        return null;
    }

    private static string Key(Integration integration, string method, string path) =>
        $"{integration.Name} {method} {KnownOperation.ShapeOf(path)}";
}
