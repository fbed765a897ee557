using System.Net;
using System.Security.Authentication;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Live;
using IntegrationHub.Http.Problems;
using IntegrationHub.Http.Tls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IntegrationHub.Http;

/// <summary>A hub that listens.</summary>
public sealed class HubServer : IAsyncDisposable
{
    // Past this a body is not even read to its end; below it, the caller gets to hear why it was refused.
    private const long MostDrained = 64L * 1024 * 1024;

    // Longer than a call waits for its service, so that stopping never cuts off a call that is under way.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly WebApplication _app;

    private HubServer(WebApplication app) => _app = app;

    /// <summary>Where it listens, the chosen port included.</summary>
    public IReadOnlyList<string> Urls => [.. _app.Urls.Order(StringComparer.Ordinal)];

    /// <summary>Starts listening. Nothing of the surroundings is read: neither settings files nor environment variables.</summary>
    /// <param name="live">The hub in use.</param>
    /// <param name="store">Its store, asked by <c>/readyz</c>.</param>
    /// <param name="addresses">Where to listen.</param>
    /// <param name="log">Where the details of an unforeseen fault go.</param>
    /// <param name="cancellation">Stops starting.</param>
    /// <param name="besides">Puts more on the application, behind the same guards.</param>
    /// <param name="access">Who may use it; anybody on this machine when null.</param>
    /// <param name="certificate">What is shown at the addresses that are https; needed when one is.</param>
    /// <returns>The server, or <c>port_in_use</c>; then nothing listens.</returns>
    public static async Task<HubResult<HubServer>> StartAsync(
        LiveHub live,
        IHubStore store,
        IReadOnlyList<ListenAddress> addresses,
        TextWriter log,
        CancellationToken cancellation,
        Action<WebApplication>? besides = null,
        HubAccess? access = null,
        ServerCertificate? certificate = null)
    {
        var app = Build(addresses, certificate);
        app.MapHub(live, store, log, access);
        besides?.Invoke(app);
        try
        {
            await app.StartAsync(cancellation);
            return new HubServer(app);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            await app.DisposeAsync();
            return InUse(addresses);
        }
    }

    /// <summary>Stops listening, after the calls that are under way.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private static WebApplication Build(IReadOnlyList<ListenAddress> addresses, ServerCertificate? certificate)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = Patience);

        // Ctrl-C belongs to the program that this runs in.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostDrained;
            foreach (var address in addresses) Listen(kestrel, address, certificate);
        });
        return builder.Build();
    }

    private static void Listen(KestrelServerOptions kestrel, ListenAddress address, ServerCertificate? certificate) =>
        kestrel.Listen(new IPEndPoint(address.Address, address.Port), listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            if (!address.IsSecure) return;
            listen.UseHttps(https =>
            {
                https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
                https.ServerCertificate = certificate!.Leaf;
                https.ServerCertificateChain = certificate.Chain;
            });
        });

    private static HubError InUse(IReadOnlyList<ListenAddress> addresses)
    {
        var urls = string.Join(" or ", addresses.Select(a => a.Url));
        return new HubError(
            RequestCodes.PortInUse, $"{urls} is taken by another program. Nothing was started or sent.", Sent.No, Retryable: true)
        {
            Field = "--urls",
            Hint = "Stop the other program, or choose another port: --urls http://127.0.0.1:5081 (port 0 takes any free one).",
        };
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
