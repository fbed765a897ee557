using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace IntegrationHub.Mcp.Http;

/// <summary>Reads the one message of a POST.</summary>
internal static class MessageReader
{
    private const int Piece = 4_096;

    /// <summary>Reads it.</summary>
    public static async Task<MessageRead> ReadAsync(HttpContext context, int most)
    {
        var request = context.Request;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            return new(Refusal.NotJson());
        if (request.ContentLength > most) return new(Refusal.TooLarge(most));

        // With room for one piece more than it says it has, it does not grow when the end is looked for.
        var bytes = new ArrayBufferWriter<byte>((int)(request.ContentLength ?? 0) + Piece);
        while (await request.Body.ReadAsync(bytes.GetMemory(Piece), context.RequestAborted) is var read and > 0)
        {
            bytes.Advance(read);
            if (bytes.WrittenCount > most) return new(Refusal.TooLarge(most));
        }

        return MessageText.Read(bytes.WrittenMemory, out var id) is { } message ? new(message, bytes.WrittenCount) : new(Refusal.NoMessage(), id);
    }
}
