using System.Text.Json;

namespace IntegrationHub.Engine.Manifests;

/// <summary>Binds the fields of a file of the right shape.</summary>
internal static class FieldBinder
{
    /// <summary>Binds the fields of a file, or of a field.</summary>
    /// <param name="owner">What they belong to.</param>
    /// <param name="json">The same as JSON.</param>
    public static IReadOnlyList<Field> BindAll(SourceMap owner, JsonElement json)
    {
        if (owner["fields"] is not SourceMap map) return [];
        var values = json.GetProperty("fields").EnumerateObject();
        var fields = new Field[map.Entries.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            values.MoveNext();
            fields[i] = Bind(map.Entries[i].Key!.Text, (SourceMap)map.Entries[i].Value, values.Current.Value);
        }

        return fields;
    }

    private static Field Bind(string name, SourceMap map, JsonElement json) => new()
    {
        Name = name,
        Type = Enum.Parse<FieldType>(map.Text("type"), ignoreCase: true),
        Required = map.Flag("required"),
        Help = map.TextOrNull("help") ?? "",
        Example = json.ValueOrNull("example"),
        Default = json.ValueOrNull("default"),
        Clearable = map.Flag("clearable"),
        Deprecated = map.TextOrNull("deprecated"),
        Words = map.Texts("words"),
        Charged = map.Flag("charged"),
        Aliases = map.Texts("aliases"),
        Prefixes = map.Texts("prefix"),
        Values = map.Texts("values"),
        Minimum = map.Number("minimum"),
        Maximum = map.Number("maximum"),
        MinLength = map.Count("minLength"),
        MaxLength = map.Count("maxLength"),
        Pattern = map.TextOrNull("pattern"),
        MinItems = map.Count("minItems"),
        MaxItems = map.Count("maxItems"),
        Items = map["items"] is SourceMap items ? Bind("", items, json.GetProperty("items")) : null,
        Fields = BindAll(map, json),
        Rules = RelationBinder.BindAll(map["rules"]),
    };
}
