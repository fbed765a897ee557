using System.Buffers;
using System.Text.Json;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Http.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace IntegrationHub.Http.Requests;

/// <summary>Reads the body of a request as JSON, up to a limit.</summary>
public static class BodyReader
{
    /// <summary>The most bytes that are read.</summary>
    public const int Limit = 1024 * 1024;

    internal const string LimitInWords = "1 MB (1,048,576 bytes)";

    internal static async Task<HubResult<JsonDocument>> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (!IsJson(request.ContentType)) return RequestErrors.NotJsonType(request.ContentType);
        if (request.ContentLength > Limit) return RequestErrors.TooLarge();

        var bytes = new ArrayBufferWriter<byte>((int)(request.ContentLength ?? 4_096) + 1);
        while (await request.Body.ReadAsync(bytes.GetMemory(4_096), context.RequestAborted) is var read and > 0)
        {
            bytes.Advance(read);
            if (bytes.WrittenCount > Limit) return RequestErrors.TooLarge();
        }

        return JsonText.Read(bytes.WrittenMemory, "The body");
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) &&
        type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) &&
        (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
