using System.Net;
using IntegrationHub.Mcp.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationHub.Mcp.Tests.Conformance;

/// <summary>The product's endpoint on a free port, with the fixtures of the suites behind it.</summary>
internal sealed class FixtureSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FixtureSite(WebApplication app) => _app = app;

    // The suites try other hosts by name, and for that have to be told this one's.
    public Uri Endpoint => new($"http://localhost:{new Uri(_app.Urls.Single()).Port}{McpRoutes.Path}");

    public static async Task<FixtureSite> OpenAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.MapMcp(FixtureOptions.Make(), TimeProvider.System);
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
