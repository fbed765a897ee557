using IntegrationHub.Sandbox.Controls;
using IntegrationHub.Sandbox.Events;
using IntegrationHub.Sandbox.Protocol.Forms;
using IntegrationHub.Sandbox.Protocol.Parameters;
using IntegrationHub.Sandbox.Store;
using IntegrationHub.Sandbox.Time;
using IntegrationHub.Sandbox.Webhooks;
using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Sandbox.Pages;

/// <summary>Serves the hosted pages: a look, or a form that is a turn at the shop as a request is.</summary>
internal sealed class PageServer(IShopStore store, ResourceCatalog catalog, TimeProvider time, SandboxFaults faults)
{
    /// <summary>The page at the request's path.</summary>
    /// <param name="request">The request.</param>
    /// <param name="requestId">The id under which what it does is told.</param>
    /// <returns>What to show and whether webhooks wait to be sent; null when the path is none of a page.</returns>
    public async Task<(PageAnswer Answer, bool RingsSender)?> VisitAsync(HttpRequest request, string requestId)
    {
        if (PageCatalog.Match(request.Path.Value ?? "/") is not { } match)
            return null;
        var isForm = HttpMethods.IsPost(request.Method);
        if (!isForm && !HttpMethods.IsGet(request.Method))
            return (PageAnswer.Show("Not allowed", Html.Of($"<p>A page is read with GET and its form sent with POST.</p>"), 405), false);

        List<KeyValuePair<string, string>> pairs;
        try
        {
            pairs = await FormReader.ReadAsync(request).ConfigureAwait(false);
        }
        catch (StripeErrorException e)
        {
            return (Refusal(e), false);
        }

        var visit = new Visit(match.Page, match.Id, request.Path.Value!, new PageForm(pairs), isForm, requestId);
        foreach (var isLive in new[] { false, true })
        {
            var found = await store.RunAsync<(PageAnswer Answer, bool RingsSender)?>(isLive, shop => (Run(shop, visit, isLive), null), request.HttpContext.RequestAborted)
                .ConfigureAwait(false);
            if (found is { } answered)
                return answered;
        }

        return (PageAnswer.NotFound(), false);
    }

    private (PageAnswer Answer, bool RingsSender)? Run(Shop shop, Visit visit, bool isLive)
    {
        var machine = time.GetUtcNow().ToUnixTimeSeconds();
        var now = SandboxClock.Now(shop, machine);
        var turn = new Turn(shop, catalog, RandomIds.Instance, isLive, new EventCause(visit.RequestId, null)) { Machine = machine, Faults = faults };
        turn.PassTime(Due.OwnClock, now);
        if (visit.Page.Find(shop, visit.Id) is not { } subject || Call.IsDeleted(subject))
            return null;
        var call = turn.Call(now, visit.Page.Type, Input.None, subject.Id(), visit.Path);
        try
        {
            var answer = Answer(call, visit);
            turn.Settle(call);
            return (answer, shop.HasChanged(Deliveries.Kind));
        }
        catch (StripeErrorException e)
        {
            if (e.Error.KeepsEffects)
                turn.Settle(call);
            else
                shop.Revert();
            return (Refusal(e), shop.HasChanged(Deliveries.Kind));
        }
    }

    private static PageAnswer Answer(Call call, Visit visit)
    {
        if (!visit.IsForm)
            return visit.Page.Show(call, visit.Form);
        return visit.Page.Submit is { } submit
            ? submit(call, visit.Form)
            : PageAnswer.Show("Not allowed", Html.Of($"<p>This page has no form.</p>"), 405);
    }

    private static PageAnswer Refusal(StripeErrorException e) => PageAnswer.Show(
        "This did not work", Html.Of($"<p class=\"error\">{e.Error.Message}</p>"), e.Error.Status);

    private sealed record Visit(HostedPage Page, string Id, string Path, PageForm Form, bool IsForm, string RequestId);
}
