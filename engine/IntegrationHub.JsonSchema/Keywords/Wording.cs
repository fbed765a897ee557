using System.Globalization;
using System.Text.Encodings.Web;

namespace IntegrationHub.JsonSchema.Keywords;

/// <summary>The turns of phrase all failures share.</summary>
internal static class Wording
{
    private const int Longest = 60;
    private const int MostListed = 20;

    public static string Allowed(string found, string allowed) => $"found {found}; allowed: {allowed}";

    /// <summary>A value as it was written, on one line, cut at 60 characters.</summary>
    public static string Clip(JsonElement value) => Clip(value.GetRawText());

    public static string Quote(string name) =>
        Clip($"\"{JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"");

    /// <summary>A text without its quotes, any other value as JSON.</summary>
    public static string Bare(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    public static string Counted(int count, string unit)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        if (count == 1) return $"{number} {unit}";
        return unit.EndsWith('y') ? $"{number} {unit[..^1]}ies" : $"{number} {unit}s";
    }

    public static string List(IEnumerable<string> sorted)
    {
        string[] all = [.. sorted];
        return all.Length <= MostListed
            ? string.Join(", ", all)
            : $"{string.Join(", ", all.Take(MostListed))} and {all.Length - MostListed} more";
    }

    public static string Types(IReadOnlyList<string> types) => string.Join(" or ", types.Select(type => type switch
    {
        "array" => "an array",
        "boolean" => "true or false",
        "integer" => "an integer",
        "null" => "null",
        "number" => "a number",
        "object" => "an object",
        _ => "a string",
    }));

    private static string Clip(string raw)
    {
        var line = raw.AsSpan().ContainsAny('\n', '\r', '\t')
            ? string.Join(' ', raw.Split(['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries))
            : raw;
        if (line.Length <= Longest) return line;
        var end = char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1;
        return line[..end] + "…";
    }
}
