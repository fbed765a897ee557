using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Mcp.Tests.Support;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Tests.Answers;

public class PagingTests
{
    private const int All = 250;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(150, 2, 150, true)]
    [InlineData(1000, 3, 250, false)]
    [InlineData(40, 1, 40, true)]
    public async Task Pages_are_read_up_to_the_number_that_is_asked_for(int most, int requests, int fetched, bool hasMore)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Service.OnRead = Page;
        await using var line = await Line.ToAsync(desk);

        var answer = (await line.CallAsync("call_tool", Ask(most))).Ok();

        var shown = answer.Json().GetProperty("shown");
        Assert.Equal(requests, desk.Service.Reads.Count);
        Assert.Equal(fetched, shown.GetProperty("fetched").GetInt32());
        Assert.Equal(hasMore, shown.GetProperty("more_there").GetBoolean());
    }

    [Theory]
    [InlineData(Line.Newest)]
    [InlineData(Line.WithSessions)]
    public async Task How_far_it_is_is_told_after_each_page(string version)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Service.OnRead = Page;
        await using var line = await Line.ToAsync(desk, version);
        var told = Channel.CreateUnbounded<string>();
        await using var listening = line.Client.RegisterNotificationHandler(
            NotificationMethods.ProgressNotification, (notice, cancellation) => told.Writer.WriteAsync(notice.Params!["message"]!.GetValue<string>(), cancellation));

        await line.Client.CallToolAsync(new CallToolRequestParams { Name = "call_tool", Arguments = Arguments(1000), Meta = new() { ["progressToken"] = "p" } });

        // The client hands them on side by side.
        var words = new List<string>();
        while (words.Count < 3) words.Add(await told.Reader.ReadAsync().AsTask().WaitAsync(Patience));
        Assert.Equal(["100 of at most 1000 read", "200 of at most 1000 read", "250 of at most 1000 read"], words.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Once_it_is_cancelled_no_further_page_is_asked_for(bool isCancelled)
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);
        var arrived = new TaskCompletionSource();
        desk.Service.OnRead = Page;
        desk.Service.Before = async cancellation =>
        {
            arrived.TrySetResult();
            if (isCancelled) await Task.Delay(Patience, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        };
        var call = new JsonObject { ["name"] = "call_tool", ["arguments"] = JsonNode.Parse(Ask(1000)) };

        await line.WriteAsync(RawLine.Request(7, "tools/call", call, canAsk: false).ToJsonString() + "\n");
        await arrived.Task.WaitAsync(Patience);
        if (isCancelled) await line.WriteAsync("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":7}}""" + "\n");
        else await line.ReadAsync();
        await line.AskAsync("tools/list");

        Assert.Equal(isCancelled ? 1 : 3, desk.Service.Reads.Count);
    }

    [Fact]
    public async Task The_error_of_a_page_is_the_answer()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Service.OnRead = request => desk.Service.Reads.Count > 1
            ? new ServiceReply.Refused(new ServiceError { Status = 429, Type = "rate_limit_error", Code = "rate_limit" })
            : Page(request);
        await using var line = await Line.ToAsync(desk);

        var error = (await line.CallAsync("call_tool", Ask(1000))).Json().GetProperty("error");

        Assert.Equal("rate_limited", error.GetProperty("code").GetString());
        Assert.Equal(2, desk.Service.Reads.Count);
    }

    private static Dictionary<string, JsonElement> Arguments(int most) =>
        JsonElement.Parse(Ask(most)).EnumerateObject().ToDictionary(member => member.Name, member => member.Value);

    private static string Ask(int most) => $$"""{"tool":"stripe_list_customers","input":{},"fields":"email","max_items":{{most}}}""";

    private static ServiceReply Page(WireRequest request)
    {
        var asked = JsonElement.Parse(request.Body!);
        var from = asked.TryGetProperty("starting_after", out var after) ? int.Parse(after.GetString()![4..], CultureInfo.InvariantCulture) + 1 : 0;
        var to = Math.Min(All, from + asked.GetProperty("limit").GetInt32());
        var items = Enumerable.Range(from, to - from).Select(i => $$"""{"id":"cus_{{i}}","object":"customer","email":"c{{i}}@example.com"}""");
        return FakeService.Succeeded($$"""{"object":"list","url":"/v1/customers","has_more":{{(to < All ? "true" : "false")}},"data":[{{string.Join(',', items)}}]}""");
    }
}
