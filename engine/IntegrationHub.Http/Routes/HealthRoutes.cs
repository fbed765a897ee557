using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Live;
using IntegrationHub.Engine.Policies;
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
            // Where the store is, only those learn who may use the hub.
            var what = IsKnown(context) ? fault.Message : "The store does not answer.";
            await ProblemAnswer.WriteAsync(context, new HubError(ErrorCodes.StoreFailed, $"{what} Nothing was sent.", Sent.No, Retryable: true));
            return;
        }

        // A catalog or a policy that can't be used as it is now does not stop the work: the last one without a mistake stays in use.
        var state = IsKnown(context)
            ? new { Status = "ready", Catalog = (CatalogState?)live.State, Policy = (PolicyState?)live.Current.PolicyState }
            : new { Status = "ready", Catalog = (CatalogState?)null, Policy = (PolicyState?)null };
        await JsonAnswer.WriteAsync(context, state);
    }

    private static bool IsKnown(HttpContext context) => context.Features.Get<Requester>() is not null;
}
