using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Facts.Rules;

/// <summary>What a manifest lets people empty, the service can empty.</summary>
internal sealed class ClearableCanBeClearedRule : IFactsRule
{
    public IEnumerable<Finding> Check(ComparedManifest compared) =>
        from one in compared.Fields
        where one.Field.Clearable && !one.Facts.Branches.Append(one.Facts).Any(facts => facts.CanBeEmptied)
        select FactsMessages.CannotBeCleared(compared, one);
}
