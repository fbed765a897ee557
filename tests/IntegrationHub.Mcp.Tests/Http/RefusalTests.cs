using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using IntegrationHub.Mcp.Tests.Support;

namespace IntegrationHub.Mcp.Tests.Http;

public class RefusalTests
{
    private static readonly JsonObject Balance = new()
    {
        ["name"] = "call_tool",
        ["arguments"] = new JsonObject { ["tool"] = "stripe_get_balance", ["input"] = new JsonObject() },
    };

    [Fact]
    public async Task A_request_as_it_should_be_is_answered_without_a_session()
    {
        await using var site = await Site.OpenAsync();

        var reply = await site.PostAsync("tools/list");

        Assert.Equal(200, reply.Status);
        Assert.False(reply.Headers.Contains("Mcp-Session-Id"));
        Assert.Equal(6, reply.Message.GetProperty("result").GetProperty("tools").GetArrayLength());
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/event-stream")]
    [InlineData("text/html")]
    public async Task Both_types_have_to_be_accepted(string accepted)
    {
        await using var site = await Site.OpenAsync();

        var reply = await site.PostAsync("tools/list", null, request =>
        {
            request.Headers.Accept.Clear();
            request.Headers.Accept.ParseAdd(accepted);
        });

        reply.Refused(406, -32000, "The Accept header has to name application/json and text/event-stream. Nothing was sent.");
    }

    [Theory]
    [InlineData("Host", "evil.example.com", 403, "The Host header names another machine; this server answers only to its own. Nothing was sent.")]
    [InlineData("Origin", "https://evil.example.com", 403, "The Origin header names another machine; this server answers only to its own. Nothing was sent.")]
    [InlineData("Origin", "http://localhost:3", 403, "The Origin header names another machine; this server answers only to its own. Nothing was sent.")]
    [InlineData("Origin", "null", 403, "The Origin header names another machine; this server answers only to its own. Nothing was sent.")]
    public async Task A_page_of_another_site_gets_nothing(string header, string value, int status, string message)
    {
        await using var site = await Site.OpenAsync();

        var reply = await site.PostAsync("tools/call", Balance, request => request.Headers.TryAddWithoutValidation(header, value));

        reply.Refused(status, -32000, message);
        Assert.Empty(site.Desk.Service.Reads);
    }

    [Theory]
    [InlineData("Mcp-Method", "tools/list", -32020, "The Mcp-Method header does not say what the body does. Nothing was sent.")]
    [InlineData("Mcp-Method", null, -32020, "The Mcp-Method header is missing. Nothing was sent.")]
    [InlineData("Mcp-Name", "list_tools", -32020, "The Mcp-Name header does not say what the body does. Nothing was sent.")]
    [InlineData("Mcp-Name", "=?base64?!?=", -32020, "The Mcp-Name header does not say what the body does. Nothing was sent.")]
    [InlineData("Mcp-Name", null, -32020, "The Mcp-Name header is missing. Nothing was sent.")]
    [InlineData("MCP-Protocol-Version", "2025-11-25", -32020, "The body is of the version 2026-07-28, and the MCP-Protocol-Version header says otherwise. Nothing was sent.")]
    [InlineData("MCP-Protocol-Version", null, -32020, "The body is of the version 2026-07-28, and the MCP-Protocol-Version header is missing. Nothing was sent.")]
    [InlineData("MCP-Protocol-Version", "2031-01-01", -32022, "The version 2031-01-01 is not spoken here. Nothing was sent.")]
    public async Task Headers_have_to_say_what_the_body_does(string header, string? value, int code, string message)
    {
        await using var site = await Site.OpenAsync();

        var reply = await site.PostAsync("tools/call", Balance, request =>
        {
            request.Headers.Remove(header);
            if (value is not null) request.Headers.TryAddWithoutValidation(header, value);
        });

        reply.Refused(400, code, message);
        Assert.Equal(1, reply.Message.GetProperty("id").GetInt32());
        Assert.Empty(site.Desk.Service.Reads);
    }

    [Fact]
    public async Task A_version_that_is_not_spoken_is_refused_with_those_that_are()
    {
        await using var site = await Site.OpenAsync();
        using var older = site.Post("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""");
        older.Headers.Add("MCP-Protocol-Version", "2023-01-01");

        var newer = await site.PostAsync("tools/list", null, request =>
        {
            request.Headers.Remove("MCP-Protocol-Version");
            request.Headers.Add("MCP-Protocol-Version", "v999");
        });

        Assert.Equal("""{"supported":["2026-07-28"],"requested":"v999"}""", newer.Message.GetProperty("error").GetProperty("data").GetRawText());
        Assert.Equal(
            """["2026-07-28","2025-11-25","2025-06-18","2025-03-26","2024-11-05"]""",
            (await site.SendAsync(older)).Message.GetProperty("error").GetProperty("data").GetProperty("supported").GetRawText());
    }

    [Theory]
    [InlineData("io.modelcontextprotocol/clientCapabilities")]
    [InlineData("io.modelcontextprotocol/protocolVersion")]
    public async Task A_request_has_to_say_which_version_and_what_its_client_can_do(string key)
    {
        await using var site = await Site.OpenAsync();
        var body = RawLine.Request(1, "tools/list", null, canAsk: false);
        body["params"]!["_meta"]!.AsObject().Remove(key);

        var reply = await site.PostAsync("tools/list", null, request => request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));

        reply.Refused(400, -32602, $"The request has no _meta/{key}. Nothing was sent.");
    }

