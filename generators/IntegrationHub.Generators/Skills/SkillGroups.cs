using IntegrationHub.Engine.Catalog;
using IntegrationHub.Generators.Skills.Pages;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.Skills;

/// <summary>The groups of a service that have tools.</summary>
internal static class SkillGroups
{
    public static IReadOnlyList<GroupSection> Of(ToolCatalog catalog, Integration integration)
    {
        var byGroup = catalog.Tools.Where(tool => tool.Integration.Name == integration.Name)
            .ToLookup(tool => tool.Manifest.Group, StringComparer.Ordinal);
        return [.. integration.Manifest.Groups.Where(pair => byGroup.Contains(pair.Key)).Select(pair => new GroupSection(
            pair.Key, pair.Value.Title, pair.Value.Summary, SkillPaths.PageOf(pair.Key), [.. byGroup[pair.Key].Select(Row)]))];
    }

    private static ToolRow Row(Tool tool) => new(tool.Name, tool.Manifest.Title, ToolWords.ModeOf(tool), ToolWords.RiskOf(tool));
}
