using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Engine.Policies.Files;

/// <summary>Limits and lists of customers speak of writes, and a limit says how much.</summary>
internal sealed class LimitsCountSomethingLint : IPolicyLint
{
    public IEnumerable<Finding> Check(PolicyDraft draft)
    {
        foreach (var part in draft.LimitParts)
        {
            if (part.Map["amounts"] is null && part.Map["count"] is null) yield return PolicyMessages.LimitsNothing(draft, part);
            if (part.Map["count"] is not null && LimitPeriod.Read(part.Map.Text("per")).IsCall) yield return PolicyMessages.CountOfOneCall(draft, part);
        }

        foreach (var part in draft.LimitParts.Concat(draft.CustomerParts))
        {
            var tools = draft.Catalog.Tools.Where(part.Scope.FitsTool).ToList();
            if (tools.Count > 0 && tools.All(tool => tool.Manifest.Mode == EndpointMode.Read)) yield return PolicyMessages.CountsReads(draft, part);
        }
    }
}
