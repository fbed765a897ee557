using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Facts.Rules;

/// <summary>The words a manifest allows are words the service takes. An enum the service may add to is held to those it has now.</summary>
internal sealed class WordsExistRule : IFactsRule
{
    public IEnumerable<Finding> Check(ComparedManifest compared)
    {
        foreach (var one in compared.Fields)
        {
            var (given, key) = one.Field.Type == FieldType.Enum ? (one.Field.Values, "values") : (one.Field.Words, "words");
            var known = key == "values" ? one.Branch?.Enum : one.Facts.Words;
            if (known is null || one.Facts.IsUnknown) continue;
            for (var i = 0; i < given.Count; i++)
            {
                if (!known.Contains(given[i], StringComparer.Ordinal))
                    yield return FactsMessages.NoSuchWord(compared, one, key, i, given[i], known);
            }
        }
    }
}
