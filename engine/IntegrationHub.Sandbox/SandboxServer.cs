using System.Net;
using IntegrationHub.Sandbox.Pages;
using IntegrationHub.Sandbox.Seed;
using IntegrationHub.Sandbox.Store;
using IntegrationHub.Sandbox.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IntegrationHub.Sandbox;

/// <summary>A stateful double of Stripe on loopback. It answers any test key (<c>sk_test_…</c>, <c>rk_test_…</c>) and sends nothing anywhere.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly IShopStore _store;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SandboxOptions _options;
    private WebhookSender? _sender;
    private int _requests;

    private SandboxServer(WebApplication app, IShopStore store, SandboxOptions options)
    {
        _options = options;
        _app = app;
        _store = store;
    }

    /// <summary>Where it listens: <c>http://127.0.0.1:NNNN/</c>.</summary>
    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/");

    /// <summary>How many requests have arrived, refused ones included.</summary>
    public int RequestCount => Volatile.Read(ref _requests);

    /// <summary>What shall go wrong with the next requests.</summary>
    public SandboxFaults Faults { get; } = new();

    /// <summary>Starts a sandbox.</summary>
    /// <param name="options">Port, state and seed.</param>
    /// <param name="ct">Gives up starting.</param>
    /// <returns>A server that answers; dispose of it to stop it.</returns>
    /// <exception cref="SandboxStartException">The port is taken or the state file cannot be used; nothing is running.</exception>
    public static async Task<SandboxServer> StartAsync(SandboxOptions options, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var store = await StateStart.OpenAsync(options, ct).ConfigureAwait(false);
        var app = Build(options);
        var server = new SandboxServer(app, store, options);
        var api = new StripeApi(store, ResourceCatalog.Instance, options.Time, server.Faults, () => server.BaseAddress);
        var pages = new PageServer(store, ResourceCatalog.Instance, options.Time, server.Faults);
        var exchange = new Exchange(api, pages, server.Faults, () => server._sender?.Ring());
        app.Run(context =>
        {
            Interlocked.Increment(ref server._requests);
            return exchange.HandleAsync(context);
        });

        try
        {
            await app.StartAsync(ct).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw e is IOException { InnerException: AddressInUseException } or IOException
                ? new SandboxStartException(
                    $"port {options.Port} is already in use on 127.0.0.1; give another with --port N, or 0 for any free one.", e)
                : e;
        }

        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        server.BaseAddress = new Uri(address);
        server._sender = new WebhookSender(store, options.Time, () => server.BaseAddress);
        return server;
    }

    /// <summary>Waits until the server is disposed of or the token is canceled; ends quietly in both cases.</summary>
    /// <param name="ct">Ends the wait; the server keeps running until it is disposed of.</param>
    public async Task WaitForShutdownAsync(CancellationToken ct)
    {
        using var registration = ct.Register(() => _stopped.TrySetResult());
        await _stopped.Task.ConfigureAwait(false);
    }

    /// <summary>Begins anew: what test keys and live keys see is forgotten, idempotency keys and the clock too.</summary>
    /// <param name="seed">What the new test shop has in it.</param>
    /// <param name="ct">Gives up waiting for requests that are running.</param>
    public async Task ResetAsync(SandboxSeed seed = SandboxSeed.Empty, CancellationToken ct = default)
    {
        foreach (var isLive in new[] { true, false })
        {
            await _store.RunAsync<bool>(
                isLive,
                shop =>
                {
                    shop.Clear();
                    if (seed == SandboxSeed.Shop && !isLive)
                        ShopSeeder.Fill(shop, _options.Time.GetUtcNow().ToUnixTimeSeconds());
                    return (true, null);
                },
                ct).ConfigureAwait(false);
        }
    }

    /// <summary>Stops listening. Requests that have begun are finished first.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync().ConfigureAwait(false);
        if (_sender is not null)
            await _sender.DisposeAsync().ConfigureAwait(false);
        _store.Dispose();
        _stopped.TrySetResult();
    }

    private static WebApplication Build(SandboxOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);

            // Longer than what is accepted, so that a request that is too long is answered and not cut off.
            kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
            kestrel.Limits.MaxRequestLineSize = 256 * 1024;
        });

        // The host's own lifetime would take Ctrl+C from the program that this runs in.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        return builder.Build();
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
