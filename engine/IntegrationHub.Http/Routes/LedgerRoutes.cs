using IntegrationHub.Engine;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Live;
using IntegrationHub.Http.Guards;
using IntegrationHub.Http.Problems;
using IntegrationHub.Http.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IntegrationHub.Http.Routes;

/// <summary>The route by which the ledger is read.</summary>
internal static class LedgerRoutes
{
    private const int MostListed = 200;
    private const int Listed = 50;

    public static void Map(IEndpointRouteBuilder app, LiveHub live) =>
        app.MapGet("/v1/ledger", context => ListAsync(context, live.Current.For(AccessGuard.Who(context))));

    private static async Task ListAsync(HttpContext context, Hub hub)
    {
        var query = QueryText.Of(context.Request, "cursor", "limit", "proposal");
        var asked = new LedgerQuery(query.Limit(MostListed) ?? Listed, query.Number("cursor"), query.Text("proposal"));
        if (query.Error is { } error) await ProblemAnswer.WriteAsync(context, error);
        else await JsonAnswer.WriteAsync(context, await hub.LedgerAsync(asked, context.RequestAborted));
    }
}
