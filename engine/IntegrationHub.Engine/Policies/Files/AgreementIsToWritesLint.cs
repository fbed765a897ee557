using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Policies.Files;

/// <summary>A rule that asks for agreement speaks of some write.</summary>
internal sealed class AgreementIsToWritesLint : IPolicyLint
{
    public IEnumerable<Finding> Check(PolicyDraft draft)
    {
        foreach (var (rule, part) in draft.Rules.Zip(draft.RuleParts))
        {
            var tools = draft.Catalog.Tools.Where(rule.Scope.FitsTool).ToList();
            if (tools.Count > 0 && !tools.Any(tool => rule.SpeaksOf(tool.Manifest.Mode))) yield return PolicyMessages.AgreementToReads(draft, part);
        }
    }
}
