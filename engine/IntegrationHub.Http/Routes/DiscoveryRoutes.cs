using IntegrationHub.Engine;
using IntegrationHub.Engine.Discovery;
using IntegrationHub.Engine.Live;
using IntegrationHub.Http.Problems;
using IntegrationHub.Http.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IntegrationHub.Http.Routes;

/// <summary>The routes by which a tool is found.</summary>
internal static class DiscoveryRoutes
{
    private const int MostListed = 200;
    private const int MostFound = 50;

    public static void Map(IEndpointRouteBuilder app, LiveHub live)
    {
        app.MapGet("/v1/integrations", context => IntegrationsAsync(context, live.Current));
        app.MapGet("/v1/tools", context => ListAsync(context, live.Current));
        app.MapGet("/v1/tools/search", context => SearchAsync(context, live.Current));
        app.MapGet("/v1/tools/{tool}", context => DescribeAsync(context, live.Current));
    }

    private static async Task IntegrationsAsync(HttpContext context, Hub hub) =>
        await (QueryText.Of(context.Request).Error is { } error
            ? ProblemAnswer.WriteAsync(context, error)
            : JsonAnswer.WriteAsync(context, new { Integrations = await hub.IntegrationsAsync(context.RequestAborted) }));

    private static async Task ListAsync(HttpContext context, Hub hub)
    {
        var query = QueryText.Of(context.Request, "cursor", "group", "integration", "limit", "mode");
        var asked = new ToolQuery(
            query.Text("integration"), query.Text("group"), query.Mode(), query.Limit(MostListed), query.Text("cursor"));
        await (query.Error is { } error
            ? ProblemAnswer.WriteAsync(context, error)
            : JsonAnswer.WriteAsync(context, await hub.ListAsync(asked, context.RequestAborted)));
    }

    private static async Task SearchAsync(HttpContext context, Hub hub)
    {
        var query = QueryText.Of(context.Request, "limit", "q");
        var limit = query.Limit(MostFound) ?? 10;
        var error = query.Error;
        if (error is null && string.IsNullOrWhiteSpace(query.Text("q")))
            error = RequestErrors.BadRequest("The query has no \"q\"; give the words to search for: ?q=refund.", "q");
        await (error is not null
            ? ProblemAnswer.WriteAsync(context, error)
            : JsonAnswer.WriteAsync(
                context, new { Results = await hub.SearchAsync(query.Text("q")!, limit, context.RequestAborted), Hint = hub.NotInCatalog(query.Text("q")!) }));
    }

    private static async Task DescribeAsync(HttpContext context, Hub hub)
    {
        var query = QueryText.Of(context.Request, "path");
        await (query.Error is { } error
            ? ProblemAnswer.WriteAsync(context, error)
            : JsonAnswer.WriteAsync(context, await hub.DescribeAsync(ToolName.Of(context), query.Text("path"), context.RequestAborted)));
    }
}
