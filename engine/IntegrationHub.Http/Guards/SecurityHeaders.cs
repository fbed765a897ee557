using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Http.Guards;

/// <summary>The headers every answer carries: nothing is kept, framed, guessed at or loaded from elsewhere, and over TLS nothing is said without it again.</summary>
internal static class SecurityHeaders
{
    // A year, as browsers ask for; not for "localhost", which other programs of this machine go by too.
    private const string OnlyEncrypted = "max-age=31536000";

    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (context.Request.IsHttps && !context.Request.Host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)) headers.StrictTransportSecurity = OnlyEncrypted;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
