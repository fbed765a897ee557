using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IntegrationHub.Mcp;

/// <summary>Says in an answer how long it may be kept, in the versions that know of it.</summary>
internal static class Freshness
{
    // A catalog that changes is told of; until then, and for a client that does not listen, this is how old an answer may be.
    private static readonly TimeSpan Time = TimeSpan.FromMinutes(5);

    public static T Mark<T>(T result, McpServer server)
        where T : ICacheableResult
    {
        if (ProtocolVersions.IsStateless(server.NegotiatedProtocolVersion)) (result.TimeToLive, result.CacheScope) = (Time, CacheScope.Private);
        return result;
    }

    /// <summary>Marks an answer that is written by hand. A request without a session says its version itself.</summary>
    public static void Mark(JsonObject result, JsonRpcRequest request)
    {
        var said = (request.Params as JsonObject)?["_meta"]?[MetaKeys.ProtocolVersion] is JsonValue value && value.TryGetValue(out string? version) ? version : null;
        if (!ProtocolVersions.IsStateless(said)) return;
        result["resultType"] = "complete";
        result["ttlMs"] = (long)Time.TotalMilliseconds;
        result["cacheScope"] = "private";
    }
}
