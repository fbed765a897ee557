using System.Net;
using System.Net.Sockets;
using System.Text;

namespace IntegrationHub.Stripe.Tests.Server;

/// <summary>A server that takes one request, may answer it, and is gone: the next connection is refused.</summary>
internal sealed class VanishingServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _running;

    public VanishingServer(string? answer)
    {
        _listener.Start();
        Address = new Uri($"http://{_listener.LocalEndpoint}");
        _running = RunAsync(answer);
    }

    public Uri Address { get; }

    public string Name => Address.Authority;

    /// <summary>An address where nobody listens.</summary>
    public static async Task<Uri> NobodyAsync()
    {
        var server = new VanishingServer(null);
        await server.DisposeAsync();
        return server.Address;
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _running;
    }

    private async Task RunAsync(string? answer)
    {
        try
        {
            using var client = await _listener.AcceptTcpClientAsync();
            var stream = client.GetStream();
            var read = 0;
            var buffer = new byte[8192];
            while (!Encoding.ASCII.GetString(buffer, 0, read).Contains("\r\n\r\n", StringComparison.Ordinal))
            {
                read += await stream.ReadAsync(buffer.AsMemory(read));
            }

            _listener.Stop();
            if (answer is not null) await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        }
        catch (SocketException)
        {
            // Stopped before anybody came.
        }
    }
}
