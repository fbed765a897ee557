using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Discovery;

/// <summary>Finds the tool of a name, or says which names come near.</summary>
internal sealed class ToolFinder(ToolCatalog catalog)
{
    /// <summary>The tool of exactly that name.</summary>
    /// <returns>The tool, or <c>tool_not_found</c> with the nearest names.</returns>
    public HubResult<Tool> Find(string name)
    {
        if (catalog.Find(name) is { } tool)
            return tool;
        return DiscoveryMessages.NoTool(name, Nearest.Several(name, catalog.Tools.Select(t => t.Name)));
    }
}
