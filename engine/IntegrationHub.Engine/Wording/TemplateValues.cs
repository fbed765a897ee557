using System.Text.Json;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Inputs;

namespace IntegrationHub.Engine.Wording;

/// <summary>Turns JSON into what a template can walk.</summary>
internal static class TemplateValues
{
    /// <summary>The names a preview's sentence may use: those of its input and the present state, and <c>changes</c> in words.</summary>
    public static Dictionary<string, object?> For(CheckedInput input, JsonElement? present, IReadOnlyList<Change> changes)
    {
        var values = For(input.Values, present);
        var after = values.GetValueOrDefault("currency") as string;
        var before = (values.GetValueOrDefault("present") as Dictionary<string, object?>)?.GetValueOrDefault("currency") as string;
        values["changes"] = ChangeWords.Of(changes, input.Tool.Manifest.Fields, before ?? after, after);
        return values;
    }

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
        if (from.ValueKind != JsonValueKind.Object) return;
        foreach (var member in from.EnumerateObject()) values[member.Name] = Convert(member.Value);
    }

    private static ShownMembers Members(JsonElement value)
    {
        var members = new ShownMembers(value);
        Merge(members, value);
        return members;
    }

    // Handlebars takes all items of a list for what the first one is, so one object makes objects of them all.
    private static ShownItems Items(JsonElement value)
    {
        var hasObject = value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object);
        return new(value, value.EnumerateArray().Select(item => hasObject ? Members(item) : Convert(item)));
    }

    // Handlebars stumbles over null among other values; an empty text says as little and is as false.
    private static object? Convert(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Members(value),
        JsonValueKind.Array => Items(value),
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number when value.TryGetDecimal(out var number) => number,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
