using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Mcp.Tests.Support;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Tests.Tools;

public class ExposureTests
{
    private static readonly McpExposure Endpoints = new() { Discovery = false, Tools = true };

    [Fact]
    public async Task Each_endpoint_is_a_tool_of_its_own_in_the_order_of_names()
    {
        await using var desk = await Desk.OpenAsync(Endpoints);
        await using var line = await Line.ToAsync(desk);

        var tools = await line.Client.ListToolsAsync();

        Assert.Equal(Desk.Catalog.Tools.Select(tool => tool.Name), tools.Select(tool => tool.Name));
        Assert.All(tools, tool => Assert.Equal("object", tool.ProtocolTool.OutputSchema!.Value.GetProperty("type").GetString()));
        Assert.All(tools, tool => Assert.NotEmpty(tool.Title!));
    }

    [Fact]
    public async Task Pages_hold_a_hundred_and_go_on_where_the_one_before_ended()
    {
        await using var desk = await Desk.OpenAsync(Endpoints with { Discovery = true });
        await using var line = await Line.ToAsync(desk);

        var first = await line.Client.ListToolsAsync(new ListToolsRequestParams());
        var second = await line.Client.ListToolsAsync(new ListToolsRequestParams { Cursor = first.NextCursor });

        Assert.Equal(100, first.Tools.Count);
        Assert.Null(second.NextCursor);
        Assert.Equal(Desk.Catalog.Tools.Count + 6, first.Tools.Concat(second.Tools).Select(tool => tool.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_cursor_that_was_made_up_is_refused()
    {
        await using var desk = await Desk.OpenAsync(Endpoints);
        await using var line = await Line.ToAsync(desk);

        var fault = await Assert.ThrowsAsync<McpProtocolException>(async () => await line.Client.ListToolsAsync(new ListToolsRequestParams { Cursor = "!" }));

        Assert.Equal(McpErrorCode.InvalidParams, fault.ErrorCode);
    }

    [Fact]
    public async Task What_moves_money_or_cannot_be_undone_is_marked_and_so_is_every_read()
    {
        await using var desk = await Desk.OpenAsync(Endpoints);
        await using var line = await Line.ToAsync(desk);

        var tools = (await line.Client.ListToolsAsync()).ToDictionary(tool => tool.Name, tool => tool.ProtocolTool.Annotations!, StringComparer.Ordinal);

        Assert.NotEmpty(tools);
        Assert.All(Desk.Catalog.Tools, tool =>
        {
            var isRead = tool.Manifest.Mode == EndpointMode.Read;
            var isDestructive = tool.Manifest.Effect is { } effect && !isRead && (effect.MovesMoney || !effect.Reversible);
            Assert.True(tools[tool.Name].ReadOnlyHint == isRead, tool.Name);
            Assert.True(tools[tool.Name].DestructiveHint == isDestructive, tool.Name);
            Assert.Equal(tool.Manifest.Title, tools[tool.Name].Title);
        });
    }

    [Fact]
    public async Task A_write_as_its_own_tool_is_proposed_and_confirmed_like_any_other()
    {
        await using var desk = await Desk.OpenAsync(Endpoints);
        await using var line = await Line.ToAsync(desk, Line.WithSessions);

        var proposal = (await line.CallAsync("stripe_create_refund", Desk.Refund)).Ok();
        var token = proposal.Json().GetProperty("proposal").GetProperty("token").GetString();
        Assert.Empty(desk.Service.Writes);
        var done = (await line.CallAsync("stripe_create_refund", $$"""{"payment_intent":"pi_3PqExample","amount":2500,"hub_confirmation":"{{token}}","hub_fields":"amount"}""")).Ok();

        Assert.Equal("""{"id":"re_1Example","amount":2500}""", done.Json().GetProperty("result").GetRawText());
        Assert.Single(desk.Service.Writes);
    }

    [Fact]
    public async Task Only_the_groups_that_are_wanted_are_there()
    {
        await using var desk = await Desk.OpenAsync(new() { Tools = true, Groups = ["refunds"] });
        await using var line = await Line.ToAsync(desk);

        var tools = (await line.Client.ListToolsAsync()).Skip(6).Select(tool => tool.Name);
        var listed = (await line.CallAsync("list_tools")).Ok().Json().GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("tool").GetString());

        Assert.Equal(Desk.Catalog.Tools.Where(tool => tool.Manifest.Group == "refunds").Select(tool => tool.Name), tools);
        Assert.Equal(tools, listed);
        (await line.CallAsync("call_tool", """{"tool":"stripe_get_balance","input":{}}""")).Refused(
            "tool_not_found", "The tool stripe_get_balance is not offered here: this hub was started with only some of its tools. Nothing was sent.");

        // What a preview reads is no tool of that group, and is read all the same.
        Assert.Contains("(50.00 USD)", (await line.RefundAsync()).Ok().Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_for_reading_offers_no_write_in_any_way()
    {
        await using var desk = await Desk.OpenAsync(new() { Tools = true, IsReadOnly = true });
        var (_, token) = await desk.ProposeAsync();
        await using var line = await Line.ToAsync(desk, answer: question => AskingYes(question));

        var tools = await line.Client.ListToolsAsync();

        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint, tool.Name));
        Assert.Equal(Desk.Catalog.Tools.Count(tool => tool.Risk == Risk.Read) + 6, tools.Count);
        const string Refused = "The tool stripe_create_refund is not offered here: this hub was started with only some of its tools. Nothing was sent.";
        (await line.RefundAsync()).Refused("tool_not_found", Refused);
        (await line.RefundAsync(more: "")).Refused("tool_not_found", Refused);
        (await line.CallAsync("preview_tool", $$"""{"tool":"stripe_create_refund","input":{{Desk.Refund}}}""")).Refused("tool_not_found", Refused);
        (await line.CallAsync("describe_tool", """{"tool":"stripe_create_refund"}""")).Refused("tool_not_found", Refused);
        Assert.True((await line.RefundAsync(more: $",\"confirmation\":\"{token}\"")).IsError);
        await Assert.ThrowsAsync<McpProtocolException>(() => line.CallAsync("stripe_create_refund", Desk.Refund));
        var found = (await line.CallAsync("search_tools", """{"query":"give the money back"}""")).Ok().Json().GetProperty("results");
        Assert.All(found.EnumerateArray(), hit => Assert.Equal("read", hit.GetProperty("mode").GetString()));
        Assert.Empty(desk.Service.Writes);
    }

    private static ElicitResult AskingYes(ElicitRequestParams question) => Consent.AskingTests.Yes([], question);
}
