using System.Text.Json;

namespace IntegrationHub.Engine.Manifests;

/// <summary>Takes values that stay JSON out of a file whose shape has been checked.</summary>
internal static class JsonValues
{
    private static readonly Dictionary<string, JsonElement> None = [];

    public static JsonElement? ValueOrNull(this JsonElement owner, string key) =>
        owner.TryGetProperty(key, out var value) ? value : null;

    public static IEnumerable<JsonElement> Items(this JsonElement owner, string key) =>
        owner.TryGetProperty(key, out var list) ? list.EnumerateArray() : [];

    public static IReadOnlyDictionary<string, JsonElement> Values(this JsonElement owner, string key) =>
        owner.TryGetProperty(key, out var values)
            ? values.EnumerateObject().ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal)
            : None;
}
