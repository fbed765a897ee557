using IntegrationHub.Engine.Ledger;
using IntegrationHub.Storage.Sql;
using IntegrationHub.Storage.Sqlite;

namespace IntegrationHub.Storage;

/// <summary>The store in one SQLite file, which any number of processes of one machine may share.</summary>
/// <remarks>A step that finds the file locked waits up to five seconds.</remarks>
public static class SqliteStore
{
    /// <summary>Opens the store, and makes its file and folder when they are missing.</summary>
    /// <param name="path">The database file. A new folder is made for its owner only (0700), a new file likewise (0600).</param>
    /// <param name="cancellation">Stops before the file is touched.</param>
    /// <returns>The store, its schema brought up to date.</returns>
    /// <exception cref="StoreException">The file is locked, damaged, not ours, or of a newer build. It was left as it is.</exception>
    public static Task<HubStore> OpenAsync(string path, CancellationToken cancellation) =>
        OpenAsync(path, TimeSpan.FromSeconds(5), cancellation);

    internal static Task<HubStore> OpenAsync(string path, TimeSpan patience, CancellationToken cancellation) =>
        Task.Run(() => new HubStore(new WatchedDatabase(SqliteFile.Open(path, patience))), cancellation);
}
