using System.Text.Json;

namespace IntegrationHub.Mcp.Tools;

/// <summary>The arguments of a call, by name. What they mean is checked by whoever takes them.</summary>
internal sealed class Arguments(IDictionary<string, JsonElement>? members)
{
    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    public IEnumerable<KeyValuePair<string, JsonElement>> Members => members ?? Enumerable.Empty<KeyValuePair<string, JsonElement>>();

    public string? Text(string name) => Find(name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    public int? Number(string name) => Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    public JsonElement Object(string name) => Find(name) ?? Nothing;

    public JsonElement Whole() => members is null ? Nothing : JsonSerializer.SerializeToElement(members);

    private JsonElement? Find(string name) => members?.TryGetValue(name, out var value) == true ? value : null;
}
