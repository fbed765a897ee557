using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Cli.Tests.Support;

/// <summary>Something on this machine that keeps what is sent to it.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Listener(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>What was sent: the path and the body.</summary>
    public ConcurrentQueue<(string Path, byte[] Body)> Received { get; } = [];

    /// <summary>Begins to listen.</summary>
    /// <param name="answer">What it answers.</param>
    public static async Task<Listener> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var listener = new Listener(builder.Build());
        listener._app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            listener.Received.Enqueue((context.Request.Path, body.ToArray()));
            await answer(context);
        });
        await listener._app.StartAsync();
        return listener;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
