using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Engine.Policies.Files;

/// <summary>Lists of customers speak of writes, limits of writes or by their mode of reads, and a limit says how much.</summary>
internal sealed class LimitsCountSomethingLint : IPolicyLint
{
    public IEnumerable<Finding> Check(PolicyDraft draft)
    {
        foreach (var part in draft.LimitParts)
        {
            if (part.Map["amounts"] is null && part.Map["count"] is null) yield return PolicyMessages.LimitsNothing(draft, part);
            if (part.Map["count"] is not null && LimitPeriod.Read(part.Map.Text("per")).IsCall) yield return PolicyMessages.CountOfOneCall(draft, part);
        }

        foreach (var part in draft.LimitParts.Where(part => part.Scope.Mode is null && SpeaksOfReadsOnly(draft, part))) yield return PolicyMessages.LimitsReads(draft, part);
        foreach (var part in draft.CustomerParts.Where(part => SpeaksOfReadsOnly(draft, part))) yield return PolicyMessages.ListsReads(draft, part);
    }

    private static bool SpeaksOfReadsOnly(PolicyDraft draft, PolicyPart part) =>
        draft.Catalog.Tools.Where(part.Scope.FitsTool).ToList() is { Count: > 0 } tools && tools.All(tool => tool.Manifest.Mode == EndpointMode.Read);
}
