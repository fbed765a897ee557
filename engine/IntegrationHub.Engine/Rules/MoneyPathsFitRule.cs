using System.Globalization;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Rules;

/// <summary>Where a manifest says its money is found, there is money: a field of that type in the input, or a present state that a preview reads.</summary>
internal sealed class MoneyPathsFitRule : IManifestRule
{
    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft)
    {
        for (var i = 0; i < file.Manifest.Money.Count; i++)
        {
            var path = file.Manifest.Money[i];
            foreach (var (key, text, type) in new[] { ("amount", path.Amount, FieldType.Money), ("less", path.Less, FieldType.Money), ("currency", path.Currency, FieldType.Currency) })
            {
                if (text is not null && Problem(file.Manifest, text, type) is { } problem)
                    yield return file.Finding("IH0313", string.Create(CultureInfo.InvariantCulture, $"/money/{i}/{key}"), problem);
            }
        }
    }

    private static string? Problem(EndpointManifest manifest, string path, FieldType type)
    {
        string[] parts = path.Split('.');
        if (parts[0] == "present") return manifest.Preview is { Reads.Count: > 0 } ? null : $"{Quoting.Quote(path)} is in the present state, and the preview reads none; add preview.read, or name a field of the input.";
        var fields = manifest.Fields;
        Field? found = null;
        foreach (var part in parts[1..])
        {
            found = fields.FirstOrDefault(field => field.Name == part);
            if (found is null) return $"{Quoting.Quote(path)} leads to no field;{Quoting.DidYouMean(Nearest.Of(part, fields.Select(f => f.Name)))} Allowed: {Quoting.SortedList(fields.Select(f => f.Name))}.";
            fields = found.Fields;
        }

        return found!.Type == type ? null : $"{Quoting.Quote(path)} is of type {Names.Of(found.Type)}; it must be {Names.Of(type)}.";
    }
}
