using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace IntegrationHub.Storage.Sqlite;

/// <summary>One transaction that holds the file's write lock from its first moment; undone unless it is committed.</summary>
/// <remarks>
/// The waiting is our own because both others are slow: the bundled SQLite sleeps whole seconds in its busy timeout,
/// and the driver sleeps 150 ms on a thread. A step holds the lock for about a millisecond.
/// </remarks>
internal sealed class SqliteWrite : IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(10);

    private readonly SqliteConnection _connection;
    private bool _open = true;

    private SqliteWrite(SqliteConnection connection) => _connection = connection;

    /// <summary>Waits for the write lock.</summary>
    /// <exception cref="SqliteException">Another process held it all that time, or the file failed.</exception>
    public static async Task<SqliteWrite> BeginAsync(SqliteConnection connection, TimeSpan patience, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        for (var pause = TimeSpan.FromMilliseconds(1); ; pause = pause < LongestPause ? pause * 2 : LongestPause)
        {
            var code = raw.sqlite3_exec(connection.Handle, "BEGIN IMMEDIATE");
            if (code == raw.SQLITE_OK)
                return new SqliteWrite(connection);
            if ((code & 0xFF) != raw.SQLITE_BUSY || waited.Elapsed >= patience)
                SqliteException.ThrowExceptionForRC(code, connection.Handle);
            await Task.Delay(pause, cancellation);
        }
    }

    /// <summary>Puts the step on the disk.</summary>
    public void Commit()
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(_connection.Handle, "COMMIT"), _connection.Handle);
        _open = false;
    }

    // After some faults SQLite has already undone the transaction; undoing it again is then refused, which is fine.
    public void Dispose()
    {
        if (_open)
            _ = raw.sqlite3_exec(_connection.Handle, "ROLLBACK");
    }
}
