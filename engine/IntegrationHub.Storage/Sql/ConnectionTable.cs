using System.Data.Common;
using Dapper;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Storage.Sql;

/// <summary>The table of connections, and the note which master key they are sealed with.</summary>
internal sealed class ConnectionTable(IDatabase database, LedgerTable ledger) : IConnectionStore
{
    public Task<IReadOnlyList<StoredConnection>> ListAsync(CancellationToken cancellation) => database.ReadAsync(
        async connection => await ListAsync(connection, ""), cancellation);

    public Task<StoredConnection?> FindAsync(string name, CancellationToken cancellation) => database.ReadAsync(
        async connection => await ListAsync(connection, "WHERE name = @name", name) is [var found, ..] ? found : null, cancellation);

    public Task<string?> SealedWithAsync(CancellationToken cancellation) => database.ReadAsync(
        connection => SealedWithAsync(connection, ""), cancellation);

    public Task<bool> KeepAsync(StoredConnection connection, long? replaces, LedgerEntry kept, CancellationToken cancellation) => database.WriteAsync(
        async open =>
        {
            // Whoever keeps the first one says with which master key; the others have to use the same.
            await open.ExecuteAsync("INSERT INTO vault (id, sealed_with) VALUES (1, @SealedWith) ON CONFLICT (id) DO NOTHING", new { connection.SealedWith });
            if (await SealedWithAsync(open, database.ForUpdate) != connection.SealedWith) return false;
            var row = ConnectionRow.Of(connection);
            var changed = replaces is null
                ? await open.ExecuteAsync($"{ConnectionRow.Insert} ON CONFLICT (name) DO NOTHING", row)
                : await open.ExecuteAsync(ConnectionRow.Update, row.Replacing(replaces.Value));
            await ForgetUnusedAsync(open);
            if (changed == 1) await ledger.AppendAsync(open, [kept]);
            return changed == 1;
        },
        cancellation);

    public Task<bool> RemoveAsync(string name, LedgerEntry removed, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            await SealedWithAsync(connection, database.ForUpdate);
            var gone = await connection.ExecuteAsync("DELETE FROM connections WHERE name = @name", new { name });
            await connection.ExecuteAsync("DELETE FROM default_connections WHERE name = @name", new { name });
            await ForgetUnusedAsync(connection);
            if (gone == 1) await ledger.AppendAsync(connection, [removed]);
            return gone == 1;
        },
        cancellation);

    public Task<int?> ResealAsync(
        string from, string to, Func<StoredConnection, StoredConnection> reseal, Func<int, LedgerEntry> resealed, CancellationToken cancellation) => database.WriteAsync<int?>(
        async connection =>
        {
            if (await SealedWithAsync(connection, database.ForUpdate) != from) return null;
            var all = await ListAsync(connection, "");
            foreach (var kept in all)
                await connection.ExecuteAsync(ConnectionRow.Update, ConnectionRow.Of(reseal(kept)).Replacing(kept.Version));
            await connection.ExecuteAsync("UPDATE vault SET sealed_with = @to", new { to });
            await ledger.AppendAsync(connection, [resealed(all.Count)]);
            return all.Count;
        },
        cancellation);

    public Task<string?> DefaultAsync(string integration, CancellationToken cancellation) => database.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<string?>("SELECT name FROM default_connections WHERE integration = @integration", new { integration }), cancellation);

    public Task<bool> SetDefaultAsync(string integration, string name, LedgerEntry chosen, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            // Removing one waits for the same row, so that none is chosen that is about to go.
            await SealedWithAsync(connection, database.ForUpdate);
            var changed = await connection.ExecuteAsync(
                """
                INSERT INTO default_connections (integration, name) SELECT integration, name FROM connections WHERE name = @name AND integration = @integration
                ON CONFLICT (integration) DO UPDATE SET name = excluded.name
                """,
                new { integration, name });
            if (changed == 1) await ledger.AppendAsync(connection, [chosen]);
            return changed == 1;
        },
        cancellation);

    public Task NoteUseAsync(string name, DateTimeOffset at, CancellationToken cancellation) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            "UPDATE connections SET last_used_at = @at WHERE name = @name", new { name, at = at.ToUnixTimeMilliseconds() }),
        cancellation);

    private static async Task<IReadOnlyList<StoredConnection>> ListAsync(DbConnection connection, string which, string? name = null)
    {
        var rows = await connection.QueryAsync<ConnectionRow>($"SELECT {ConnectionRow.Columns} FROM connections {which} ORDER BY name", new { name });
        return [.. rows.Select(row => row.ToConnection())];
    }

    private static Task<int> ForgetUnusedAsync(DbConnection connection) =>
        connection.ExecuteAsync("DELETE FROM vault WHERE NOT EXISTS (SELECT 1 FROM connections)");

    private static Task<string?> SealedWithAsync(DbConnection connection, string forUpdate) =>
        connection.QuerySingleOrDefaultAsync<string?>($"SELECT CAST(sealed_with AS TEXT) FROM vault {forUpdate}");
}
