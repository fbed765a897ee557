using IntegrationHub.Engine;
using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Live;
using IntegrationHub.Engine.Policies.Grants;
using IntegrationHub.Http.Guards;
using IntegrationHub.Http.Problems;
using IntegrationHub.Http.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IntegrationHub.Http.Routes;

/// <summary>The routes by which grants are listed, given and taken back. Without a token nobody is a person here, also on this machine.</summary>
internal static class GrantRoutes
{
    public static void Map(IEndpointRouteBuilder app, LiveHub live)
    {
        app.MapGet("/v1/grants", context => ListAsync(context, live.Current.For(AccessGuard.Who(context))));
        app.MapPost("/v1/grants", context => GiveAsync(context, live.Current.For(AccessGuard.Who(context))));
        app.MapPost("/v1/grants/{grant}/revoke", context => TakeBackAsync(context, live.Current.For(AccessGuard.Who(context))));
    }

    private static async Task ListAsync(HttpContext context, Hub hub)
    {
        if (QueryText.Of(context.Request).Error is { } mistake)
        {
            await ProblemAnswer.WriteAsync(context, mistake);
            return;
        }

        var result = await hub.GrantsAsync(context.RequestAborted);
        if (result.TryGet(out var grants, out var error)) await JsonAnswer.WriteAsync(context, new { Grants = grants });
        else await ProblemAnswer.WriteAsync(context, error);
    }

    private static async Task GiveAsync(HttpContext context, Hub hub)
    {
        if (Refused(context) is { } refused) await ProblemAnswer.WriteAsync(context, refused);
        else if (!(await ReadAsync(context)).TryGet(out var asked, out var error)) await ProblemAnswer.WriteAsync(context, error);
        else await JsonAnswer.WriteAsync(context, await hub.GiveAsync(asked, context.RequestAborted));
    }

    private static async Task TakeBackAsync(HttpContext context, Hub hub)
    {
        if (Refused(context) is { } refused) await ProblemAnswer.WriteAsync(context, refused);
        else await JsonAnswer.WriteAsync(context, await hub.TakeBackAsync((string)context.GetRouteValue("grant")!, context.RequestAborted));
    }

    // Who may not is told before what they sent is looked at.
    private static HubError? Refused(HttpContext context)
    {
        var who = AccessGuard.Who(context);
        if (who.Token is null) return AccessMessages.PersonRequired("has whoever runs the hub do it with ./hub policy grant or ./hub policy revoke");
        return who.May(Scopes.Approve) ? QueryText.Of(context.Request).Error : AccessMessages.Lacks(who, Scopes.Approve);
    }

    private static async Task<HubResult<GrantAsk>> ReadAsync(HttpContext context)
    {
        if (!(await BodyReader.ReadAsync(context)).TryGet(out var document, out var error)) return error;
        using (document) return GrantBody.Read(document.RootElement);
    }
}
