using System.Text.Json.Nodes;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Schemas;

/// <summary>Writes the schema of one field.</summary>
internal static class FieldSchemaWriter
{
    // Limits of metadata. Source: docs.stripe.com/api/metadata (read 2026-11-20).
    private const int MostKeys = 50;
    private const int LongestKey = 40;
    private const int LongestValue = 500;

    /// <summary>The schema of a field's value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="path">Where the schema will stand in the whole.</param>
    /// <param name="relations">Gets the demands of nested objects.</param>
    public static JsonObject Write(Field field, string path, IDictionary<string, Relation> relations)
    {
        var schema = field.Type switch
        {
            FieldType.String => Text(field),
            FieldType.Integer or FieldType.Money => Number("integer", field),
            FieldType.Number => Number("number", field),
            FieldType.Boolean => new JsonObject { ["type"] = "boolean" },
            FieldType.Currency => Matching(ValuePatterns.Currency),
            FieldType.Timestamp => new JsonObject { ["type"] = new JsonArray("integer", "string"), ["minimum"] = 0, ["pattern"] = ValuePatterns.Timestamp },
            FieldType.Id => Id(field),
            FieldType.Email => Longest(new JsonObject { ["type"] = "string", ["format"] = "email" }, field),
            FieldType.Url => Longest(Matching(ValuePatterns.Url), field),
            FieldType.Country => Matching(ValuePatterns.Country),
            FieldType.Enum => new JsonObject { ["type"] = "string", ["enum"] = Strings(field.Values) },
            FieldType.Map => Map(),
            FieldType.List => List(field, path, relations),
            FieldType.Object => ObjectSchemaWriter.Write(field, path, relations),
            _ => throw new InvalidOperationException($"No schema is known for {field.Type}."),
        };
        return Annotate(Loosened(schema, field), field);
    }

    // Words the service takes instead of a value, and null where it empties one.
    private static JsonObject Loosened(JsonObject schema, Field field)
    {
        if (field.Words.Count > 0)
        {
            Admit(schema, "string");
            var words = $"^({string.Join('|', field.Words)})$";
            schema["pattern"] = schema["pattern"] is { } pattern ? $"{pattern.GetValue<string>()}|{words}" : words;
        }

        if (!field.Clearable) return schema;
        Admit(schema, "null");
        if (schema["enum"] is JsonArray allowed) allowed.Add(null);
        if (field.Type == FieldType.Map) Admit(schema["additionalProperties"]!.AsObject(), "null");
        return schema;
    }

    private static void Admit(JsonObject schema, string type)
    {
        var types = schema["type"] as JsonArray ?? new JsonArray(schema["type"]!.DeepClone());
        if (!types.Any(t => t!.GetValue<string>() == type)) types.Add(type);
        schema["type"] = types.Parent is null ? types : types.DeepClone();
    }

    private static JsonObject Annotate(JsonObject schema, Field field)
    {
        var annotated = new JsonObject();
        var words = FieldWords.Describe(field);
        if (words.Length > 0) annotated["description"] = words;
        foreach (var (key, value) in schema.ToList())
        {
            schema.Remove(key);
            annotated[key] = value;
        }

        if (field.Deprecated is not null) annotated["deprecated"] = true;
        if (field.Example is { } example) annotated["examples"] = new JsonArray(JsonNode.Parse(example.GetRawText()));
        return annotated;
    }

    private static JsonObject Text(Field field)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (field.MinLength is { } least) schema["minLength"] = least;
        if (field.Pattern is { } pattern) schema["pattern"] = pattern;
        return Longest(schema, field);
    }

    private static JsonObject Number(string type, Field field)
    {
        var schema = new JsonObject { ["type"] = type };
        if (field.Minimum is { } least) schema["minimum"] = least;
        if (field.Maximum is { } most) schema["maximum"] = most;
        return schema;
    }

    private static JsonObject Id(Field field) => Longest(Matching(ValuePatterns.Id(field.Prefixes)), field);

    private static JsonObject Map() => new()
    {
        ["type"] = "object",
        ["maxProperties"] = MostKeys,
        ["propertyNames"] = new JsonObject { ["maxLength"] = LongestKey },
        ["additionalProperties"] = new JsonObject
        {
            ["type"] = new JsonArray("string", "integer", "boolean"),
            ["maxLength"] = LongestValue,
        },
    };

    private static JsonObject List(Field field, string path, IDictionary<string, Relation> relations)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = Write(field.Items!, $"{path}/items", relations) };
        if (field.MinItems is { } least) schema["minItems"] = least;
        if (field.MaxItems is { } most) schema["maxItems"] = most;
        return schema;
    }

    private static JsonObject Matching(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Longest(JsonObject schema, Field field)
    {
        if (field.MaxLength is { } most) schema["maxLength"] = most;
        return schema;
    }

    private static JsonArray Strings(IEnumerable<string> words) => [.. words.Select(w => JsonValue.Create(w))];
}
