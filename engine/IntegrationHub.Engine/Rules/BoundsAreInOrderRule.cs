using System.Globalization;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Rules;

/// <summary>A minimum is not above its maximum.</summary>
internal sealed class BoundsAreInOrderRule : IManifestRule
{
    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft)
    {
        foreach (var (field, pointer) in file.AllFields())
        {
            if (field.Minimum > field.Maximum)
                yield return Crossed(file, $"{pointer}/minimum", $"minimum {field.Minimum} is above maximum {field.Maximum}");
            if (field.MinLength > field.MaxLength)
                yield return Crossed(file, $"{pointer}/minLength", $"minLength {field.MinLength} is above maxLength {field.MaxLength}");
            if (field.MinItems > field.MaxItems)
                yield return Crossed(file, $"{pointer}/minItems", $"minItems {field.MinItems} is above maxItems {field.MaxItems}");
        }
    }

    private static Finding Crossed(ManifestFile file, string pointer, FormattableString what) =>
        file.Finding("IH0309", pointer, $"{what.ToString(CultureInfo.InvariantCulture)}, so no value would do.");
}
