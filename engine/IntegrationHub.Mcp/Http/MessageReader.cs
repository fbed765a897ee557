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

    /// <summary>The message and how many bytes it took, or why there is none.</summary>
    public static async Task<(JsonRpcMessage? Message, int Bytes, Refusal? Refusal)> ReadAsync(HttpContext context, int most)
    {
        var request = context.Request;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            return (null, 0, Refusal.NotJson());
        if (request.ContentLength > most) return (null, 0, Refusal.TooLarge(most));

        // With room for one piece more than it says it has, it does not grow when the end is looked for.
        var bytes = new ArrayBufferWriter<byte>((int)(request.ContentLength ?? 0) + Piece);
        while (await request.Body.ReadAsync(bytes.GetMemory(Piece), context.RequestAborted) is var read and > 0)
        {
            bytes.Advance(read);
            if (bytes.WrittenCount > most) return (null, 0, Refusal.TooLarge(most));
        }

        return Parse(bytes.WrittenMemory) is { } message ? (message, bytes.WrittenCount, null) : (null, 0, Refusal.NoMessage());
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
