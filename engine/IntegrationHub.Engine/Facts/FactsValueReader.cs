using System.Text.Json;

namespace IntegrationHub.Engine.Facts;

/// <summary>Reads what a facts file says of an operation and of its values. A file of another shape ends in a <see cref="JsonException"/>.</summary>
internal static class FactsValueReader
{
    /// <summary>Reads one operation.</summary>
    public static FactsOperation ReadOperation(JsonElement operation) => new(
        Text(operation, "id"), Text(operation, "http"), Text(operation, "path"), ReadFields(operation, "params"), Text(operation, "returns"));

    /// <summary>Reads a word that has to be there.</summary>
    public static string Text(JsonElement parent, string name) => TextOrNull(parent, name) ?? throw new JsonException($"\"{name}\" is missing");

    private static FactsValue ReadValue(JsonElement value) => new()
    {
        Type = TextOrNull(value, "type"),
        Format = TextOrNull(value, "format"),
        Enum = [.. Items(value, "enum").Select(word => word.GetString() ?? "")],
        Required = Flag(value, "required"),
        CanBeEmptied = Flag(value, "unsettable") || Flag(value, "nullable"),
        Deprecated = Flag(value, "deprecated"),
        Properties = ReadFields(value, "properties"),
        Items = value.TryGetProperty("items", out var items) ? ReadValue(items) : null,
        Values = value.TryGetProperty("values", out var values) ? ReadValue(values) : null,
        AnyOf = [.. Items(value, "anyOf").Select(ReadValue)],
    };

    private static Dictionary<string, FactsValue> ReadFields(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var fields)
            ? fields.EnumerateObject().ToDictionary(field => field.Name, field => ReadValue(field.Value), StringComparer.Ordinal)
            : [];

    private static JsonElement[] Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var list) ? [.. list.EnumerateArray()] : [];

    private static string? TextOrNull(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static bool Flag(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;
}
