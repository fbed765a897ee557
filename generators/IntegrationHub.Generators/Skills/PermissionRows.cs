using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Skills.Pages;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.Skills;

/// <summary>Which permission of a restricted key is for which tools.</summary>
internal static class PermissionRows
{
    /// <summary>One row for each resource and access. Permissions the service calls by one label share a row.</summary>
    public static IReadOnlyList<PermissionRow> Of(ToolCatalog catalog, Integration integration)
    {
        Tool[] tools = [.. catalog.Tools.Where(tool => tool.Integration.Name == integration.Name)];
        var previews = tools.SelectMany(tool => Reads(tool, catalog).Select(read => (Tool: tool, Needed: Needed(read))).Distinct())
            .ToLookup(pair => pair.Needed, pair => pair.Tool);
        return [.. tools.ToLookup(Needed)
            .OrderBy(group => group.Key.Resource, StringComparer.Ordinal).ThenBy(group => group.Key.Access, StringComparer.Ordinal)
            .Select(group => new PermissionRow(
                group.Key.Resource,
                group.Key.Access,
                Names(group),
                Names(previews[group.Key].Where(tool => Needed(tool).Resource != group.Key.Resource))))];
    }

    /// <summary>The service's own label for what a tool's permission is about.</summary>
    public static string ResourceOf(Tool tool) => tool.Integration.Manifest.Permissions[tool.Manifest.Permission];

    private static (string Resource, string Access) Needed(Tool tool) => (ResourceOf(tool), ToolWords.ModeOf(tool));

    private static IEnumerable<Tool> Reads(Tool tool, ToolCatalog catalog) =>
        tool.Manifest is { Mode: EndpointMode.Write, Preview: { } guide }
            ? guide.Reads.Select(read => catalog.Find(read.Tool)).OfType<Tool>()
            : [];

    private static string Names(IEnumerable<Tool> tools) => string.Join(", ", tools.Select(tool => Markdown.Code(tool.Name)));
}
