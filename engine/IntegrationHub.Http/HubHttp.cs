using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Live;
using IntegrationHub.Http.Guards;
using IntegrationHub.Http.Problems;
using IntegrationHub.Http.Routes;
using Microsoft.AspNetCore.Builder;

namespace IntegrationHub.Http;

/// <summary>The HTTP surface of a hub. It translates and decides nothing.</summary>
public static class HubHttp
{
    /// <summary>Puts the hub's routes, guards and error answers on an application.</summary>
    /// <param name="app">The application. It must listen on loopback only, since nobody is asked who they are.</param>
    /// <param name="live">The hub in use. A request keeps to the end the one it began with.</param>
    /// <param name="store">The hub's store, asked by <c>/readyz</c> whether it answers.</param>
    /// <param name="log">Where the details of an unforeseen fault go; an answer only names their reference.</param>
    public static void MapHub(this WebApplication app, LiveHub live, IHubStore store, TextWriter log)
    {
        var barrier = new FaultBarrier(log);
        app.Use((context, next) =>
        {
            SecurityHeaders.Set(context.Response.Headers);
            return LoopbackGuard.Check(context.Request) is { } error
                ? ProblemAnswer.WriteAsync(context, error)
                : barrier.PassAsync(context, next);
        });
        app.UseRouting();
        HomePage.Map(app);
        DiscoveryRoutes.Map(app, live);
        CallRoutes.Map(app, live);
        LedgerRoutes.Map(app, live);
        OpenApiRoutes.Map(app, live);
        HealthRoutes.Map(app, live, store);
    }
}
