using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Policies.Files;

/// <summary>A part speaks of some tool: its tools, groups, effects and mode have to hold of one at once. What is misspelt has a finding of its own.</summary>
internal sealed class ScopesFitAToolLint : IPolicyLint
{
    public IEnumerable<Finding> Check(PolicyDraft draft) => draft.AllParts
        .Where(part => AllExist(draft, part.Scope) && !draft.Catalog.Tools.Any(part.Scope.FitsTool))
        .Select(part => PolicyMessages.FitsNoTool(draft, part));

    private static bool AllExist(PolicyDraft draft, PolicyScope scope) =>
        scope.Tools.All(tool => draft.Catalog.Find(tool) is not null)
        && scope.Groups.All(group => draft.Catalog.Integrations.Any(i => i.Manifest.Groups.ContainsKey(group)));
}
