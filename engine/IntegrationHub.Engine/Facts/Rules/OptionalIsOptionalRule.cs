using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Facts.Rules;

/// <summary>A manifest requires nothing the service can do without.</summary>
internal sealed class OptionalIsOptionalRule : IFactsRule
{
    public IEnumerable<Finding> Check(ComparedManifest compared) =>
        from one in compared.Objects
        from field in one.Fields
        where field.Required && one.Facts.TryGetValue(field.Name, out var facts) && !facts.Required
        select FactsMessages.OptionalIsRequired(compared, one, field.Name);
}
