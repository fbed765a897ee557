using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Mcp.Http;
using IntegrationHub.Mcp.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationHub.Mcp.Tests.Http;

/// <summary>The endpoint behind guards that have told who asks, as a hub that listens has them.</summary>
public sealed class CallerTests : IAsyncLifetime
{
    private const string Hello =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";

    private const string List = """{"jsonrpc":"2.0","id":2,"method":"tools/list"}""";

    private static readonly HttpClient Client = new();

    private Desk _desk = null!;
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        _desk = await Desk.OpenAsync();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Use((context, next) =>
        {
            var who = new LedgerActor(LedgerActor.Agent, context.Request.Headers["X-Who"].ToString());
            context.Features.Set(new Requester(who, who, Scopes.OfAgents) { Token = who.Name });
            return next(context);
        });
        _app.MapMcp(_desk.Options, _desk.Time);
        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task A_session_is_only_there_for_the_token_that_began_it()
    {
        var (_, _, session) = await SendAsync("one", HttpMethod.Post, Hello);

        Assert.Equal(404, (await SendAsync("other", HttpMethod.Post, List, session)).Status);
        Assert.Equal(404, (await SendAsync("other", HttpMethod.Get, null, session)).Status);
        Assert.Equal(404, (await SendAsync("other", HttpMethod.Delete, null, session)).Status);
        var (status, text, _) = await SendAsync("one", HttpMethod.Post, List, session);
        Assert.Equal(200, status);
        Assert.Contains("call_tool", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_proposal_belongs_to_the_agent_that_made_it_with_and_without_a_session(bool isSession)
    {
        var token = Structured(await CallAsync("one", isSession, "preview_tool", $$"""{"tool":"stripe_create_refund","input":{{Desk.Refund}}}"""))["proposal"]!["token"]!.GetValue<string>();
        var call = $$"""{"tool":"stripe_create_refund","input":{{Desk.Refund}},"confirmation":"{{token}}"}""";

        var refused = await CallAsync("other", isSession, "call_tool", call);
        Assert.Contains("This is not what was agreed to: agent differs from the preview. Nothing was sent.", refused, StringComparison.Ordinal);
        Assert.Empty(_desk.Service.Writes);

        Assert.DoesNotContain("\"isError\":true", await CallAsync("one", isSession, "call_tool", call), StringComparison.Ordinal);
        Assert.True((await _desk.Live.Current.LedgerAsync(new(10), default)).TryGet(out var page, out _));
        Assert.Equal(["succeeded", "sent", "agreed", "proposed"], page.Rows.Select(row => row.Event));
        Assert.All(page.Rows, row => Assert.Equal("agent:one", row.By));
    }

    private async Task<string> CallAsync(string who, bool isSession, string tool, string arguments)
    {
        var parameters = new JsonObject { ["name"] = tool, ["arguments"] = JsonNode.Parse(arguments) };
        if (!isSession)
        {
            var alone = RawLine.Request(1, "tools/call", parameters, canAsk: false).ToJsonString();
            return (await SendAsync(who, HttpMethod.Post, alone, null, ("MCP-Protocol-Version", Line.Newest), ("Mcp-Method", "tools/call"), ("Mcp-Name", tool))).Text;
        }

        var (_, _, session) = await SendAsync(who, HttpMethod.Post, Hello);
        var request = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = 3, ["method"] = "tools/call", ["params"] = parameters };
        return (await SendAsync(who, HttpMethod.Post, request.ToJsonString(), session)).Text;
    }

    private static JsonNode Structured(string events) =>
        JsonNode.Parse(events.Split('\n').Last(line => line.StartsWith("data: ", StringComparison.Ordinal))["data: ".Length..])!["result"]!["structuredContent"]!;

    private async Task<(int Status, string Text, string? Session)> SendAsync(
        string who, HttpMethod verb, string? body, string? session = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(verb, new Uri(new Uri(_app.Urls.Single()), McpRoutes.Path));
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        request.Headers.Add("X-Who", who);
        if (session is not null) request.Headers.Add("Mcp-Session-Id", session);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var answer = await Client.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.TryGetValues("Mcp-Session-Id", out var ids) ? ids.Single() : null);
    }
}
