namespace IntegrationHub.JsonSchema.Compiling;

/// <summary>Reads the keywords of one schema and refuses those of the wrong shape.</summary>
internal sealed class SchemaReader(SchemaCompiler compiler, SchemaSite site)
{
    public SchemaSite Site => site;

    public string PointerOf(string keyword) => site.ShownPointer + "/" + JsonPointer.Escape(keyword);

    public JsonElement? Value(string keyword) =>
        site.Element.TryGetProperty(keyword, out var value) ? value : null;

    public SchemaCompileException Refusal(string keyword, string problem) =>
        new($"the schema keyword \"{keyword}\" at {Shown(site.ShownPointer)} {problem}.", PointerOf(keyword));

    public string Text(string keyword)
    {
        var value = Value(keyword)!.Value;
        return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw WrongShape(keyword, "a text");
    }

    public ExactNumber Number(string keyword)
    {
        var value = Value(keyword)!.Value;
        return value.ValueKind == JsonValueKind.Number ? ExactNumber.Of(value) : throw WrongShape(keyword, "a number");
    }

    public int? Count(string keyword)
    {
        if (Value(keyword) is not { } value) return null;
        var count = value.ValueKind == JsonValueKind.Number ? ExactNumber.Of(value).AsCount() : null;
        return count ?? throw WrongShape(keyword, "a whole number, 0 or more");
    }

    public string[] Names(string keyword) => Names(keyword, Value(keyword)!.Value);

    public string[] Names(string keyword, JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array
            || list.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
            throw WrongShape(keyword, "a list of texts");
        string[] names = [.. list.EnumerateArray().Select(item => item.GetString()!)];
        return names.Distinct(StringComparer.Ordinal).Count() == names.Length
            ? names
            : throw Refusal(keyword, "names something twice");
    }

    public SchemaNode? Schema(string keyword) =>
        Value(keyword) is null ? null : compiler.NodeAt(site.Document, $"{site.Pointer}/{keyword}");

    public SchemaNode[] Schemas(string keyword)
    {
        if (Value(keyword) is not { } value) return [];
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0)
            throw WrongShape(keyword, "a list of at least one schema");
        return [.. Enumerable.Range(0, value.GetArrayLength()).Select(index =>
            compiler.NodeAt(site.Document, $"{site.Pointer}/{keyword}/{index}"))];
    }

    /// <summary>The schema under a keyword of one of a list's schemas.</summary>
    public SchemaNode SchemaBelow(string list, int index, string keyword) =>
        compiler.NodeAt(site.Document, $"{site.Pointer}/{list}/{index}/{keyword}");

    public List<KeyValuePair<string, SchemaNode>> NamedSchemas(string keyword)
    {
        if (Value(keyword) is not { } value) return [];
        if (value.ValueKind != JsonValueKind.Object) throw WrongShape(keyword, "an object of schemas");
        var named = new Dictionary<string, SchemaNode>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            var pointer = $"{site.Pointer}/{keyword}/{JsonPointer.Escape(property.Name)}";
            if (!named.TryAdd(property.Name, compiler.NodeAt(site.Document, pointer)))
                throw Refusal(keyword, $"holds \"{property.Name}\" twice");
        }

        return [.. named];
    }

    public SchemaNode Reference(string keyword) => compiler.NodeAt(Target(keyword));

    public SchemaSite Target(string keyword) => compiler.Registry.Resolve(site, Text(keyword), keyword);

    /// <summary>Asks for the targets of a dynamic anchor wherever it is declared.</summary>
    public void AskForDynamic(string anchor) => compiler.AskForDynamic(anchor);

    public IEnumerable<SchemaNode> DynamicTargets(string anchor) =>
        compiler.Registry.Resources
            .Select(resource => resource.DynamicNodes.GetValueOrDefault(anchor))
            .OfType<SchemaNode>();

    public Pattern Pattern(string keyword, string source) => compiler.PatternOf(this, keyword, source);

    public SchemaCompileException WrongShape(string keyword, string allowed) =>
        Refusal(keyword, $"must be {allowed}; found {Wording.Clip(Value(keyword)!.Value)}");

    public static string Shown(string pointer) => pointer.Length == 0 ? "the root" : pointer;
}
