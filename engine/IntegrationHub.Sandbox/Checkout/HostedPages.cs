using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>The addresses of checkout pages, portals, receipts and invoices lead here.</summary>
internal static class HostedPages
{
    private static readonly string[] Paths = ["/p/session", "/receipts", "/invoices"];

    public static string? Text(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && Array.Exists(Paths, p => request.Path.StartsWithSegments(p, StringComparison.Ordinal))
            ? "This is where Stripe would show a hosted page. The sandbox does not have it.\n"
            : null;
}
