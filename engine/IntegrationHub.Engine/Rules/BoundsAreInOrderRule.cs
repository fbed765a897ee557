using System.Globalization;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Rules;

/// <summary>A minimum is not above its maximum.</summary>
internal sealed class BoundsAreInOrderRule : IManifestRule
{
    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft)
    {
        foreach (var (field, pointer) in file.AllFields())
        {
            foreach (var (least, most, key, other) in Pairs(field))
            {
                if (least > most)
                    yield return file.Finding("IH0309", $"{pointer}/{key}", string.Create(CultureInfo.InvariantCulture, $"{key} {least} is above {other} {most}, so no value would do."));
            }
        }
    }

    private static IEnumerable<(decimal? Least, decimal? Most, string Key, string Other)> Pairs(Field field) =>
    [
        (field.Minimum, field.Maximum, "minimum", "maximum"),
        (field.MinLength, field.MaxLength, "minLength", "maxLength"),
        (field.MinItems, field.MaxItems, "minItems", "maxItems"),
    ];
}
