using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Facts.Rules;

/// <summary>A manifest allows every word the service takes, and is no free text where the service takes a few words.</summary>
internal sealed class NoWordIsMissingRule : IFactsRule
{
    public IEnumerable<Finding> Check(ComparedManifest compared)
    {
        foreach (var one in compared.Fields.Where(one => one.Branch is not null))
        {
            var isEnum = one.Field.Type == FieldType.Enum;
            var isText = !isEnum && one.Branch!.Enum.Count > 0;
            if (isText && !TypeFit.IsListOfCodes(one.Field.Type, one.Branch!.Enum)) yield return FactsMessages.TextForEnum(compared, one);
            if (isText) continue;
            var (given, known, key) = isEnum
                ? (one.Field.Values, one.Branch!.Enum, "values")
                : (one.Field.Words, one.Facts.Words, one.Field.Words.Count > 0 ? "words" : "type");
            string[] missing = [.. known.Except(given, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            if (missing.Length > 0) yield return FactsMessages.WordsMissing(compared, one, key, missing);
        }
    }
}
