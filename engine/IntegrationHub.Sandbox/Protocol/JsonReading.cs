using System.Globalization;
using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Protocol;

/// <summary>Short ways to read stored objects.</summary>
internal static class JsonReading
{
    public static string? Text(this JsonObject value, string name) => value[name]?.GetValue<string>();

    public static string Id(this JsonObject value) => value["id"]!.GetValue<string>();

    /// <summary>A whole number; 0 when there is none. A number written by code may be an <c>int</c>, one that was read is a <c>long</c>.</summary>
    public static long Integer(this JsonObject value, string name) => value[name]?.AsValue() switch
    {
        null => 0,
        var number when number.TryGetValue<int>(out var small) => small,
        var number => number.GetValue<long>(),
    };

    /// <summary>A number that may have a fraction, such as a percentage; null when there is none.</summary>
    public static decimal? Number(this JsonObject value, string name) =>
        value[name] is { } number ? decimal.Parse(number.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    public static bool Flag(this JsonObject value, string name) => value[name]?.GetValue<bool>() ?? false;

    public static JsonArray ArrayOf(IEnumerable<JsonNode?> items) => new([.. items]);

    public static JsonArray ArrayOf(params string[] items) => new([.. items.Select(i => (JsonNode?)i)]);
}
