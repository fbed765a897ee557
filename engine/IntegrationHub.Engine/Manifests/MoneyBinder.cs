using System.Text.Json;

namespace IntegrationHub.Engine.Manifests;

/// <summary>Binds where the money of a call is found.</summary>
internal static class MoneyBinder
{
    /// <summary>Binds the list under a key.</summary>
    public static IReadOnlyList<MoneyPath> BindAll(SourceMap owner, JsonElement json, string key) =>
        [.. owner.Maps(key).Zip(json.Items(key), Bind)];

    private static MoneyPath Bind(SourceMap map, JsonElement json) => new(map.TextOrNull("amount"), map.TextOrNull("less"), map.TextOrNull("currency"))
    {
        Times = map.TextOrNull("times"),
        In = map.TextOrNull("in"),
        Where = [.. json.Values("where").Select(pair => new MoneyCondition(pair.Key, pair.Value.ValueKind == JsonValueKind.Array ? [.. pair.Value.EnumerateArray()] : [pair.Value]))],
        Read = map.TextOrNull("read") is { } read ? new(read, json.Values("with")) : null,
        Lines = [.. map.Maps("lines").Zip(json.Items("lines"), (line, inner) => new MoneyLines(line.Text("each"), BindAll(line, inner, "amounts")))],
    };
}
