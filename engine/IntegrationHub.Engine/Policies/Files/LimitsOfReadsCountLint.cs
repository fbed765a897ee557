using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Policies.Files;

/// <summary>A limit on reads is a number of them: a read has no money, and a customer is known of writes only.</summary>
internal sealed class LimitsOfReadsCountLint : IPolicyLint
{
    private static readonly string[] OfWrites = ["amounts", "forEach", "whenUnknown"];

    public IEnumerable<Finding> Check(PolicyDraft draft) =>
        from part in draft.LimitParts
        where part.Map.TextOrNull("mode") == "read"
        from key in OfWrites
        where part.Map[key] is not null
        select PolicyMessages.NotOfReads(draft, part, key);
}
