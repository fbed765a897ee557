using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Npgsql;

namespace IntegrationHub.Storage.Postgres;

/// <summary>The name of this instance, and a lock in the database that is free as soon as the instance has ended, however it ended.</summary>
/// <remarks>The lock belongs to a connection that is kept open for it. When the server was away, the lock is taken again on a new one.</remarks>
internal sealed class PostgresClaimant(NpgsqlDataSource source) : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _end = new();
    private NpgsqlConnection? _connection;
    private Task _keeping = Task.CompletedTask;

    public string Name { get; } = $"{Environment.MachineName}/{RandomNumberGenerator.GetHexString(16, lowercase: true)}";

    /// <summary>Takes the lock, and keeps it until this is disposed of.</summary>
    public async Task HoldAsync(CancellationToken cancellation)
    {
        await TakeAsync(cancellation);
        _keeping = KeepAsync();
    }

    /// <summary>Whether nobody holds the lock of that name.</summary>
    public static async Task<bool> IsGoneAsync(NpgsqlConnection connection, string claimant)
    {
        // Held by this session for a moment at most: taken and let go in one statement each.
        var key = Key(claimant);
        if (!await connection.ExecuteScalarAsync<bool>("SELECT pg_try_advisory_lock_shared(@key)", new { key })) return false;
        await connection.ExecuteAsync("SELECT pg_advisory_unlock_shared(@key)", new { key });
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _keeping;
        if (_connection is not null) await _connection.DisposeAsync();
        _end.Dispose();
    }

    private async Task KeepAsync()
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token)) await CheckAsync();
        }
        catch (OperationCanceledException)
        {
            // The instance ends, and its lock with it.
        }
    }

    private async Task CheckAsync()
    {
        try
        {
            if (_connection is not null) await _connection.ExecuteAsync("SELECT 1");
            else await TakeAsync(_end.Token);
        }
        catch (NpgsqlException)
        {
            // The server is away; the next look tries again. Meanwhile others may take over what this instance sends, under the same key.
            if (_connection is not null) await _connection.DisposeAsync();
            _connection = null;
        }
    }

    private async Task TakeAsync(CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            await connection.ExecuteAsync("SELECT pg_advisory_lock(@key)", new { key = Key(Name) });
            _connection = connection;
        }
        catch (NpgsqlException)
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static long Key(string claimant) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"IntegrationHub/{claimant}")));
}