    [Theory]
    [InlineData("initialize", "There is no method initialize in this version. Nothing was sent.")]
    [InlineData("ping", "There is no method ping in this version. Nothing was sent.")]
    [InlineData("logging/setLevel", "There is no method logging/setLevel in this version. Nothing was sent.")]
    public async Task What_the_newest_version_has_no_more_is_not_found(string method, string message)
    {
        await using var site = await Site.OpenAsync();

        (await site.PostAsync(method)).Refused(404, -32601, message);
    }

    [Fact]
    public async Task A_method_that_never_was_is_not_found()
    {
        await using var site = await Site.OpenAsync();

        var reply = await site.PostAsync("no/such");

        Assert.Equal(404, reply.Status);
        Assert.Equal(-32601, reply.Message.GetProperty("error").GetProperty("code").GetInt32());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task The_newest_version_knows_only_POST(string verb)
    {
        await using var site = await Site.OpenAsync();
        using var request = new HttpRequestMessage(new HttpMethod(verb), site.Endpoint);
        request.Headers.Add("MCP-Protocol-Version", Line.Newest);
        request.Headers.Accept.ParseAdd("text/event-stream");

        (await site.SendAsync(request)).Refused(405, -32000, $"{verb} is not a way to use this server in this version; POST is. Nothing was sent.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"jsonrpc":"2.0"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"tools/list"}""")]
    public async Task What_is_no_message_is_refused(string body)
    {
        await using var site = await Site.OpenAsync();
        using var request = site.Post(body);

        (await site.SendAsync(request)).Refused(400, -32700, "The body is not one JSON-RPC message. Nothing was sent.");
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":5}""", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":"a","method":"tools/list","params":[1]}""", "\"a\"")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"error":5}""", "null")]
    [InlineData("""{"jsonrpc":"2.0","id":7""", "null")]
    public async Task A_refusal_has_the_id_that_its_client_waits_for_if_it_can_be_read(string body, string id)
    {
        await using var site = await Site.OpenAsync();
        using var request = site.Post(body);

        Assert.Equal(id, (await site.SendAsync(request)).Message.GetProperty("id").GetRawText());
    }

    [Fact]
    public async Task Another_type_than_JSON_is_refused()
    {
        await using var site = await Site.OpenAsync();

        var reply = await site.PostAsync("tools/list", null, request => request.Content!.Headers.ContentType = new MediaTypeHeaderValue("text/plain"));

        reply.Refused(415, -32000, "The Content-Type has to be application/json. Nothing was sent.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_that_is_too_large_is_refused(bool saysLength)
    {
        await using var site = await Site.OpenAsync(limits: new() { MostBytes = 1_000 });
        var large = new string(' ', 2_000);

        var reply = await site.PostAsync("tools/list", null, request =>
        {
            request.Content = new StringContent(large, Encoding.UTF8, "application/json");
            if (!saysLength) request.Headers.TransferEncodingChunked = true;
        });

        reply.Refused(413, -32000, "The message is larger than 1000 bytes, which is the most that is read. Nothing was sent.");
    }

    [Fact]
    public async Task Too_many_requests_at_a_time_are_refused_with_when_to_come_back()
    {
        await using var site = await Site.OpenAsync(limits: new() { MostAtOnce = 0 });

        var reply = await site.PostAsync("tools/list");

        reply.Refused(429, -32000, "Too many requests at a time; try again in a second. Nothing was sent.");
        Assert.Equal("1", reply.Headers.GetValues("Retry-After").Single());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Too_many_large_messages_at_a_time_are_refused_and_small_ones_are_not(bool saysLength)
    {
        await using var site = await Site.OpenAsync(limits: new() { LargeBytes = 1_000, MostLargeAtOnce = 0 });

        var large = await site.PostAsync("tools/list", new() { ["cursor"] = new string('x', 1_000) }, request => request.Headers.TransferEncodingChunked = !saysLength);
        var small = await site.PostAsync("tools/list");

        large.Refused(429, -32000, "Too many large messages at a time; try again in a second. Nothing was sent.");
        Assert.Equal(200, small.Status);
    }

    [Fact]
    public async Task A_place_for_a_large_message_is_given_back_when_it_is_answered()
    {
        await using var site = await Site.OpenAsync(limits: new() { LargeBytes = 100, MostLargeAtOnce = 1 });

        for (var i = 0; i < 3; i++) Assert.Equal(200, (await site.PostAsync("tools/list")).Status);
    }
}
