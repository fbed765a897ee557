using IntegrationHub.Engine.Ledger;
using IntegrationHub.Storage.Postgres;
using IntegrationHub.Storage.Sql;

namespace IntegrationHub.Storage;

/// <summary>The store in a PostgreSQL database, which any number of hubs on any machines may share.</summary>
/// <remarks>A step that finds the server away waits up to five seconds for it to come back.</remarks>
public static class PostgresStore
{
    /// <summary>Opens the store, and makes its tables when they are missing.</summary>
    /// <param name="connection">How the database is reached: <c>Host=db;Database=hub;Username=hub;Password=…</c>, or a URL <c>postgres://hub@db/hub</c>.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The store, its schema brought up to date.</returns>
    /// <exception cref="StoreException">The text is no such address, the server does not answer or does not let us in, or its tables are of a newer build.</exception>
    public static async Task<HubStore> OpenAsync(string connection, CancellationToken cancellation) =>
        new(new WatchedDatabase(await PostgresDatabase.OpenAsync(connection, TimeSpan.FromSeconds(5), cancellation)));
}
