using IntegrationHub.Engine;
using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Live;
using IntegrationHub.Http.Guards;
using IntegrationHub.Http.Problems;
using IntegrationHub.Http.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IntegrationHub.Http.Routes;

/// <summary>The routes by which a person in charge approves or denies a proposal.</summary>
internal static class ProposalRoutes
{
    public static void Map(IEndpointRouteBuilder app, LiveHub live)
    {
        app.MapPost("/v1/proposals/{proposal}/approve", context => DecideAsync(context, live, "approved", Approve));
        app.MapPost("/v1/proposals/{proposal}/deny", context => DecideAsync(context, live, "denied", Deny));
    }

    private static Task<HubResult<StoredProposal>> Approve(Hub hub, string id, CancellationToken cancellation) => hub.ApproveAsync(id, cancellation);

    private static Task<HubResult<StoredProposal>> Deny(Hub hub, string id, CancellationToken cancellation) => hub.DenyAsync(id, cancellation);

    private static async Task DecideAsync(
        HttpContext context, LiveHub live, string decision, Func<Hub, string, CancellationToken, Task<HubResult<StoredProposal>>> decide)
    {
        var who = AccessGuard.Who(context);
        var refused = QueryText.Of(context.Request).Error ?? (who.Token is null ? AccessMessages.PersonRequired() : null);
        if (refused is not null)
        {
            await ProblemAnswer.WriteAsync(context, refused);
            return;
        }

        var result = await decide(live.Current.For(who), (string)context.GetRouteValue("proposal")!, context.RequestAborted);
        if (result.TryGet(out var proposal, out var error))
            await JsonAnswer.WriteAsync(context, new { proposal.Id, proposal.Tool, proposal.Environment, proposal.Says, Decision = decision, proposal.ExpiresAt });
        else
            await ProblemAnswer.WriteAsync(context, error);
    }
}
