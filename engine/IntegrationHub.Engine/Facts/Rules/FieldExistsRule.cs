using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Facts.Rules;

/// <summary>Every field of a manifest is one the service has.</summary>
internal sealed class FieldExistsRule : IFactsRule
{
    public IEnumerable<Finding> Check(ComparedManifest compared) =>
        from one in compared.Objects
        from field in one.Fields
        where !one.Facts.ContainsKey(field.Name)
        select FactsMessages.NoSuchField(compared, one, field.Name);
}
