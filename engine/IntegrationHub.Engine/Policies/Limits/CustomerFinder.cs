using System.Text.Json;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>Finds whose a write is: the one customer that its input's ids and the present state name. Of two different ones neither is known.</summary>
internal static class CustomerFinder
{
    // In the state that a preview reads, the owner of a thing stands under this name, or under it in a thing within.
    private const string Owner = "customer";

    private const int Deepest = 3;

    public static string? Find(CheckedInput input, JsonElement? present)
    {
        if (input.Tool.Integration.Manifest.CustomerPrefix is not { } prefix) return null;
        var found = new HashSet<string>(StringComparer.Ordinal);
        AddFields(input.Values, input.Tool.Manifest.Fields, prefix, found);
        if (present is { } state)
        {
            AddId(state, prefix, found);
            AddOwners(state, prefix, found, Deepest);
        }

        return found.Count == 1 ? found.First() : null;
    }

    private static void AddFields(JsonElement values, IReadOnlyList<Field> fields, string prefix, HashSet<string> found)
    {
        if (values.ValueKind != JsonValueKind.Object) return;
        foreach (var field in fields)
        {
            if (values.TryGetProperty(field.Name, out var value)) AddField(value, field, prefix, found);
        }
    }

    private static void AddField(JsonElement value, Field field, string prefix, HashSet<string> found)
    {
        if (field is { Type: FieldType.Id, Prefixes: [var only] } && only == prefix) AddText(value, prefix, found);
        else if (field.Type == FieldType.Object) AddFields(value, field.Fields, prefix, found);
        else if (field is { Type: FieldType.List, Items: { } item } && value.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in value.EnumerateArray()) AddField(one, item, prefix, found);
        }
    }

    private static void AddOwners(JsonElement state, string prefix, HashSet<string> found, int depth)
    {
        if (state.ValueKind != JsonValueKind.Object || depth == 0) return;
        foreach (var member in state.EnumerateObject())
        {
            if (member.Name == Owner) AddText(member.Value, prefix, found);
            if (member.Name == Owner) AddId(member.Value, prefix, found);
            else AddOwners(member.Value, prefix, found, depth - 1);
        }
    }

    private static void AddId(JsonElement thing, string prefix, HashSet<string> found)
    {
        if (thing.ValueKind == JsonValueKind.Object && thing.TryGetProperty("id", out var id)) AddText(id, prefix, found);
    }

    private static void AddText(JsonElement value, string prefix, HashSet<string> found)
    {
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && text.StartsWith(prefix, StringComparison.Ordinal)) found.Add(text);
    }
}
