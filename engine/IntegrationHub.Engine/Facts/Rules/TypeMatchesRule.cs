using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Facts.Rules;

/// <summary>A field stands for a kind of value the service takes there.</summary>
internal sealed class TypeMatchesRule : IFactsRule
{
    public IEnumerable<Finding> Check(ComparedManifest compared) =>
        compared.Fields.Where(one => one.Branch is null).Select(one => FactsMessages.OtherType(compared, one));
}
