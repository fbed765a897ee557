using System.Text.Json;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Live;
using IntegrationHub.Http.Guards;
using IntegrationHub.Http.Problems;
using IntegrationHub.Http.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IntegrationHub.Http.Routes;

/// <summary>The routes by which a tool is previewed and called.</summary>
internal static class CallRoutes
{
    public static void Map(IEndpointRouteBuilder app, LiveHub live)
    {
        app.MapPost("/v1/tools/{tool}/preview", context => PreviewAsync(context, live.Current.For(AccessGuard.Who(context))));
        app.MapPost("/v1/tools/{tool}/call", context => CallAsync(context, live.Current.For(AccessGuard.Who(context))));
    }

    private static async Task PreviewAsync(HttpContext context, Hub hub)
    {
        var asked = await ReadAsync(context, CallBody.ForPreview);
        if (!asked.TryGet(out var body, out var refused))
        {
            await ProblemAnswer.WriteAsync(context, refused);
            return;
        }

        var result = await hub.PreviewAsync(ToolName.Of(context), body.Input, body.Connection, context.RequestAborted);
        if (result.TryGet(out var preview, out var error)) await JsonAnswer.WriteAsync(context, new { Proposal = preview });
        else await ProblemAnswer.WriteAsync(context, error);
    }

    private static async Task CallAsync(HttpContext context, Hub hub)
    {
        var asked = await ReadAsync(context, CallBody.ForCall);
        if (!asked.TryGet(out var body, out var refused))
        {
            await ProblemAnswer.WriteAsync(context, refused);
            return;
        }

        // A caller that hangs up stops a read, or a write that has not left; one that has, the hub sees through.
        var result = await hub.CallAsync(
            ToolName.Of(context), body.Input, body.Confirmation, body.Connection, context.RequestAborted);
        await JsonAnswer.WriteAsync(context, result);
    }

    private static async Task<HubResult<CallBody>> ReadAsync(HttpContext context, Func<JsonElement, HubResult<CallBody>> shape)
    {
        var query = QueryText.Of(context.Request);
        if (query.Error is { } mistake) return mistake;
        var read = await BodyReader.ReadAsync(context);
        if (!read.TryGet(out var document, out var error)) return error;
        using (document) return shape(document.RootElement);
    }
}
