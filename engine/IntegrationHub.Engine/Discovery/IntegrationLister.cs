using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Engine.Discovery;

/// <summary>Lists the services of a catalog and the groups in which they have tools.</summary>
internal sealed class IntegrationLister(ToolCatalog catalog)
{
    /// <summary>Every service, sorted by name; its groups in the manifest's order.</summary>
    public IReadOnlyList<IntegrationSummary> List() => [.. catalog.Integrations.Select(Summary)];

    private IntegrationSummary Summary(Integration integration)
    {
        var tools = catalog.Tools
            .Where(tool => tool.Integration.Name == integration.Name)
            .CountBy(tool => tool.Manifest.Group, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var groups = integration.Manifest.Groups
            .Where(group => tools.ContainsKey(group.Key))
            .Select(group => new GroupSummary(group.Key, group.Value.Title, tools[group.Key]));
        return new IntegrationSummary(
            integration.Name,
            integration.Manifest.Title,
            integration.Manifest.Summary,
            integration.Manifest.ApiVersion,
            tools.Values.Sum(),
            [.. groups]);
    }
}
