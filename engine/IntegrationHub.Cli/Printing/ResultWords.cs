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
            : $"{done.Tool} in {done.Environment}: done.")
        .Line()
        .Block(JsonSerializer.Serialize(done.Result, HubJson.Indented))
        .Line()
        .Row("filled in", done.DefaultsApplied.Select(d => $"{d.Key}: {d.Value?.ToJsonString(HubJson.Options)}"))
        .Row("read as", done.Coercions.Select(c => $"{c.Field}: {c.From} as {c.To}"))
        .Row("key", done.IdempotencyKey is { } key ? [key] : [])
        .Row("request", done.RequestId is { } request ? [request] : [])
        .Row("next", done.Followups)
        .ToString();
}
