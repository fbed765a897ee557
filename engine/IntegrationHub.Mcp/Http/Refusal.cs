using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Http;

/// <summary>Why a request is not taken: an HTTP status, and an error of the protocol that answers it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The error's code.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
internal sealed record Refusal(int Status, int Code, string Message)
{
    // The code that other servers use for what the protocol has no code for.
    private const int Other = -32000;
    private const int NoSession = -32001;

    /// <summary>More about it.</summary>
    public JsonNode? Data { get; init; }

    /// <summary>Verbs or seconds that go into a header of the answer.</summary>
    public (string Name, string Value)? Header { get; init; }

    public static Refusal NotAccepted(string types) => new(StatusCodes.Status406NotAcceptable, Other, $"The Accept header has to name {types}. Nothing was sent.");

    public static Refusal NotJson() =>
        new(StatusCodes.Status415UnsupportedMediaType, Other, "The Content-Type has to be application/json. Nothing was sent.");

    public static Refusal NoMessage() =>
        new(StatusCodes.Status400BadRequest, (int)McpErrorCode.ParseError, "The body is not one JSON-RPC message. Nothing was sent.");

    public static Refusal TooLarge(int most) =>
        new(StatusCodes.Status413PayloadTooLarge, Other, $"The message is larger than {most} bytes, which is the most that is read. Nothing was sent.");

    public static Refusal TooMany(string what) =>
        new(StatusCodes.Status429TooManyRequests, Other, $"Too many {what} at a time; try again in a second. Nothing was sent.") { Header = ("Retry-After", "1") };

    public static Refusal Elsewhere(string header) =>
        new(StatusCodes.Status403Forbidden, Other, $"The {header} header names another machine; this server answers only to its own. Nothing was sent.");

    public static Refusal WrongVerb(string verb) => new(
        StatusCodes.Status405MethodNotAllowed, Other, $"{verb} is not a way to use this server in this version; POST is. Nothing was sent.")
    {
        Header = ("Allow", "POST"),
    };

    /// <summary>A version that is not spoken.</summary>
    /// <param name="version">The version.</param>
    /// <param name="spoken">Those among which the client may choose.</param>
    public static Refusal Unknown(string version, IEnumerable<string> spoken) => new(
        StatusCodes.Status400BadRequest, (int)McpErrorCode.UnsupportedProtocolVersion, $"The version {version} is not spoken here. Nothing was sent.")
    {
        Data = new JsonObject
        {
            ["supported"] = new JsonArray([.. spoken.Reverse().Select(known => JsonValue.Create(known))]),
            ["requested"] = version,
        },
    };

    public static Refusal Mismatch(string sentence) =>
        new(StatusCodes.Status400BadRequest, (int)McpErrorCode.HeaderMismatch, $"{sentence}. Nothing was sent.");

    public static Refusal MissingMeta(string key) =>
        new(StatusCodes.Status400BadRequest, (int)McpErrorCode.InvalidParams, $"The request has no _meta/{key}. Nothing was sent.");

    public static Refusal NoMethod(string method) =>
        new(StatusCodes.Status404NotFound, (int)McpErrorCode.MethodNotFound, $"There is no method {method} in this version. Nothing was sent.");

    public static Refusal SecretId() => new(StatusCodes.Status400BadRequest, (int)McpErrorCode.InvalidRequest, MessageText.SecretId);

    public static Refusal SessionNeeded() =>
        new(StatusCodes.Status400BadRequest, Other, $"The request has no {McpHeaders.Session}; only initialize begins without one. Nothing was sent.");

    public static Refusal SessionGone() => new(StatusCodes.Status404NotFound, NoSession, "There is no such session; begin again with initialize. Nothing was sent.");

    public static Refusal ListensAlready() => new(StatusCodes.Status409Conflict, Other, "This session listens already; one stream is enough. Nothing was sent.");

    /// <summary>Answers with it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="id">The message's id, as far as it could be read.</param>
    public async Task WriteAsync(HttpContext context, RequestId id = default)
    {
        var error = new JsonRpcError { Id = id, Error = new() { Code = Code, Message = Message, Data = Data } };
        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        if (Header is { } header) context.Response.Headers[header.Name] = header.Value;
        await context.Response.WriteAsync(JsonSerializer.Serialize<JsonRpcMessage>(error, McpJsonUtilities.DefaultOptions), context.RequestAborted);
    }
}
