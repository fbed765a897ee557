using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Facts.Rules;

/// <summary>What the service advises against is marked, and nothing else is.</summary>
internal sealed class DeprecationIsToldRule : IFactsRule
{
    public IEnumerable<Finding> Check(ComparedManifest compared) =>
        from one in compared.Fields
        where one.Facts.Deprecated != (one.Field.Deprecated is not null)
        select one.Facts.Deprecated ? FactsMessages.DeprecatedUnmarked(compared, one) : FactsMessages.MarkedUndeprecated(compared, one);
}
