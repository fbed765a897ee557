using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Http.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IntegrationHub.Http.Routes;

/// <summary>The routes that tell an operator whether the hub lives and whether it can work.</summary>
internal static class HealthRoutes
{
    public static void Map(IEndpointRouteBuilder app, IProposalStore store)
    {
        app.MapGet("/healthz", context => JsonAnswer.WriteAsync(context, new { Status = "alive" }));
        app.MapGet("/readyz", context => ReadyAsync(context, store));
    }

    private static async Task ReadyAsync(HttpContext context, IProposalStore store)
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

        await JsonAnswer.WriteAsync(context, new { Status = "ready" });
    }
}
