using System.Data.Common;
using System.Diagnostics;
using IntegrationHub.Storage.Sql;
using Npgsql;

namespace IntegrationHub.Storage.Postgres;

/// <summary>A PostgreSQL database: durable, shared by any number of hubs.</summary>
/// <remarks>A step that fails before it is committed because the server went away is run again on another connection, until patience ends.</remarks>
internal sealed class PostgresDatabase : IDatabase
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly NpgsqlDataSource _source;
    private readonly TimeSpan _patience;
    private readonly PostgresClaimant _claimant;
    private readonly SemaphoreSlim _turns;

    private PostgresDatabase(NpgsqlConnectionStringBuilder address, string name, TimeSpan patience)
    {
        (_source, Name, _patience) = (NpgsqlDataSource.Create(address.ConnectionString), name, patience);
        _claimant = new(_source);

        // One connection of the pool is the claimant's. Steps queue here, since the pool itself soon gives up.
        _turns = new(Math.Max(1, address.MaxPoolSize - 1));
    }

    public string Name { get; }

    public string ForUpdate => "FOR UPDATE";

    public string ForUpdateIfFree => "FOR UPDATE SKIP LOCKED";

    public string Now => "CAST(EXTRACT(EPOCH FROM now()) * 1000 AS BIGINT)";

    public string Claimant => _claimant.Name;

    /// <summary>Reaches the database and brings its tables up to date.</summary>
    public static async Task<PostgresDatabase> OpenAsync(string text, TimeSpan patience, CancellationToken cancellation)
    {
        var address = PostgresAddress.Read(text);
        var name = FormattableString.Invariant($"{address.Database ?? address.Username} at {address.Host}:{address.Port}");
        var database = new PostgresDatabase(address, name, patience);
        try
        {
            await database.WriteAsync(connection => PostgresMigrations.RunAsync((NpgsqlConnection)connection, name), cancellation);
            await database._claimant.HoldAsync(cancellation);
            return database;
        }
        catch (Exception fault)
        {
            await database.DisposeAsync();
            if (fault is NpgsqlException known) throw PostgresMessages.Of(known, name);
            throw;
        }
    }

    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> step, CancellationToken cancellation) => WithConnectionAsync(
        (connection, _) => step(connection), cancellation);

    public Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> step, CancellationToken cancellation) => WithConnectionAsync(
        async (connection, attempt) =>
        {
            await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
            var result = await step(connection);
            attempt.IsCommitting = true;
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        },
        cancellation);

    public bool IsDuplicate(DbException fault) => fault is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public Task<bool> IsGoneAsync(string claimant, CancellationToken cancellation) =>
        WithConnectionAsync((connection, _) => PostgresClaimant.IsGoneAsync(connection, claimant), cancellation);

    public async ValueTask DisposeAsync()
    {
        await _claimant.DisposeAsync();
        await _source.DisposeAsync();
        _turns.Dispose();
    }

    private async Task<T> WithConnectionAsync<T>(Func<NpgsqlConnection, Attempt, Task<T>> step, CancellationToken cancellation)
    {
        await _turns.WaitAsync(cancellation);
        try
        {
            return await PatientlyAsync(step, cancellation);
        }
        finally
        {
            _turns.Release();
        }
    }

    private async Task<T> PatientlyAsync<T>(Func<NpgsqlConnection, Attempt, Task<T>> step, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var attempt = new Attempt();
            try
            {
                await using var connection = await _source.OpenConnectionAsync(cancellation);
                return await step(connection, attempt);
            }
            catch (NpgsqlException fault) when (attempt.IsCommitting && IsLost(fault))
            {
                throw PostgresMessages.Undecided(fault, Name);
            }
            catch (NpgsqlException fault) when (!fault.IsTransient || waited.Elapsed >= _patience)
            {
                throw PostgresMessages.Of(fault, Name);
            }
            catch (NpgsqlException)
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }

    // Any other word of the server at a commit means that it was undone.
    private static bool IsLost(NpgsqlException fault) => fault is not PostgresException { SqlState: not ("57P01" or "57P02" or "57P03") };

    private sealed class Attempt
    {
        public bool IsCommitting { get; set; }
    }
}
