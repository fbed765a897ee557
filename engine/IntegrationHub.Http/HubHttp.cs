using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Live;
using IntegrationHub.Http.Guards;
using IntegrationHub.Http.Logs;
using IntegrationHub.Http.Problems;
using IntegrationHub.Http.Routes;
using Microsoft.AspNetCore.Builder;

namespace IntegrationHub.Http;

/// <summary>The HTTP surface of a hub. It translates and decides nothing.</summary>
public static class HubHttp
{
    /// <summary>Puts the hub's routes, guards and error answers on an application.</summary>
    /// <param name="app">The application. It must listen on loopback only, unless <paramref name="access"/> wants a token of everybody.</param>
    /// <param name="live">The hub in use. A request keeps to the end the one it began with.</param>
    /// <param name="store">The hub's store, asked by <c>/readyz</c> whether it answers.</param>
    /// <param name="log">Where the details of an unforeseen fault go; an answer only names their reference.</param>
    /// <param name="access">Who may use it; anybody on this machine when null.</param>
    public static void MapHub(this WebApplication app, LiveHub live, IHubStore store, TextWriter log, HubAccess? access = null)
    {
        var barrier = new FaultBarrier(log);
        access ??= new();
        var (hosts, guard, rate) = (new HostGuard(access.AllowedHosts), new AccessGuard(access), new RateGuard(access));
        var requests = new RequestLog(access.Log, log, access.Time);
        app.Use((context, next) => requests.PassAsync(context, next));
        app.Use((context, next) =>
        {
            SecurityHeaders.Set(context);
            return barrier.PassAsync(context, async inside =>
            {
                var stranger = await guard.CheckAsync(inside);
                if ((hosts.Check(inside.Request) ?? rate.Check(inside) ?? stranger) is { } error) await ProblemAnswer.WriteAsync(inside, error);
                else await next(inside);
            });
        });
        app.UseRouting();
        HomePage.Map(app);
        DiscoveryRoutes.Map(app, live);
        CallRoutes.Map(app, live);
        ProposalRoutes.Map(app, live);
        GrantRoutes.Map(app, live);
        LedgerRoutes.Map(app, live);
        OpenApiRoutes.Map(app, live);
        HealthRoutes.Map(app, live, store);
    }
}
