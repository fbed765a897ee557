using System.Threading.Channels;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Mcp.Tests.Support;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Tests.Tools;

public class ListChangedTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static ToolCatalog Half => new(Desk.Catalog.Integrations, Desk.Catalog.Tools.Take(10));

    [Fact]
    public async Task A_client_with_a_session_is_told_that_the_list_has_changed()
    {
        await using var desk = await Desk.OpenAsync(new() { Tools = true });
        await using var line = await Line.ToAsync(desk, Line.WithSessions);
        Assert.True(line.Client.ServerCapabilities.Tools!.ListChanged);
        var told = Channel.CreateUnbounded<string>();
        await using var listening = line.Client.RegisterNotificationHandler(
            NotificationMethods.ToolListChangedNotification, (notice, cancellation) => told.Writer.WriteAsync(notice.Method, cancellation));

        desk.Live.Replace(desk.Make(Half));

        await told.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        Assert.Equal(16, (await line.Client.ListToolsAsync()).Count);
    }

    [Fact]
    public async Task A_client_without_one_is_told_on_what_it_subscribed_to()
    {
        await using var desk = await Desk.OpenAsync(new() { Tools = true });
        await using var line = await Line.ToAsync(desk);
        var told = Channel.CreateUnbounded<JsonRpcNotification>();
        ValueTask Tell(JsonRpcNotification notice, CancellationToken cancellation) => told.Writer.WriteAsync(notice, cancellation);
        await using var acknowledged = line.Client.RegisterNotificationHandler(NotificationMethods.SubscriptionsAcknowledgedNotification, Tell);
        await using var listening = line.Client.RegisterNotificationHandler(NotificationMethods.ToolListChangedNotification, Tell);
        using var enough = new CancellationTokenSource();
        var subscription = line.Client.SendRequestAsync(
            new JsonRpcRequest { Method = RequestMethods.SubscriptionsListen, Params = new System.Text.Json.Nodes.JsonObject { ["notifications"] = new System.Text.Json.Nodes.JsonObject { ["toolsListChanged"] = true } } },
            enough.Token);
        var first = await told.Reader.ReadAsync().AsTask().WaitAsync(Patience);

        desk.Live.Replace(desk.Make(Half));

        var second = await told.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        Assert.True(first.Params!["notifications"]!["toolsListChanged"]!.GetValue<bool>());
        Assert.Equal(NotificationMethods.ToolListChangedNotification, second.Method);
        Assert.NotNull(second.Params!["_meta"]![MetaKeys.SubscriptionId]);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => subscription);
    }
}
