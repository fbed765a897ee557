using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Rules;

namespace IntegrationHub.Engine.Scaffolding;

/// <summary>What the manifests there are say of fields by name. Where they disagree, nothing is known.</summary>
internal sealed class KnownFields
{
    private readonly ILookup<string, Field> _fields;
    private readonly ILookup<string, string> _paths;

    /// <param name="files">The manifests of the service.</param>
    public KnownFields(IEnumerable<ManifestFile> files)
    {
        var all = files.ToList();
        _fields = all.SelectMany(file => file.AllFields()).SelectMany(Named).ToLookup(each => each.Name, each => each.Field, StringComparer.Ordinal);
        _paths = all.SelectMany(file => PathFields(file.Manifest.Request.Path)).ToLookup(each => each.Before, each => each.Name, StringComparer.Ordinal);
    }

    /// <summary>What the items of a list of that name are called here.</summary>
    public static string ItemsOf(string name) => $"{name}[]";

    /// <summary>The type that every field of that name has; null when there is none, or more than one.</summary>
    public FieldType? TypeOf(string name)
    {
        FieldType[] types = [.. _fields[name].Select(field => field.Type).Distinct()];
        return types is [var only] ? only : null;
    }

    /// <summary>The prefixes that every id of that name has; none when they differ.</summary>
    public IReadOnlyList<string> PrefixesOf(string name)
    {
        string[] prefixes = [.. _fields[name].Where(field => field.Type == FieldType.Id).Select(field => string.Join(' ', field.Prefixes)).Distinct(StringComparer.Ordinal)];
        return prefixes is [{ Length: > 0 } only] ? only.Split(' ') : [];
    }

    /// <summary>What every manifest calls the field at this place of a path; null when there is none, or more than one.</summary>
    /// <param name="before">The path up to it, with <c>{}</c> for the fields before.</param>
    public string? PathFieldAfter(string before) => _paths[before].Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : null;

    private static IEnumerable<(string Name, Field Field)> Named(PlacedField each)
    {
        if (each.Field.Name.Length == 0) yield break;
        yield return (each.Field.Name, each.Field);
        if (each.Field.Items is { } items) yield return (ItemsOf(each.Field.Name), items);
    }

    private static IEnumerable<(string Before, string Name)> PathFields(string path)
    {
        var before = "";
        foreach (var part in path.Split('/').Skip(1))
        {
            if (part is ['{', .. var name, '}']) yield return (before, name);
            before += part.StartsWith('{') ? "/{}" : $"/{part}";
        }
    }
}
