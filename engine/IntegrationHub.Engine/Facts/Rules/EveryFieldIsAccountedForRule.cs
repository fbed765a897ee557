using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Facts.Rules;

/// <summary>Every field of the service is in the manifest, or left out with a reason.</summary>
internal sealed class EveryFieldIsAccountedForRule : IFactsRule
{
    public IEnumerable<Finding> Check(ComparedManifest compared)
    {
        foreach (var one in compared.Objects)
        {
            // One that is required and not there is told by a rule of its own.
            string[] missing = [.. one.Facts
                .Where(fact => !fact.Value.Required && one.Find(fact.Key) is null && !compared.LeavesOut(one.PathOf(fact.Key)))
                .Select(fact => fact.Key)
                .Order(StringComparer.Ordinal)];
            if (missing.Length > 0) yield return FactsMessages.NotAccountedFor(compared, one, missing);
        }
    }
}
