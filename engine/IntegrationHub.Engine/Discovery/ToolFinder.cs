using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Discovery.Known;

namespace IntegrationHub.Engine.Discovery;

/// <summary>Finds the tool of a name, or says which names come near, or that the service can do it and the catalog cannot.</summary>
/// <param name="catalog">The tools that are offered.</param>
/// <param name="whole">All there are, so that one which is not offered is not said to be missing.</param>
internal sealed class ToolFinder(ToolCatalog catalog, ToolCatalog whole)
{
    private readonly MissingTools _missing = new(whole);

    /// <summary>Finds among all the tools there are.</summary>
    public ToolFinder(ToolCatalog catalog)
        : this(catalog, catalog)
    {
    }

    /// <summary>The tool of exactly that name.</summary>
    /// <returns>The tool, or <c>tool_not_found</c> with the nearest names.</returns>
    public HubResult<Tool> Find(string name)
    {
        if (catalog.Find(name) is { } tool)
            return tool;
        if (whole.Find(name) is not null)
            return DiscoveryMessages.NotOffered(name);
        if (_missing.Explain(name, out var same) is { } missing)
            return DiscoveryMessages.NotInCatalog(missing);
        string[] names = [.. catalog.Tools.Select(t => t.Name)];
        return DiscoveryMessages.NoTool(name, (Offered(same) ?? Nearest.Misspelt(name, names)) is { } meant ? [meant] : Nearest.Several(name, names));
    }

    /// <summary>What the service can do and the catalog cannot, if words name it.</summary>
    /// <returns>The sentence, or null.</returns>
    public string? NotInCatalog(string words) => _missing.Explain(words, out _) is { } missing ? $"{missing}." : null;

    private string? Offered(Tool? tool) => tool is null ? null : catalog.Find(tool.Name)?.Name;
}
