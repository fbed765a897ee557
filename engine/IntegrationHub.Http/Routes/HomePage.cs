using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IntegrationHub.Http.Routes;

/// <summary>The page at <c>/</c>: what this is, and where to go.</summary>
internal static class HomePage
{
    private const string Html =
        """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark">
        <title>IntegrationHub</title>
        <h1>IntegrationHub</h1>
        <p>A catalog of service endpoints for agents: find a tool, see what it would do, agree to it, do it once.</p>
        <ul>
        <li><a href="/v1/integrations">Integrations</a>
        <li><a href="/v1/tools">Tools</a>
        <li><a href="/v1/tools/search?q=refund">Search for “refund”</a>
        <li><a href="/openapi/v1.json">OpenAPI as JSON</a>, <a href="/openapi/v1.yaml">as YAML</a>
        <li><a href="/healthz">Alive?</a> <a href="/readyz">Ready?</a>
        </ul>
        <p>A write is previewed with <code>POST /v1/tools/{tool}/preview</code> and done, once, with <code>POST /v1/tools/{tool}/call</code>
        and the token of its preview.</p>
        </html>

        """;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/", WriteAsync);

    private static Task WriteAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Html, context.RequestAborted);
    }
}
