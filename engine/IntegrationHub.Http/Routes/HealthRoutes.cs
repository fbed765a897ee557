using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Live;
using IntegrationHub.Http.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IntegrationHub.Http.Routes;

/// <summary>The routes that tell an operator whether the hub lives and whether it can work.</summary>
internal static class HealthRoutes
{
    public static void Map(IEndpointRouteBuilder app, LiveHub live, IHubStore store)
    {
        app.MapGet("/healthz", context => JsonAnswer.WriteAsync(context, new { Status = "alive" }));
        app.MapGet("/readyz", context => ReadyAsync(context, live, store));
    }

    private static async Task ReadyAsync(HttpContext context, LiveHub live, IHubStore store)
    {
        try
        {
            await store.FindAsync("prop_readyz", context.RequestAborted);
        }
        catch (StoreException fault)
        {
            await ProblemAnswer.WriteAsync(
                context, new HubError(ErrorCodes.StoreFailed, $"{fault.Message} Nothing was sent.", Sent.No, Retryable: true));
            return;
        }

        // A catalog or a policy that can't be used as it is now does not stop the work: the last one without a mistake stays in use.
        await JsonAnswer.WriteAsync(context, new { Status = "ready", Catalog = live.State, Policy = live.Current.PolicyState });
    }
}
