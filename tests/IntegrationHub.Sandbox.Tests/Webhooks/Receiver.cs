using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationHub.Sandbox.Tests.Webhooks;

/// <summary>A merchant's server that takes webhooks and answers as it is told to.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<(string Signature, string Body)> _got = Channel.CreateUnbounded<(string, string)>();
    private readonly WebApplication _app;

    private Receiver(WebApplication app) => _app = app;

    public int Answer { get; set; } = 200;

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/hook";

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            context.Response.StatusCode = receiver.Answer;
            receiver._got.Writer.TryWrite((context.Request.Headers["Stripe-Signature"].ToString(), body));
        });
        await app.StartAsync();
        return receiver;
    }

    /// <summary>The next webhook that comes, or came.</summary>
    public async Task<(string Signature, string Body)> Next()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _got.Reader.ReadAsync(patience.Token);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
