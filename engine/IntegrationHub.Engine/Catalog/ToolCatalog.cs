namespace IntegrationHub.Engine.Catalog;

/// <summary>Everything that was read from a catalog folder without an error. It never changes.</summary>
public sealed class ToolCatalog
{
    private readonly Dictionary<string, Tool> _byName;

    /// <summary>Makes a catalog of tools that were loaded together.</summary>
    public ToolCatalog(IEnumerable<Integration> integrations, IEnumerable<Tool> tools)
    {
        Integrations = [.. integrations.OrderBy(i => i.Name, StringComparer.Ordinal)];
        Tools = [.. tools.OrderBy(t => t.Name, StringComparer.Ordinal)];
        _byName = Tools.ToDictionary(t => t.Name, StringComparer.Ordinal);
    }

    /// <summary>The services, sorted by name.</summary>
    public IReadOnlyList<Integration> Integrations { get; }

    /// <summary>Every tool of every service, sorted by name.</summary>
    public IReadOnlyList<Tool> Tools { get; }

    /// <summary>The tool of that exact name, or null.</summary>
    public Tool? Find(string name) => _byName.GetValueOrDefault(name);
}
