using System.Text;
using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Sandbox.Protocol.Forms;

/// <summary>Reads the parameters of a request: query and form body together, as Stripe does.</summary>
internal static class FormReader
{
    public const int MaxBodyBytes = 1024 * 1024;

    public static async Task<List<KeyValuePair<string, string>>> ReadAsync(HttpRequest request)
    {
        var query = request.QueryString.HasValue ? request.QueryString.Value![1..] : "";
        var pairs = FormDecoder.Pairs(query);
        var body = await BodyAsync(request).ConfigureAwait(false);
        if (body.Length == 0)
            return pairs;

        if (!IsForm(request.ContentType))
        {
            throw Refusals.Parameter(
                "Invalid request (check that your POST content type is application/x-www-form-urlencoded). If you have " +
                "any questions, we can help at https://support.stripe.com/.",
                null);
        }

        pairs.AddRange(FormDecoder.Pairs(body));
        return pairs;
    }

    private static bool IsForm(string? contentType) =>
        contentType is null || contentType.Split(';')[0].Trim()
            .Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    /// <summary>The body, each byte as one character. One that is too long is read to its end and thrown away, so that the sender hears the answer.</summary>
    private static async Task<string> BodyAsync(HttpRequest request)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        var total = 0L;
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted).ConfigureAwait(false)) > 0)
        {
            total += read;
            if (total <= MaxBodyBytes)
                kept.Write(buffer, 0, read);
        }

        return total <= MaxBodyBytes
            ? Encoding.Latin1.GetString(kept.GetBuffer(), 0, (int)kept.Length)
            : throw new StripeErrorException(new StripeError(
                413,
                "invalid_request_error",
                $"Request body is too large: {total} bytes were sent, {MaxBodyBytes} are allowed.")
            { WasRunning = false });
    }
}
