using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Diagnostics;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp;

/// <summary>Reads one message, whichever way it came.</summary>
internal static class MessageText
{
    /// <summary>Why a request with such an id is not taken.</summary>
    public const string SecretId = "The id of the request is a key or a card number, which no answer repeats; give it another. Nothing was sent.";

    private static readonly JsonDocumentOptions OnceEach = new() { AllowDuplicateProperties = false };

    /// <summary>Reads it.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="id">Of what is no message, the id that its sender waits for, as far as it can be read.</param>
    /// <returns>The message; null when it is none.</returns>
    public static JsonRpcMessage? Read(ReadOnlyMemory<byte> utf8, out RequestId id)
    {
        id = default;
        try
        {
            // Of two members of one name, a gateway could have seen the other.
            using var json = JsonDocument.Parse(utf8, OnceEach);
            id = Shown(IdOf(json.RootElement));
            return JsonSerializer.Deserialize<JsonRpcMessage>(utf8.Span, McpJsonUtilities.DefaultOptions);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The method of a request that holds a key or a card number; one that is not there would be repeated in the answer.</summary>
    public static string? SecretMethod(JsonRpcMessage message) => Cleaned((message as JsonRpcRequest)?.Method);

    /// <summary>The version that a request is of, or begins a session with, when it holds a key or a card number; one that is not spoken would be repeated too.</summary>
    public static string? SecretVersion(JsonRpcMessage message) => message is JsonRpcRequest { Params: JsonObject parameters }
        ? Cleaned(Text((parameters["_meta"] as JsonObject)?[MetaKeys.ProtocolVersion])) ?? Cleaned(Text(parameters["protocolVersion"]))
        : null;

    /// <summary>Whether the id of a request is a key or a card number; every answer repeats it.</summary>
    public static bool HasSecretId(JsonRpcMessage message) => message is JsonRpcRequest { Id.Id: string id } && Redaction.IsSecret(id);

    /// <summary>The id as an answer may repeat it: none in the place of one that is a key or a card number.</summary>
    public static RequestId Shown(RequestId id) => id.Id is string text && Redaction.IsSecret(text) ? default : id;

    private static string? Cleaned(string? text) => text is not null && Redaction.Clean(text) != text ? Quoting.Clip(text) : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    // Without a method it is an answer, and has an id that was not its sender's.
    private static RequestId IdOf(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("method", out _) || !json.TryGetProperty("id", out var id)) return default;
        return id.ValueKind switch
        {
            JsonValueKind.Number when id.TryGetInt64(out var number) => new(number),
            JsonValueKind.String => id.Deserialize<RequestId>(McpJsonUtilities.DefaultOptions),
            _ => default,
        };
    }
}
