namespace IntegrationHub.JsonSchema.Keywords;

/// <summary>
/// An <c>allOf</c> that tells cases apart: each part an <c>if</c> that wants one word of the same property, with a
/// <c>then</c>. At most one of them applies, and the word says which.
/// </summary>
internal sealed class CaseTable
{
    private const int FewestCases = 3;

    private readonly string _property;
    private readonly NameTable<SchemaNode> _cases;

    private CaseTable(string property, NameTable<SchemaNode> cases) => (_property, _cases) = (property, cases);

    /// <summary>The table of an <c>allOf</c>; null for one that does anything else.</summary>
    public static CaseTable? Of(SchemaReader reader)
    {
        string? property = null;
        var cases = new Dictionary<string, SchemaNode>(StringComparer.Ordinal);
        var index = 0;
        foreach (var part in reader.Value("allOf")!.Value.EnumerateArray())
        {
            if (!IsCase(part, ref property, out var word)) return null;
            if (!cases.TryAdd(word, reader.SchemaBelow("allOf", index++, "then"))) return null;
        }

        return cases.Count < FewestCases ? null : new(property!, new(cases));
    }

    /// <summary>The schema that an object's word chooses.</summary>
    /// <param name="instance">The object.</param>
    /// <param name="chosen">The schema; null when no case applies.</param>
    /// <returns>False when the property is there twice, so that the word is in doubt.</returns>
    public bool TryChoose(JsonElement instance, out SchemaNode? chosen)
    {
        chosen = null;
        JsonElement? word = null;
        foreach (var property in instance.EnumerateObject())
        {
            if (!property.NameEquals(_property)) continue;
            if (word is not null) return false;
            word = property.Value;
        }

        if (word is { ValueKind: JsonValueKind.String } text
            && _cases.TryGet(JsonText.Read(text, stackalloc char[JsonText.Scratch]), out var found)) chosen = found;
        return true;
    }

    // {"if": {"properties": {P: {"const": WORD}}, "required": [P]}, "then": …}
    private static bool IsCase(JsonElement part, ref string? property, out string word)
    {
        word = "";
        if (!IsObject(part, 2) || !part.TryGetProperty("if", out var condition) || !part.TryGetProperty("then", out _)) return false;
        if (!IsObject(condition, 2)
            || !condition.TryGetProperty("properties", out var properties) || !IsObject(properties, 1)
            || !condition.TryGetProperty("required", out var required)) return false;
        var only = properties.EnumerateObject().First();
        property ??= only.Name;
        if (only.Name != property || !IsJust(required, property)) return false;
        if (!IsObject(only.Value, 1) || !only.Value.TryGetProperty("const", out var value)) return false;
        if (value.ValueKind != JsonValueKind.String) return false;
        word = value.GetString()!;
        return true;
    }

    private static bool IsObject(JsonElement value, int properties) =>
        value.ValueKind == JsonValueKind.Object && value.GetPropertyCount() == properties;

    private static bool IsJust(JsonElement list, string name) =>
        list.ValueKind == JsonValueKind.Array && list.GetArrayLength() == 1
        && list[0].ValueKind == JsonValueKind.String && list[0].ValueEquals(name);
}
