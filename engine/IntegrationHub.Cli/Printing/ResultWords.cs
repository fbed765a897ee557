using System.Text.Json;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;

namespace IntegrationHub.Cli.Printing;

/// <summary>What a call returned, for people.</summary>
internal static class ResultWords
{
    public static string Of(CallResult done) => new Sheet()
        .Line(done.Replayed
            ? $"{done.Tool} in {done.Environment}: done before with this confirmation; this is its first result again."
            : $"{done.Tool} in {done.Environment}: {Answer(done.Result)}.")
        .Line()
        .Block(JsonSerializer.Serialize(done.Result, HubJson.Indented))
        .Line()
        .Row("filled in", done.DefaultsApplied.Select(d => $"{d.Key}: {d.Value?.ToJsonString(HubJson.Options)}"))
        .Row("read as", done.Coercions.Select(c => $"{c.Field}: {c.From} as {c.To}"))
        .Row("key", done.IdempotencyKey is { } key ? [key] : [])
        .Row("request", done.RequestId is { } request ? [request] : [])
        .Row("next", done.Followups)
        .ToString();

    // A service may take a request and still not have done what was wanted of it; its own word for that comes first.
    private static string Answer(JsonElement result) =>
        result.TryGetProperty("status", out var status) && status.ValueKind == JsonValueKind.String
            ? $"answered, status {PlainText.Line(status.GetString()!)}"
            : "done";
}
