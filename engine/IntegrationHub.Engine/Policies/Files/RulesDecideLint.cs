using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Policies.Files;

/// <summary>Each rule decides on some call. Every kind of call there can be is tried: each tool in each environment, on each connection and by each agent that is named, and on and by another.</summary>
internal sealed class RulesDecideLint : IPolicyLint
{
    // No name of a connection or an agent is empty, so this one is another than all that are named.
    private const string Another = "";

    public IEnumerable<Finding> Check(PolicyDraft draft)
    {
        if (draft.Rules.Count == 0) yield break;
        var policy = new FilePolicy("", draft.Rules);
        var decides = new HashSet<PolicyRule>(ReferenceEqualityComparer.Instance);
        var insteadOf = new Dictionary<PolicyRule, HashSet<PolicyRule>>(ReferenceEqualityComparer.Instance);
        foreach (var rule in draft.Rules) insteadOf[rule] = new(ReferenceEqualityComparer.Instance);
        foreach (var asked in Cases(draft))
        {
            if (policy.Deciding(asked) is not { } decided) continue;
            decides.Add(decided);
            foreach (var rule in draft.Rules.Where(rule => rule.Fits(asked))) insteadOf[rule].Add(decided);
        }

        foreach (var (rule, part) in draft.Rules.Zip(draft.RuleParts))
        {
            if (decides.Contains(rule) || insteadOf[rule].Count == 0) continue;
            yield return PolicyMessages.NeverDecides(draft, part, [.. draft.Rules.Zip(draft.RuleParts).Where(other => insteadOf[rule].Contains(other.First)).Select(other => other.Second)]);
        }
    }

    private static IEnumerable<PolicyCase> Cases(PolicyDraft draft)
    {
        string[] connections = [.. draft.Rules.SelectMany(rule => rule.Scope.Connections).Append(Another).Distinct(StringComparer.Ordinal)];
        LedgerActor[] agents = [.. draft.Rules.SelectMany(rule => rule.Scope.Agents).Append(Another).Distinct(StringComparer.Ordinal).Select(name => LedgerActor.LocalAgent with { Name = name })];
        return
            from tool in draft.Catalog.Tools
            where draft.Rules.Any(rule => rule.Scope.FitsTool(tool))
            from environment in Enum.GetValues<HubEnvironment>()
            from connection in connections
            from agent in agents
            select new PolicyCase(tool, environment, connection, agent);
    }
}
