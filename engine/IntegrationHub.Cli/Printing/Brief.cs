using System.Text.Json;

namespace IntegrationHub.Cli.Printing;

/// <summary>An object of a service in a few lines: its plain values, the first ones, clipped.</summary>
internal static class Brief
{
    private const int Most = 12;

    public static IEnumerable<string> Of(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Object) return [PlainText.Clip(value.ToString(), 100)];
        string[] plain =
        [
            .. value.EnumerateObject()
                .Where(m => m.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
                .Where(m => !m.Name.Contains("secret", StringComparison.Ordinal))
                .Select(m => $"{m.Name}: {Shown(m.Value)}"),
        ];
        return plain.Length <= Most ? plain : [.. plain.Take(Most), $"… and {plain.Length - Most} more (--json shows them)"];
    }

    private static string Shown(JsonElement value) =>
        value.ValueKind is JsonValueKind.String ? PlainText.Clip(value.GetString()!) : value.GetRawText();
}
