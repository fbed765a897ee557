namespace IntegrationHub.Engine.Manifests;

/// <summary>Binds the fields of a file of the right shape.</summary>
internal static class FieldBinder
{
    /// <summary>Binds a <c>fields</c> map.</summary>
    public static IReadOnlyList<Field> BindAll(SourceNode? fields) =>
        fields is SourceMap map ? [.. map.Entries.Select(e => Bind(e.Key!.Text, (SourceMap)e.Value))] : [];

    private static Field Bind(string name, SourceMap map) => new()
    {
        Name = name,
        Type = Enum.Parse<FieldType>(map.Text("type"), ignoreCase: true),
        Required = map.Flag("required"),
        Help = map.TextOrNull("help") ?? "",
        Example = map["example"]?.ToJson(),
        Default = map["default"]?.ToJson(),
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
        Items = map["items"] is SourceMap items ? Bind("", items) : null,
        Fields = BindAll(map["fields"]),
        Rules = RelationBinder.BindAll(map["rules"]),
    };
}
