using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Discovery.Known;

namespace IntegrationHub.Engine.Discovery;

/// <summary>Finds the tool of a name, or says which names come near, or that the service can do it and the catalog cannot.</summary>
internal sealed class ToolFinder(ToolCatalog catalog)
{
    private readonly MissingTools _missing = new(catalog);

    /// <summary>The tool of exactly that name.</summary>
    /// <returns>The tool, or <c>tool_not_found</c> with the nearest names.</returns>
    public HubResult<Tool> Find(string name)
    {
        if (catalog.Find(name) is { } tool)
            return tool;
        if (_missing.Explain(name, out var same) is { } missing)
            return DiscoveryMessages.NotInCatalog(missing);
        var nearest = same is null ? Nearest.Several(name, catalog.Tools.Select(t => t.Name)) : [same.Name];
        return DiscoveryMessages.NoTool(name, nearest);
    }

    /// <summary>What the service can do and the catalog cannot, if words name it.</summary>
    /// <returns>The sentence, or null.</returns>
    public string? NotInCatalog(string words) => _missing.Explain(words, out _) is { } missing ? $"{missing}." : null;
}
