using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Mcp.Answers;
using IntegrationHub.Mcp.Consent;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IntegrationHub.Mcp.Tools;

/// <summary>Calls an endpoint: a read at once, a write when the person has agreed.</summary>
internal sealed class EndpointCalls(WriteConsent consent)
{
    private static readonly string Confirm = Names.Of(PolicyClass.Confirm);
    private static readonly string Allow = Names.Of(PolicyClass.Allow);

    public async Task<CallToolResult> CallAsync(
        Hub hub, CallAsked asked, RequestContext<CallToolRequestParams> request, CancellationToken cancellation)
    {
        if (hub.Catalog.Find(asked.Tool)?.Manifest.Mode != EndpointMode.Write) return await SendAsync(hub, asked, asked.Confirmation, cancellation);
        if (WriteConsent.IsAnswer(request)) return await SendAsync(hub, asked, await consent.AnswerAsync(asked.Tool, request, hub, cancellation), cancellation);
        return asked.Confirmation is { } token
            ? await WithTokenAsync(hub, asked, token, request, cancellation)
            : await ProposedAsync(hub, asked, request, cancellation);
    }

    // A model that holds a token may have made the preview all by itself. Where the person can be asked, they are.
    private async Task<CallToolResult> WithTokenAsync(
        Hub hub, CallAsked asked, string token, RequestContext<CallToolRequestParams> request, CancellationToken cancellation)
    {
        var isUndecided = (await hub.FindAsync(token, cancellation)).TryGet(out var proposal, out _)
            && proposal is { State: ProposalState.Open, PolicyClass: PolicyClass.Confirm } && proposal.Tool == asked.Tool;
        return isUndecided && WriteConsent.CanAsk(request.Server)
            ? await SendAsync(hub, asked, await consent.AskAsync(PendingWrite.Of(proposal!, token), request, hub, cancellation), cancellation)
            : await SendAsync(hub, asked, token, cancellation);
    }

    private async Task<CallToolResult> ProposedAsync(
        Hub hub, CallAsked asked, RequestContext<CallToolRequestParams> request, CancellationToken cancellation)
    {
        if (!(await hub.PreviewAsync(asked.Tool, asked.Input, asked.Connection, cancellation)).TryGet(out var preview, out var error)) return ErrorAnswer.Of(error);
        if (preview.Policy.Class == Allow) return await SendAsync(hub, asked, preview.Token, cancellation);
        return preview.Policy.Class == Confirm && WriteConsent.CanAsk(request.Server)
            ? await SendAsync(hub, asked, await consent.AskAsync(PendingWrite.Of(preview), request, hub, cancellation), cancellation)
            : ProposalAnswer.Of(preview);
    }

    private static async Task<CallToolResult> SendAsync(Hub hub, CallAsked asked, HubResult<AskedWrite> agreed, CancellationToken cancellation) =>
        agreed.TryGet(out var write, out var error) ? await SendAsync(hub, asked, write.Token, cancellation) : ErrorAnswer.Of(error);

    private static async Task<CallToolResult> SendAsync(Hub hub, CallAsked asked, string? token, CancellationToken cancellation)
    {
        var result = await hub.CallAsync(asked.Tool, asked.Input, token, asked.Connection, cancellation);
        return result.TryGet(out var done, out var error) ? ResultAnswer.Of(done, asked.Fields, hub.Catalog.Find(asked.Tool)!) : ErrorAnswer.Of(error);
    }
}
