using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Protocol;

/// <summary>Short ways to read stored objects.</summary>
internal static class JsonReading
{
    public static string? Text(this JsonObject value, string name) => value[name]?.GetValue<string>();

    public static string Id(this JsonObject value) => value["id"]!.GetValue<string>();

    public static long Integer(this JsonObject value, string name) => value[name]?.GetValue<long>() ?? 0;

    public static bool Flag(this JsonObject value, string name) => value[name]?.GetValue<bool>() ?? false;

    public static JsonArray ArrayOf(IEnumerable<JsonNode?> items) => new([.. items]);

    public static JsonArray ArrayOf(params string[] items) => new([.. items.Select(i => (JsonNode?)i)]);
}
