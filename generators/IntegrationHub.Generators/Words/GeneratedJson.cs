using System.Text.Json;
using IntegrationHub.Engine;

namespace IntegrationHub.Generators.Words;

/// <summary>JSON as generated files write it: two spaces, LF on every system, text unescaped.</summary>
internal static class GeneratedJson
{
    private static readonly JsonSerializerOptions Pretty = new(HubJson.Indented) { NewLine = "\n" };

    public static string Indented<T>(T value) => JsonSerializer.Serialize(value, Pretty);

    /// <summary>On one line.</summary>
    public static string OneLine<T>(T value) => JsonSerializer.Serialize(value, HubJson.Options);

    /// <summary>Text in quotation marks, as JSON and YAML both read it.</summary>
    public static string Quoted(string text) => OneLine(text);

    /// <summary>On one line; text without its quotation marks.</summary>
    public static string Plain(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : OneLine(value);
}
