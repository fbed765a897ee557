using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Facts.Rules;

/// <summary>What the service requires, the manifest requires too, or has a safe default for.</summary>
internal sealed class RequiredIsGivenRule : IFactsRule
{
    public IEnumerable<Finding> Check(ComparedManifest compared)
    {
        foreach (var one in compared.Objects)
        {
            foreach (var name in one.Facts.Where(fact => fact.Value.Required).Select(fact => fact.Key).Order(StringComparer.Ordinal))
            {
                if (one.Find(name) is not { } field) yield return FactsMessages.RequiredIsNotThere(compared, one, name);
                else if (!field.Required && !(one.IsRequest && compared.File.Manifest.SafeDefaults.ContainsKey(name)))
                    yield return FactsMessages.RequiredIsOptional(compared, one, name);
            }
        }
    }
}
