using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Inputs;

/// <summary>Reads aliases and the few loose forms agents use. Each change is reported; anything else is left for the schema to refuse.</summary>
internal sealed class InputNormalizer
{
    private readonly List<Coercion> _coercions = [];
    private readonly List<InputFinding> _findings = [];

    /// <summary>What was read differently from how it was written.</summary>
    public IReadOnlyList<Coercion> Coercions => _coercions;

    /// <summary>What was given twice.</summary>
    public IReadOnlyList<InputFinding> Findings => _findings;

    /// <summary>The same object under the fields' own names and in their own forms.</summary>
    public JsonObject Normalize(JsonElement json, IReadOnlyList<Field> fields, string path = "")
    {
        var values = new JsonObject();
        var givenAs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            var field = FieldLookup.ByNameOrAlias(fields, member.Name);
            var name = field?.Name ?? member.Name;
            var here = Quoting.Below(path, name);
            if (!givenAs.TryAdd(name, member.Name))
            {
                _findings.Add(InputMessages.GivenTwice(here, givenAs[name], member.Name));
                continue;
            }

            if (name != member.Name) _coercions.Add(new(here, member.Name, name));
            values[name] = field is null ? Copy(member.Value, here) : Value(member.Value, field, here);
        }

        return values;
    }

    private JsonNode? Value(JsonElement value, Field field, string path) => (field.Type, value.ValueKind) switch
    {
        // The service's own way to empty a field, which is null here.
        (_, JsonValueKind.String) when field.Clearable && value.ValueEquals(""u8) => Report(path, value, null),
        (FieldType.Object, JsonValueKind.Object) => Normalize(value, field.Fields, path),
        (FieldType.List, JsonValueKind.Array) => Items(value, field.Items!, path),
        (FieldType.List, not JsonValueKind.Null) => OneItem(value, field.Items!, path),
        (FieldType.Integer or FieldType.Money, JsonValueKind.String) when IsWhole(value.GetString()!) =>
            Report(path, value, JsonNode.Parse(value.GetString()!)),
        (FieldType.Boolean, JsonValueKind.String) when value.GetString() is "true" or "false" =>
            Report(path, value, JsonValue.Create(value.GetString() == "true")),
        _ => Copy(value, path),
    };

    private JsonArray Items(JsonElement list, Field item, string path)
    {
        var items = new JsonArray();
        foreach (var value in list.EnumerateArray()) items.Add(Value(value, item, $"{path}[{items.Count}]"));
        return items;
    }

    private JsonArray OneItem(JsonElement value, Field item, string path)
    {
        var list = new JsonArray(Value(value, item, $"{path}[0]"));
        Report(path, value, list);
        return list;
    }

    private JsonNode? Report(string path, JsonElement from, JsonNode? to)
    {
        _coercions.Add(new(path, Quoting.Clip(from.GetRawText()), Quoting.Clip(to?.ToJsonString() ?? "null")));
        return to;
    }

    // Only what is a JSON number as it stands: no sign but minus, no leading zero, nothing a person could read two ways.
    private static bool IsWhole(string text)
    {
        var digits = text.StartsWith('-') ? text.AsSpan(1) : text;
        return digits.Length is > 0 and <= 18
            && !digits.ContainsAnyExceptInRange('0', '9')
            && (digits.Length == 1 || digits[0] != '0');
    }

    // What no field describes keeps its names; one that stands twice is a mistake there too.
    private JsonNode? Copy(JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Object) return Normalize(value, [], path);
        if (value.ValueKind != JsonValueKind.Array) return JsonNode.Parse(value.GetRawText());
        var items = new JsonArray();
        foreach (var item in value.EnumerateArray()) items.Add(Copy(item, $"{path}[{items.Count}]"));
        return items;
    }
}
