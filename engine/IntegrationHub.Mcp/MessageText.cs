using System.Text.Json;
using IntegrationHub.Engine.Diagnostics;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp;

/// <summary>Reads one message, whichever way it came.</summary>
internal static class MessageText
{
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
            id = IdOf(json.RootElement);
            return JsonSerializer.Deserialize<JsonRpcMessage>(utf8.Span, McpJsonUtilities.DefaultOptions);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The method of a request that holds a key or a card number; one that is not there would be repeated in the answer.</summary>
    public static string? Secret(JsonRpcMessage message) =>
        message is JsonRpcRequest { Method: var method } && Redaction.Clean(method) != method ? Quoting.Clip(method) : null;

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
