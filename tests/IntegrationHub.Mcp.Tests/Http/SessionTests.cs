using IntegrationHub.Mcp.Tests.Support;

namespace IntegrationHub.Mcp.Tests.Http;

public class SessionTests
{
    private const string Hello =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";

    private const string Tools = """{"jsonrpc":"2.0","id":2,"method":"tools/list"}""";

    [Fact]
    public async Task It_lasts_from_hello_to_goodbye()
    {
        await using var site = await Site.OpenAsync();
        var id = await BeginAsync(site);

        Assert.Equal(202, (await SendAsync(site, """{"jsonrpc":"2.0","method":"notifications/initialized"}""", id)).Status);
        Assert.Equal(6, (await SendAsync(site, Tools, id)).Message.GetProperty("result").GetProperty("tools").GetArrayLength());
        Assert.Equal(200, (await EndAsync(site, id)).Status);
        (await SendAsync(site, Tools, id)).Refused(404, -32001, "There is no such session; begin again with initialize. Nothing was sent.");
        (await EndAsync(site, id)).Refused(404, -32001, "There is no such session; begin again with initialize. Nothing was sent.");
    }

    [Fact]
    public async Task Without_a_hello_there_is_none()
    {
        await using var site = await Site.OpenAsync();

        (await SendAsync(site, Tools, null)).Refused(400, -32000, "The request has no Mcp-Session-Id; only initialize begins without one. Nothing was sent.");
        (await SendAsync(site, Tools, "made-up")).Refused(404, -32001, "There is no such session; begin again with initialize. Nothing was sent.");
    }

    [Fact]
    public async Task Too_many_are_refused_until_one_is_long_silent()
    {
        await using var site = await Site.OpenAsync(limits: new() { MostSessions = 2, Idle = TimeSpan.FromMinutes(30) });
        var silent = await BeginAsync(site);
        site.Desk.Time.Advance(TimeSpan.FromMinutes(20));
        var lively = await BeginAsync(site);

        (await SendAsync(site, Hello, null)).Refused(429, -32000, "Too many sessions at a time; try again in a second. Nothing was sent.");
        site.Desk.Time.Advance(TimeSpan.FromMinutes(20));
        await BeginAsync(site);

        Assert.Equal(404, (await SendAsync(site, Tools, silent)).Status);
        Assert.Equal(200, (await SendAsync(site, Tools, lively)).Status);
    }

    [Fact]
    public async Task A_second_stream_that_listens_is_refused()
    {
        await using var site = await Site.OpenAsync();
        var id = await BeginAsync(site);
        using var first = Listen(site, id);
        using var listening = await site.Client.SendAsync(first, HttpCompletionOption.ResponseHeadersRead);
        using var second = Listen(site, id);

        Assert.Equal(200, (int)listening.StatusCode);
        (await site.SendAsync(second)).Refused(409, -32000, "This session listens already; one stream is enough. Nothing was sent.");
    }

    private static HttpRequestMessage Listen(Site site, string id)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, site.Endpoint);
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.Add("Mcp-Session-Id", id);
        return request;
    }

    private static async Task<string> BeginAsync(Site site)
    {
        var reply = await SendAsync(site, Hello, null);
        Assert.Equal("2025-11-25", reply.Message.GetProperty("result").GetProperty("protocolVersion").GetString());
        return reply.Headers.GetValues("Mcp-Session-Id").Single();
    }

    private static async Task<Reply> SendAsync(Site site, string body, string? session)
    {
        using var request = site.Post(body);
        if (session is not null) request.Headers.Add("Mcp-Session-Id", session);
        return await site.SendAsync(request);
    }

    private static async Task<Reply> EndAsync(Site site, string session)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, site.Endpoint);
        request.Headers.Add("Mcp-Session-Id", session);
        return await site.SendAsync(request);
    }
}
