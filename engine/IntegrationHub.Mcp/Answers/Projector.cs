using System.Text.Json;
using System.Text.Json.Nodes;

namespace IntegrationHub.Mcp.Answers;

/// <summary>Takes out of a service's object what is shown of it. It goes by shape and knows no kind of object.</summary>
/// <param name="detail">How much.</param>
/// <param name="isPlain">Whether what is empty is left out too.</param>
/// <param name="trimmed">Where it is noted what is not shown.</param>
internal sealed class Projector(Detail detail, bool isPlain, Trimmed trimmed)
{
    private const string Hidden = "[not shown; name the field to see it]";

    /// <summary>An object as far as it is shown.</summary>
    public JsonObject Of(JsonElement value)
    {
        var shown = new JsonObject();
        foreach (var member in value.EnumerateObject())
        {
            if (isPlain && IsEmpty(member.Value)) continue;
            if (Member(member.Name, member.Value, 0, member.Name) is { } node) shown[member.Name] = node;
            else if (member.Value.ValueKind == JsonValueKind.Null) shown[member.Name] = null;
            else trimmed.LeaveOut(member.Name);
        }

        return shown;
    }

    private JsonNode? Value(JsonElement value, int depth, string top) => value.ValueKind switch
    {
        JsonValueKind.String => Text(value.GetString()!, top),
        JsonValueKind.Object => Object(value, depth, top),
        JsonValueKind.Array => Array(value, depth, top),
        JsonValueKind.Null => null,
        _ => JsonNode.Parse(value.GetRawText()),
    };

    private JsonValue Text(string text, string top)
    {
        if (text.Length <= detail.Letters) return JsonValue.Create(text);
        trimmed.Shorten(top);
        return JsonValue.Create(string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[detail.Letters - 1]) ? detail.Letters - 1 : detail.Letters), "…"));
    }

    // Past the depth an object is only named, where it has a name.
    private JsonNode? Object(JsonElement value, int depth, string top)
    {
        if (depth >= detail.Depth)
        {
            if (!value.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String) return null;
            trimmed.Shorten(top);
            return JsonValue.Create(id.GetString());
        }

        var shown = new JsonObject();
        foreach (var member in value.EnumerateObject())
        {
            if (isPlain && IsEmpty(member.Value)) continue;
            if (Member(member.Name, member.Value, depth + 1, top) is { } node) shown[member.Name] = node;
            else if (member.Value.ValueKind == JsonValueKind.Null) shown[member.Name] = null;
            else trimmed.Shorten(top);
        }

        return shown.Count == 0 && isPlain ? null : shown;
    }

    private JsonArray? Array(JsonElement value, int depth, string top)
    {
        if (detail.Items == 0 && value.GetArrayLength() > 0) return null;
        var shown = new JsonArray();
        foreach (var item in value.EnumerateArray().Take(detail.Items)) shown.Add(Value(item, depth, top));
        if (value.GetArrayLength() > shown.Count) trimmed.Shorten(top);
        return shown;
    }

    // What opens something is seen only by who asks for it by name.
    private JsonNode? Member(string name, JsonElement value, int depth, string top) =>
        value.ValueKind == JsonValueKind.String && name.EndsWith("secret", StringComparison.Ordinal) ? JsonValue.Create(Hidden) : Value(value, depth, top);

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Object => !value.EnumerateObject().Any(),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.String => value.GetString()!.Length == 0,
        _ => false,
    };
}
