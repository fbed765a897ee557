using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Engine.Discovery;

/// <summary>Lists the tools of a catalog, a page at a time, sorted by name.</summary>
internal sealed class ToolLister(ToolCatalog catalog)
{
    private const int MostOnAPage = 200;

    /// <summary>One page of the tools that a query asks for.</summary>
    /// <param name="query">Integration and group by exact name; a limit from 1 to 200, 200 when null.</param>
    /// <returns>The page, or <c>bad_request</c> with what would have been accepted.</returns>
    public HubResult<ToolPage> List(ToolQuery query)
    {
        if (Refusal(query) is { } refusal)
            return refusal;
        string? after = null;
        if (query.Cursor is { } cursor && (after = PageCursor.Read(cursor)) is null)
            return DiscoveryMessages.Cursor(cursor);

        var limit = query.Limit ?? MostOnAPage;
        var rest = catalog.Tools
            .Where(tool => Fits(tool, query) && (after is null || string.CompareOrdinal(tool.Name, after) > 0))
            .Take(limit + 1)
            .ToList();
        var page = rest.Take(limit).Select(Summary).ToList();
        return new ToolPage(page, rest.Count > limit ? PageCursor.After(page[^1].Tool) : null);
    }

    private HubError? Refusal(ToolQuery query)
    {
        if (query.Limit is { } limit and (< 1 or > MostOnAPage))
            return DiscoveryMessages.Limit(limit, 1, MostOnAPage);
        if (query.Integration is { } wanted && catalog.Integrations.All(i => i.Name != wanted))
            return DiscoveryMessages.NoIntegration(wanted, catalog.Integrations.Select(i => i.Name));
        if (query.Group is not { } group)
            return null;
        var groups = catalog.Integrations
            .Where(i => query.Integration is null || i.Name == query.Integration)
            .SelectMany(i => i.Manifest.Groups.Keys)
            .ToHashSet(StringComparer.Ordinal);
        return groups.Contains(group) ? null : DiscoveryMessages.NoGroup(group, query.Integration, groups);
    }

    private static bool Fits(Tool tool, ToolQuery query) =>
        (query.Integration is null || tool.Integration.Name == query.Integration)
        && (query.Group is null || tool.Manifest.Group == query.Group)
        && (query.Mode is null || tool.Manifest.Mode == query.Mode);

    private static ToolSummary Summary(Tool tool) => new(
        tool.Name,
        tool.Manifest.Title,
        tool.Manifest.Group,
        Names.Of(tool.Manifest.Mode),
        Names.Of(tool.Risk),
        tool.Manifest.Summary);
}
