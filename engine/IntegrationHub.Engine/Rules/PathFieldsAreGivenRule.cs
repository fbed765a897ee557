using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Rules;

/// <summary>Every field of the path is a required field of the manifest.</summary>
internal sealed class PathFieldsAreGivenRule : IManifestRule
{
    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft)
    {
        var names = file.Manifest.Fields.Select(f => f.Name);
        foreach (var part in file.Manifest.Request.Path.Split('/').Where(IsTorn))
            yield return file.Finding("IH0303", "/request", $"{Quoting.Quote(part)} is no part of a path; a path field stands alone between slashes, as in /{{customer_id}}.");
        foreach (var name in file.Manifest.Request.PathFields)
        {
            var field = file.Manifest.Fields.FirstOrDefault(f => f.Name == name);
            if (field is null)
                yield return file.Finding("IH0303", "/request", $"the path wants {{{name}}}, but there is no such field;{Quoting.DidYouMean(Nearest.Of(name, names))} add it to fields, with required: true.");
            else if (!field.Required)
                yield return file.Finding("IH0303", $"/fields/{name}", $"{name} is part of the path, so it can't be left out; add required: true.");
            else if (field.Type is not (FieldType.Id or FieldType.Enum or FieldType.Integer))
                yield return file.Finding("IH0303", $"/fields/{name}/type", $"{name} is part of the path, so its type must be id, enum or integer, not {Names.Of(field.Type)}; anything else could lead to another path.");
        }
    }

    private static bool IsTorn(string part) =>
        part is "." or ".." || (part.AsSpan().ContainsAny('{', '}') && (part is not ['{', .. var name, '}'] || name.AsSpan().ContainsAny('{', '}')));
}
