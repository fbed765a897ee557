using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Stdio;

/// <summary>Why a line is not taken: an error of the protocol that answers it.</summary>
internal static class LineRefusals
{
    public static JsonRpcError NoMessage(RequestId id) => Of(id, McpErrorCode.ParseError, "The line is not one JSON-RPC message. Nothing was sent.");

    public static JsonRpcError TooLong(int most) =>
        Of(default, McpErrorCode.InvalidRequest, $"The line is longer than {most} bytes, which is the most that is read. Nothing was sent.");

    public static JsonRpcError NoMethod(string method, RequestId id) =>
        Of(id, McpErrorCode.MethodNotFound, $"There is no method {method} in this version. Nothing was sent.");

    public static JsonRpcError SecretId() => Of(default, McpErrorCode.InvalidRequest, MessageText.SecretId);

    public static JsonRpcError NoVersion(string version, RequestId id) =>
        Of(id, McpErrorCode.UnsupportedProtocolVersion, $"The version {version} is not spoken here. Nothing was sent.");

    private static JsonRpcError Of(RequestId id, McpErrorCode code, string message) => new() { Id = id, Error = new() { Code = (int)code, Message = message } };
}
