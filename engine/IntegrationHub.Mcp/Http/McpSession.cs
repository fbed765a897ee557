using ModelContextProtocol.Server;

namespace IntegrationHub.Mcp.Http;

/// <summary>A client that said hello, and the server that knows it until it says goodbye or is long silent.</summary>
internal sealed class McpSession : IAsyncDisposable
{
    private readonly CancellationTokenSource _over = new();
    private readonly McpServer _server;
    private readonly Task _running;
    private long _lastUsed;
    private int _isListening;

    public McpSession(string id, string? owner, McpServerOptions options, DateTimeOffset now)
    {
        Id = id;
        Owner = owner;
        Transport = new StreamableHttpServerTransport { SessionId = id };
        _server = McpServer.Create(Transport, options);
        _running = _server.RunAsync(_over.Token);
        Use(now);
    }

    public string Id { get; }

    /// <summary>The token that began it; null when none was asked for.</summary>
    public string? Owner { get; }

    public StreamableHttpServerTransport Transport { get; }

    public DateTimeOffset LastUsed => new(Volatile.Read(ref _lastUsed), TimeSpan.Zero);

    public void Use(DateTimeOffset now) => Volatile.Write(ref _lastUsed, now.UtcTicks);

    /// <summary>Takes the one place for a stream that only listens.</summary>
    public bool TryListen() => Interlocked.Exchange(ref _isListening, 1) == 0;

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _server.DisposeAsync();
        await Transport.DisposeAsync();
        _over.Dispose();
    }
}
