using IntegrationHub.Engine.Calls;
using IntegrationHub.Stripe.Forms;

namespace IntegrationHub.Stripe.Requests;

/// <summary>Writes a request down as it will go over the wire, without the credential.</summary>
/// <remarks>
/// Only a POST carries the idempotency key: Stripe gives it no effect on GET and DELETE, and a header that protects
/// nothing should not be shown as if it did. Source: docs.stripe.com/api/idempotent_requests.
/// </remarks>
internal static class RequestWriter
{
    /// <summary>The header that makes repeating a POST safe.</summary>
    public const string IdempotencyKey = "Idempotency-Key";

    /// <summary>Writes a request.</summary>
    /// <param name="request">What to ask.</param>
    /// <param name="contentType">What the transport calls a form.</param>
    /// <param name="userAgent">What the transport calls itself; null when it adds that on its own.</param>
    public static WireRequest Write(ServiceRequest request, string contentType, string? userAgent)
    {
        var form = FormEncoder.Encode(request.Parameters);
        var posts = request.Method == "POST";
        var headers = new List<KeyValuePair<string, string>> { new("Stripe-Version", request.ApiVersion) };
        if (posts && request.IdempotencyKey is { } key) headers.Add(new(IdempotencyKey, key));
        if (posts) headers.Add(new("Content-Type", contentType));
        if (userAgent is not null) headers.Add(new("User-Agent", userAgent));

        var target = posts || form.Length == 0 ? request.Path : $"{request.Path}?{form}";
        return new WireRequest(request.Method, target, posts ? form : null, headers);
    }

    /// <summary>Whether repeating it cannot do it twice.</summary>
    public static bool IsRepeatable(this WireRequest request) =>
        request.Method != "POST" || !string.IsNullOrEmpty(request.Header(IdempotencyKey));
}
