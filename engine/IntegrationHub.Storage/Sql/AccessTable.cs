using Dapper;
using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Storage.Sql;

/// <summary>The table of access tokens. It holds their digests and no token.</summary>
internal sealed class AccessTable(IDatabase database, LedgerTable ledger) : IAccessStore
{
    public Task AddAsync(AccessToken token, LedgerEntry made, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            await connection.ExecuteAsync(AccessRow.Insert, AccessRow.Of(token));
            return await ledger.AppendAsync(connection, [made]);
        },
        cancellation);

    public Task<IReadOnlyList<AccessToken>> ListAsync(CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<AccessToken>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<AccessRow>($"SELECT {AccessRow.Columns} FROM access_tokens ORDER BY created_at, id");
            return [.. rows.Select(row => row.ToToken())];
        },
        cancellation);

    public Task RevokeAsync(string id, DateTimeOffset now, LedgerEntry revoked, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            var changed = await connection.ExecuteAsync(
                "UPDATE access_tokens SET revoked_at = @now WHERE id = @id AND revoked_at IS NULL", new { id, now = now.ToUnixTimeMilliseconds() });
            return changed == 0 ? 0 : await ledger.AppendAsync(connection, [revoked]);
        },
        cancellation);

    // Several hubs note it; the latest use is the one that counts.
    public Task UsedAsync(string id, DateTimeOffset now, CancellationToken cancellation) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            "UPDATE access_tokens SET last_used_at = @now WHERE id = @id AND (last_used_at IS NULL OR last_used_at < @now)",
            new { id, now = now.ToUnixTimeMilliseconds() }),
        cancellation);
}
