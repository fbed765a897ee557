using System.Text.Json;

namespace IntegrationHub.Engine.Wording;

/// <summary>Turns JSON into what a template can walk.</summary>
internal static class TemplateValues
{
    /// <summary>The names a preview's sentence may use: <c>input</c>, <c>present</c>, and both merged with the input first.</summary>
    public static Dictionary<string, object?> For(JsonElement input, JsonElement? present)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (present is { } state) Merge(values, state);
        Merge(values, input);
        values["input"] = Convert(input);
        if (present is { } shown) values["present"] = Convert(shown);
        return values;
    }

    private static void Merge(Dictionary<string, object?> values, JsonElement from)
    {
        foreach (var member in from.EnumerateObject()) values[member.Name] = Convert(member.Value);
    }

    private static object? Convert(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().ToDictionary(m => m.Name, m => Convert(m.Value), StringComparer.Ordinal),
        JsonValueKind.Array => value.EnumerateArray().Select(Convert).ToList(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number when value.TryGetDecimal(out var number) => number,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
