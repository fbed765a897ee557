using System.Collections.Concurrent;
using System.Security.Cryptography;
using ModelContextProtocol.Server;

namespace IntegrationHub.Mcp.Http;

/// <summary>The sessions that are open. Those long silent make room when another begins.</summary>
internal sealed class McpSessions(McpServerOptions options, McpHttpLimits limits, TimeProvider time) : IAsyncDisposable
{
    private const int IdBytes = 24;

    private readonly ConcurrentDictionary<string, McpSession> _open = new(StringComparer.Ordinal);

    /// <summary>Begins one; null when there are too many.</summary>
    /// <param name="owner">Whose it is; nobody else finds it.</param>
    public async Task<McpSession?> BeginAsync(string? owner)
    {
        if (_open.Count >= limits.MostSessions) await SweepAsync();
        if (_open.Count >= limits.MostSessions) return null;
        var session = new McpSession(RandomNumberGenerator.GetHexString(IdBytes * 2, lowercase: true), owner, options, time.GetUtcNow());
        _open[session.Id] = session;
        return session;
    }

    /// <summary>The session of that name, or null; for all but its owner there is none.</summary>
    public McpSession? Find(string id, string? owner)
    {
        if (!_open.TryGetValue(id, out var session) || session.Owner != owner) return null;
        session.Use(time.GetUtcNow());
        return session;
    }

    public async Task EndAsync(string id)
    {
        if (_open.TryRemove(id, out var session)) await session.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var id in _open.Keys) await EndAsync(id);
    }

    private async Task SweepAsync()
    {
        var silentSince = time.GetUtcNow() - limits.Idle;
        foreach (var session in _open.Values.Where(session => session.LastUsed < silentSince)) await EndAsync(session.Id);
    }
}
