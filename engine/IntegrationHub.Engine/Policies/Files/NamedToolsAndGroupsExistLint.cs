using System.Globalization;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Policies.Files;

/// <summary>The tools and groups a policy names are there: a misspelt one would be left to a laxer rule.</summary>
internal sealed class NamedToolsAndGroupsExistLint : IPolicyLint
{
    public IEnumerable<Finding> Check(PolicyDraft draft)
    {
        string[] groups = [.. draft.Catalog.Integrations.SelectMany(i => i.Manifest.Groups.Keys).Distinct(StringComparer.Ordinal)];
        foreach (var part in draft.AllParts)
        {
            foreach (var (tool, i) in part.Scope.Tools.Select((tool, i) => (tool, i)))
            {
                if (draft.Catalog.Find(tool) is null)
                    yield return PolicyMessages.NoSuchTool(draft, Item(part, "tools", i), tool, [.. Nearest.Several(tool, draft.Catalog.Tools.Select(t => t.Name))]);
            }

            foreach (var (group, i) in part.Scope.Groups.Select((group, i) => (group, i)))
            {
                if (!groups.Contains(group, StringComparer.Ordinal))
                    yield return PolicyMessages.NoSuchGroup(draft, Item(part, "groups", i), group, Nearest.Of(group, groups), groups);
            }
        }
    }

    private static string Item(PolicyPart part, string key, int number) => string.Create(CultureInfo.InvariantCulture, $"{part.Pointer}/{key}/{number}");
}
