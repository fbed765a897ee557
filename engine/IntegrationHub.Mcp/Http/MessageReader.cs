using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Http;

/// <summary>Reads the one message of a POST.</summary>
internal static class MessageReader
{
    private const int Piece = 4_096;
    private static readonly JsonDocumentOptions OnceEach = new() { AllowDuplicateProperties = false };

    /// <summary>The message, or why there is none.</summary>
    public static async Task<(JsonRpcMessage? Message, Refusal? Refusal)> ReadAsync(HttpContext context, int most)
    {
        var request = context.Request;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            return (null, Refusal.NotJson());
        if (request.ContentLength > most) return (null, Refusal.TooLarge(most));

        var bytes = new ArrayBufferWriter<byte>(Piece);
        while (await request.Body.ReadAsync(bytes.GetMemory(Piece), context.RequestAborted) is var read and > 0)
        {
            bytes.Advance(read);
            if (bytes.WrittenCount > most) return (null, Refusal.TooLarge(most));
        }

        return Parse(bytes.WrittenMemory) is { } message ? (message, null) : (null, Refusal.NoMessage());
    }

    private static JsonRpcMessage? Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            // Of two members of one name, a gateway could have seen the other.
            using var _ = JsonDocument.Parse(utf8, OnceEach);
            return JsonSerializer.Deserialize<JsonRpcMessage>(utf8.Span, McpJsonUtilities.DefaultOptions);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
