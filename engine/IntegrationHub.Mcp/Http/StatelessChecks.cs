using System.Text.Json.Nodes;
using IntegrationHub.Engine.Diagnostics;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Http;

/// <summary>What a request of a version without sessions has to say about itself, in its headers and in its body alike.</summary>
/// <remarks>Gateways decide by the headers and the server by the body, so that a difference between them is refused.</remarks>
internal static class StatelessChecks
{
    private static readonly HashSet<string> Gone = new(StringComparer.Ordinal)
    {
        RequestMethods.Initialize, RequestMethods.Ping, "logging/setLevel", RequestMethods.ResourcesSubscribe, RequestMethods.ResourcesUnsubscribe,
    };

    /// <summary>Why a message is refused; null when it is not.</summary>
    public static Refusal? Check(HttpRequest http, JsonRpcMessage message)
    {
        var header = http.Headers[McpHeaders.Version].ToString();
        var (method, parameters, isRequest) = message switch
        {
            JsonRpcRequest request => (request.Method, request.Params as JsonObject, true),
            JsonRpcNotification notification => (notification.Method, notification.Params as JsonObject, false),
            _ => ("", null, false),
        };
        var meta = parameters?["_meta"] as JsonObject;
        var version = Text(meta?[MetaKeys.ProtocolVersion]);

        // Who says its version in the body says no hello, so that of the versions with sessions none would do.
        if (header.Length > 0 && version is not null && !ProtocolVersions.All.Contains(header, StringComparer.Ordinal))
            return Refusal.Unknown(Quoting.Clip(header), ProtocolVersions.All.Where(ProtocolVersions.IsStateless));
        if (!ProtocolVersions.IsStateless(header))
        {
            return ProtocolVersions.IsStateless(version)
                ? Refusal.Mismatch($"The body is of the version {Quoting.Clip(version!)}, and the {McpHeaders.Version} header {(header.Length == 0 ? "is missing" : "says otherwise")}")
                : null;
        }

        if (method.Length == 0) return null;
        if (version is not null && version != header)
            return Refusal.Mismatch($"The {McpHeaders.Version} header says {header}, and the body says {Quoting.Clip(version)}");
        return (isRequest && version is null ? Refusal.MissingMeta(MetaKeys.ProtocolVersion) : null)
            ?? CheckNames(http, method, parameters)
            ?? (isRequest && meta?[MetaKeys.ClientCapabilities] is not JsonObject ? Refusal.MissingMeta(MetaKeys.ClientCapabilities) : null)
            ?? (isRequest && Gone.Contains(method) ? Refusal.NoMethod(method) : null);
    }

    private static Refusal? CheckNames(HttpRequest http, string method, JsonObject? parameters)
    {
        if (Header(http, McpHeaders.Method) is not { } said) return Refusal.Mismatch($"The {McpHeaders.Method} header is missing");
        if (said != method) return Refusal.Mismatch($"The {McpHeaders.Method} header does not say what the body does");
        var member = method switch
        {
            RequestMethods.ToolsCall or RequestMethods.PromptsGet => "name",
            RequestMethods.ResourcesRead => "uri",
            _ => null,
        };
        if (member is null) return null;
        if (Header(http, McpHeaders.Name) is not { } name) return Refusal.Mismatch($"The {McpHeaders.Name} header is missing");
        return name.All(c => c is >= ' ' and <= '~' or '\t') && McpHeaderEncoder.DecodeValue(name) == Text(parameters?[member])
            ? null
            : Refusal.Mismatch($"The {McpHeaders.Name} header does not say what the body does");
    }

    private static string? Header(HttpRequest http, string name) => http.Headers.TryGetValue(name, out var value) ? value.ToString().Trim() : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
