using System.Net.Sockets;

namespace IntegrationHub.Stripe.Network;

/// <summary>Makes the one kind of HTTP client that requests go through, whichever transport writes them.</summary>
/// <remarks>
/// It follows no redirect, takes no proxy from the environment, keeps no cookie, and opens no connection the guard
/// refuses.
/// </remarks>
internal static class GuardedHandler
{
    private static readonly TimeSpan ConnectionAge = TimeSpan.FromMinutes(5);

    /// <summary>Makes a client. Its own timeout is off: the sender keeps the time.</summary>
    public static HttpClient CreateClient(StripeTransportOptions options) => new(Create(options))
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = options.MaxReplyBytes,
    };

    private static SocketsHttpHandler Create(StripeTransportOptions options)
    {
        var guard = new HostGuard(options);
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            ConnectTimeout = options.Timeout,
            PooledConnectionLifetime = ConnectionAge,
            ConnectCallback = (context, cancellation) => ConnectAsync(guard, context, cancellation),
            PlaintextStreamFilter = static (context, _) =>
                new ValueTask<Stream>(new WatchedStream(context.PlaintextStream)),
        };
    }

    private static async ValueTask<Stream> ConnectAsync(
        HostGuard guard, SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var api = context.InitialRequestMessage.RequestUri!;
        var addresses = await guard.AddressesAsync(api, cancellation).ConfigureAwait(false);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (SocketException failure)
        {
            socket.Dispose();
            throw new NotConnectedException($"could not connect to {api.Named()}: {Reason(failure)}", retryable: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Reason(SocketException failure) => failure.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "connection refused",
        SocketError.TimedOut => "it did not answer",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "there is no way to it from here",
        _ => "the network refused",
    };
}
