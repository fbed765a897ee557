using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Store;

/// <summary>The first answer given under an idempotency key, kept to be given again.</summary>
/// <param name="Key">What the client sent as <c>Idempotency-Key</c>.</param>
/// <param name="Path">The path it was first used for.</param>
/// <param name="Fingerprint">A digest of the parameters it was first used with.</param>
/// <param name="At">Unix seconds of the first use; a key lives 24 hours.</param>
/// <param name="Status">HTTP status of the answer.</param>
/// <param name="RequestId">The first request's id.</param>
/// <param name="Body">The answer.</param>
internal sealed record SavedReply(
    string Key, string Path, string Fingerprint, long At, int Status, string RequestId, string Body)
{
    public const long LifetimeSeconds = 24 * 60 * 60;

    public bool IsAlive(long now) => now - At < LifetimeSeconds;

    public JsonObject ToJson() => new()
    {
        ["key"] = Key,
        ["path"] = Path,
        ["fingerprint"] = Fingerprint,
        ["at"] = At,
        ["status"] = Status,
        ["request_id"] = RequestId,
        ["body"] = Body,
    };

    public static SavedReply FromJson(JsonObject json) => new(
        json["key"]!.GetValue<string>(),
        json["path"]!.GetValue<string>(),
        json["fingerprint"]!.GetValue<string>(),
        json["at"]!.GetValue<long>(),
        (int)json["status"]!.GetValue<long>(),
        json["request_id"]!.GetValue<string>(),
        json["body"]!.GetValue<string>());
}
