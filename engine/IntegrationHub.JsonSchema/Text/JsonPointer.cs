using System.Globalization;

namespace IntegrationHub.JsonSchema.Text;

/// <summary>JSON Pointers. Source: RFC 6901.</summary>
internal static class JsonPointer
{
    public static string Escape(string token) =>
        token.AsSpan().ContainsAny('~', '/')
            ? token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
            : token;

    public static string Unescape(string token) =>
        token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    /// <summary>The tokens of a pointer, or null when it is none.</summary>
    public static string[]? Tokens(string pointer)
    {
        if (pointer.Length == 0) return [];
        return pointer[0] == '/' ? [.. pointer[1..].Split('/').Select(Unescape)] : null;
    }

    /// <summary>The value one token below, or null when there is none.</summary>
    public static JsonElement? Step(JsonElement value, string token) => value.ValueKind switch
    {
        JsonValueKind.Object when value.TryGetProperty(token, out var property) => property,
        JsonValueKind.Array when IsIndex(token, out var index) && index < value.GetArrayLength() => value[index],
        _ => null,
    };

    private static bool IsIndex(string token, out int index) =>
        int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out index)
        && (token.Length == 1 || token[0] != '0');
}
