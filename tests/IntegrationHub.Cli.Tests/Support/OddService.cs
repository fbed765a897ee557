using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Cli.Tests.Support;

/// <summary>Something at the service's address that answers everything with 200 and one text.</summary>
internal sealed class OddService(WebApplication app) : IAsyncDisposable
{
    public string Address => app.Urls.First();

    public static async Task<OddService> StartAsync(string reply)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context => context.Response.WriteAsync(reply));
        await app.StartAsync();
        return new OddService(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
