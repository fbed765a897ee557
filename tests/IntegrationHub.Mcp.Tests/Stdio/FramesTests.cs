using System.Text.Json.Nodes;
using IntegrationHub.Mcp.Stdio;
using IntegrationHub.Mcp.Tests.Support;

namespace IntegrationHub.Mcp.Tests.Stdio;

public class FramesTests
{
    [Theory]
    [InlineData("not json\n")]
    [InlineData("{\"jsonrpc\":\"2.0\"\n")]
    [InlineData("[]\n")]
    [InlineData("null\n")]
    [InlineData("\n\n\n")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"method\":\"no/such\"}\n")]
    [InlineData("{\"jsonrpc\":\"1.0\",\"id\":7,\"method\":\"tools/list\"}\n")]
    public async Task A_broken_message_stops_nothing(string broken)
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);

        await line.WriteAsync(broken);
        await line.WriteAsync(RawLine.Request(99, "tools/list", null, canAsk: false).ToJsonString() + "\n");

        // What was broken may be answered with an error of its own, before.
        var answer = await line.ReadAsync();
        while (!answer.TryGetProperty("id", out var id) || id.ToString() != "99") answer = await line.ReadAsync();
        Assert.Equal(6, answer.GetProperty("result").GetProperty("tools").GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(OddMessages.All), MemberType = typeof(OddMessages))]
    public async Task A_message_that_makes_no_sense_stops_nothing(string odd)
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);

        await line.WriteAsync(odd + "\n");
        await line.WriteAsync(RawLine.Request(99, "tools/list", null, canAsk: false).ToJsonString() + "\n");

        var answer = await line.ReadAsync();
        while (!answer.TryGetProperty("id", out var id) || id.ToString() != "99") answer = await line.ReadAsync();
        Assert.Equal(6, answer.GetProperty("result").GetProperty("tools").GetArrayLength());
    }

    [Theory]
    [InlineData("not json", "null")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,", "null")]
    [InlineData("[]", "null")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":5}", "7")]
    [InlineData("{\"jsonrpc\":\"1.0\",\"id\":\"seven\",\"method\":\"tools/list\"}", "\"seven\"")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"ping\",\"params\":{\"a\":1,\"a\":2}}", "null")]
    public async Task A_line_that_is_no_message_is_answered_with_why(string broken, string id)
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);

        await line.WriteAsync(broken + "\n");

        var answer = await line.ReadAsync();
        Assert.Equal(id, answer.GetProperty("id").GetRawText());
        Assert.Equal("The line is not one JSON-RPC message. Nothing was sent.", answer.GetProperty("error").GetProperty("message").GetString());
        Assert.Equal(-32700, answer.GetProperty("error").GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task A_line_longer_than_the_most_is_refused_and_not_kept_and_the_next_is_answered()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);
        var piece = new string('x', StdioHost.MostBytes / 8);

        for (var i = 0; i < 9; i++) await line.WriteAsync(piece);
        await line.WriteAsync("\n");
        var refused = await line.ReadAsync();
        var next = await line.AskAsync("tools/list");

        Assert.Equal("The line is longer than 16777216 bytes, which is the most that is read. Nothing was sent.", refused.GetProperty("error").GetProperty("message").GetString());
        Assert.Equal(6, next.GetProperty("result").GetProperty("tools").GetArrayLength());
    }

    [Fact]
    public async Task A_key_in_the_place_of_a_method_is_not_repeated()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);

        var answer = await line.AskAsync("sk_live_51AbCdEfGhIjKlMnOp");

        Assert.Equal(-32601, answer.GetProperty("error").GetProperty("code").GetInt32());
        Assert.DoesNotContain("51AbCd", answer.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_last_line_without_an_end_is_a_line()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);

        await line.WriteAsync("not json");
        line.HangUp();

        Assert.Equal("The line is not one JSON-RPC message. Nothing was sent.", (await line.ReadAsync()).GetProperty("error").GetProperty("message").GetString());
        await line.Server.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_message_in_two_halves_is_one_message()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);
        var text = RawLine.Request(1, "tools/list", null, canAsk: false).ToJsonString() + "\n";

        await line.WriteAsync(text[..20]);
        await line.WriteAsync(text[20..]);

        Assert.Equal(6, (await line.ReadAsync()).GetProperty("result").GetProperty("tools").GetArrayLength());
    }

    [Fact]
    public async Task A_giant_argument_is_refused_and_the_next_call_is_answered()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);

        var giant = await line.AskAsync("tools/call", new JsonObject
        {
            ["name"] = "call_tool",
            ["arguments"] = new JsonObject { ["tool"] = "stripe_get_balance", ["input"] = new JsonObject { ["expand"] = new JsonArray(new string('x', 5_000_000)) } },
        });
        var next = await line.AskAsync("tools/list");

        Assert.True(giant.GetProperty("result").GetProperty("isError").GetBoolean());
        Assert.InRange(giant.GetRawText().Length, 1, 8_000);
        Assert.Equal(6, next.GetProperty("result").GetProperty("tools").GetArrayLength());
    }

    [Fact]
    public async Task An_unknown_version_is_refused_with_those_that_are_spoken()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);
        var request = RawLine.Request(1, "tools/list", null, canAsk: false);
        request["params"]!["_meta"]!["io.modelcontextprotocol/protocolVersion"] = "2031-01-01";

        await line.WriteAsync(request.ToJsonString() + "\n");

        var error = (await line.ReadAsync()).GetProperty("error");
        Assert.Equal(-32022, error.GetProperty("code").GetInt32());
        Assert.Equal(Line.Newest, error.GetProperty("data").GetProperty("supported")[0].GetString());
    }

    [Fact]
    public async Task It_ends_when_its_input_does()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);

        line.HangUp();

        await line.Server.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
