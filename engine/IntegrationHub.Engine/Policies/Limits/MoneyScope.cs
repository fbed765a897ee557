using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>What the paths of a manifest's money lead into.</summary>
/// <param name="Input">The checked input.</param>
/// <param name="Present">What the service holds, as the preview reads it.</param>
internal sealed record MoneyScope(JsonElement Input, JsonElement? Present)
{
    /// <summary>The line of a list; null outside of one.</summary>
    public JsonElement? Line { get; init; }

    /// <summary>Where that line stands in the input: <c>items[0]</c>.</summary>
    public string? Place { get; init; }

    /// <summary>What a read of an amount's own has answered.</summary>
    public JsonElement? Read { get; init; }

    /// <summary>The value at a path; null when nothing is there.</summary>
    public JsonElement? At(string path)
    {
        string[] parts = path.Split('.');
        var at = parts[0] switch
        {
            "input" => Input,
            "line" => Line,
            "read" => Read,
            _ => Present,
        };
        foreach (var part in parts[1..])
        {
            if (at is not { ValueKind: JsonValueKind.Object } of || !of.TryGetProperty(part, out var next)) return null;
            at = next;
        }

        return at is { ValueKind: JsonValueKind.Null } ? null : at;
    }

    /// <summary>The whole number at a path; null when there is none.</summary>
    public long? Number(string path) => At(path) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    /// <summary>Whether a condition is so.</summary>
    public bool Holds(MoneyCondition condition) => At(condition.Path) is { } found
        ? condition.Values.Any(value => JsonElement.DeepEquals(value, found))
        : condition.Values.Any(value => value.ValueKind == JsonValueKind.Null);

    /// <summary>The read that an amount needs, filled in; null when what it takes is not there.</summary>
    public WantedRead? Wanted(PresentRead read)
    {
        var with = new JsonObject();
        foreach (var (name, value) in read.With) with[name] = JsonNode.Parse(value.GetRawText());
        string? field = null;
        foreach (var (name, path) in read.Taken)
        {
            if (At(path) is not { } value) return null;
            with[name] = JsonNode.Parse(value.GetRawText());
            field ??= path.Split('.', 2) is ["line", var rest] ? $"{Place}.{rest}" : path.Split('.', 2)[1];
        }

        return new(read.Tool, with.ToJsonString(), field);
    }
}
