using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Rules;

/// <summary>No alias is another field's name or alias.</summary>
internal sealed class FieldNamesAreDistinctRule : IManifestRule
{
    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft) =>
        In(file, file.Manifest.Fields, "").Concat(file.AllFields().SelectMany(f => In(file, f.Field.Fields, f.Pointer)));

    private static IEnumerable<Finding> In(ManifestFile file, IReadOnlyList<Field> fields, string pointer)
    {
        var owners = fields.ToDictionary(f => f.Name, f => $"{pointer}/fields/{f.Name}", StringComparer.Ordinal);
        foreach (var field in fields)
        {
            for (var i = 0; i < field.Aliases.Count; i++)
            {
                var at = string.Create(null, $"{pointer}/fields/{field.Name}/aliases/{i}");
                if (owners.TryAdd(field.Aliases[i], at)) continue;
                var first = file.Root.Place(owners[field.Aliases[i]]).At;
                yield return file.Finding("IH0205", at, $"the alias {Quoting.Quote(field.Aliases[i])} is taken already, at {first.Line}:{first.Column}; one name means one field.");
            }
        }
    }
}
