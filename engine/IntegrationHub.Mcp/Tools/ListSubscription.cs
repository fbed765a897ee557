using System.Text.Json.Nodes;
using System.Threading.Channels;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IntegrationHub.Mcp.Tools;

/// <summary>Keeps <c>subscriptions/listen</c> open and tells on it that the list of tools has changed. It works without a session too.</summary>
internal sealed class ListSubscription(ListBell bell)
{
    public async ValueTask<EmptyResult> ListenAsync(RequestContext<SubscriptionsListenRequestParams> request, CancellationToken cancellation)
    {
        var wanted = request.Params?.Notifications?.ToolsListChanged == true;

        // One waiting notice says all that several would.
        var notices = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Notice(object? sender, EventArgs args) => notices.Writer.TryWrite(true);
        if (wanted) bell.Changed += Notice;
        try
        {
            var granted = new JsonObject();
            if (wanted) granted["toolsListChanged"] = true;
            await TellAsync(request, NotificationMethods.SubscriptionsAcknowledgedNotification, new() { ["notifications"] = granted }, cancellation);
            while (wanted && await notices.Reader.WaitToReadAsync(cancellation))
            {
                notices.Reader.TryRead(out _);
                await TellAsync(request, NotificationMethods.ToolListChangedNotification, [], cancellation);
            }

            // Nothing that is wanted ever changes here; the stream stays open all the same, as its reader expects.
            if (!wanted) await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // That is how a subscription ends.
        }
        finally
        {
            if (wanted) bell.Changed -= Notice;
        }

        return new EmptyResult();
    }

    private static Task TellAsync(
        RequestContext<SubscriptionsListenRequestParams> request, string method, JsonObject parameters, CancellationToken cancellation)
    {
        var id = request.JsonRpcRequest.Id.Id;
        parameters["_meta"] = new JsonObject { [MetaKeys.SubscriptionId] = id is long number ? number : id?.ToString() };
        return request.Server.SendMessageAsync(new JsonRpcNotification { Method = method, Params = parameters }, cancellation);
    }
}
