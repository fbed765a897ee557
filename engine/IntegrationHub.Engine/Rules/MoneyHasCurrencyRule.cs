using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Rules;

/// <summary>An amount means nothing without a currency: beside it, above it, or in the present state the preview reads.</summary>
internal sealed class MoneyHasCurrencyRule : IManifestRule
{
    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft) =>
        file.Manifest.Preview is null or { Reads: [] } ? Below(file, file.Manifest.Fields, "", false) : [];

    private static IEnumerable<Finding> Below(ManifestFile file, IReadOnlyList<Field> fields, string pointer, bool reached)
    {
        var inReach = reached || fields.Any(f => f.Type == FieldType.Currency);
        foreach (var field in fields)
        {
            var at = $"{pointer}/fields/{field.Name}";
            var value = field;
            for (; value.Items is not null; value = value.Items) at += "/items";
            if (value.Type == FieldType.Money && !inReach)
                yield return file.Finding("IH0302", at, $"{field.Name} is money, but no currency is in reach; add a field of type currency beside it, or a preview.read whose result has one.");
            foreach (var inner in Below(file, value.Fields, at, inReach)) yield return inner;
        }
    }
}
