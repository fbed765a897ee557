using System.Data.Common;
using Dapper;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace IntegrationHub.Storage.Sqlite;

/// <summary>One open database file: durable, shared with other processes, one step at a time in this one.</summary>
/// <remarks>
/// The driver works synchronously, so steps queue here and wait for other processes without holding a thread.
/// Cancelling ends that waiting; a step that has begun is finished.
/// </remarks>
internal sealed class SqliteFile : IDatabase
{
    private const int UniqueViolated = 19;

    private readonly SqliteConnection _connection;
    private readonly TimeSpan _patience;
    private readonly SemaphoreSlim _turn = new(1, 1);

    private SqliteFile(string path, SqliteConnection connection, TimeSpan patience) =>
        (Path, _connection, _patience) = (path, connection, patience);

    public string Path { get; }

    public string Name => Path;

    public string ForUpdate => "";

    public string ForUpdateIfFree => "";

    public string Now => "(CAST(strftime('%s', 'now') AS INTEGER) * 1000)";

    public string Claimant { get; } = LocalClaimant.Own();

    /// <summary>Opens the file, and makes it and its folder if they are not there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="patience">How long to wait for other processes, at least one second.</param>
    public static SqliteFile Open(string path, TimeSpan patience)
    {
        var file = System.IO.Path.GetFullPath(path);
        SQLitePCL.Batteries_V2.Init();
        MakeFolder(file);
        var connection = new SqliteConnection(ConnectionString(file, patience));
        try
        {
            Prepare(connection, file);
            return new SqliteFile(file, connection, patience);
        }
        catch (SqliteException fault)
        {
            connection.Dispose();
            throw SqliteMessages.Of(fault, file, patience);
        }
        catch (Exception fault) when (fault is StoreException or IOException or UnauthorizedAccessException)
        {
            connection.Dispose();
            throw fault as StoreException ?? SqliteMessages.Of(fault, file);
        }
    }

    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> step, CancellationToken cancellation) =>
        TakeTurnAsync(() => step(_connection), cancellation);

    public Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> step, CancellationToken cancellation) =>
        TakeTurnAsync(
            async () =>
            {
                using var transaction = await SqliteWrite.BeginAsync(_connection, _patience, cancellation);
                var result = await step(_connection);
                transaction.Commit();
                return result;
            },
            cancellation);

    public bool IsDuplicate(DbException fault) => fault is SqliteException { SqliteErrorCode: UniqueViolated };

    public Task<bool> IsGoneAsync(string claimant, CancellationToken cancellation) => Task.FromResult(LocalClaimant.IsGone(claimant));

    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        await _connection.DisposeAsync();
        _turn.Dispose();
    }

    private async Task<T> TakeTurnAsync<T>(Func<Task<T>> step, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return await step();
        }
        catch (SqliteException fault)
        {
            throw SqliteMessages.Of(fault, Path, _patience);
        }
        finally
        {
            _turn.Release();
        }
    }

    private static void Prepare(SqliteConnection connection, string file)
    {
        var isNew = !File.Exists(file);
        connection.Open();
        connection.Execute("PRAGMA synchronous = FULL");
        if (isNew && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        SqliteMigrations.Check(connection, file);
        var mode = connection.ExecuteScalar<string>("PRAGMA journal_mode = WAL");
        if (mode != "wal")
            throw SqliteMessages.NoWriteAheadLog(file, mode ?? "");
        SqliteMigrations.Run(connection, file);
    }

    private static void MakeFolder(string file)
    {
        var folder = System.IO.Path.GetDirectoryName(file)!;
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder);
            else
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw SqliteMessages.Of(fault, file);
        }
    }

    // The driver itself asks again for a locked file, every 150 ms until this timeout; it does so for reads and while opening.
    // Without pooling, disposing closes the file and folds the log back into it.
    private static string ConnectionString(string file, TimeSpan patience) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = SqliteOpenMode.ReadWriteCreate,
        Pooling = false,
        DefaultTimeout = Math.Max(1, (int)Math.Ceiling(patience.TotalSeconds)),
    }.ToString();
}
