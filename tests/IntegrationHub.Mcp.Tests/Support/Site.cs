using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using IntegrationHub.Mcp.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Tests.Support;

/// <summary>The endpoint on a free port of this machine.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Site(WebApplication app, Desk desk) => (_app, Desk, Client) = (app, desk, new HttpClient { BaseAddress = new Uri(app.Urls.Single()) });

    public Desk Desk { get; }

    public HttpClient Client { get; }

    public Uri Endpoint => new(Client.BaseAddress!, McpRoutes.Path);

    public static async Task<Site> OpenAsync(McpExposure? exposure = null, McpHttpLimits? limits = null)
    {
        var desk = await Desk.OpenAsync(exposure);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.MapMcp(desk.Options, desk.Time, limits);
        await app.StartAsync();
        return new Site(app, desk);
    }

    /// <summary>Connects a client of the official library.</summary>
    public Task<McpClient> ConnectAsync(string version = Line.Newest, Func<ElicitRequestParams, ElicitResult>? answer = null) =>
        McpClient.CreateAsync(new HttpClientTransport(new() { Endpoint = Endpoint, TransportMode = HttpTransportMode.StreamableHttp }), Line.Of(version, answer));

    /// <summary>Sends a request of the newest version as it should be, but for what a test changes.</summary>
    public async Task<Reply> PostAsync(string method, JsonObject? parameters = null, Action<HttpRequestMessage>? change = null)
    {
        var body = RawLine.Request(1, method, parameters, canAsk: false);
        using var request = Post(body.ToJsonString());
        request.Headers.Add("MCP-Protocol-Version", Line.Newest);
        request.Headers.Add("Mcp-Method", method);
        if (parameters?["name"]?.GetValue<string>() is { } name) request.Headers.Add("Mcp-Name", name);
        change?.Invoke(request);
        return await SendAsync(request);
    }

    public HttpRequestMessage Post(string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        return request;
    }

    public async Task<Reply> SendAsync(HttpRequestMessage request) => await Reply.OfAsync(await Client.SendAsync(request));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Desk.DisposeAsync();
    }
}
