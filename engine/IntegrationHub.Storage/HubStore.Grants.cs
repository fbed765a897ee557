using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies.Grants;
using IntegrationHub.Storage.Sql;

namespace IntegrationHub.Storage;

public sealed partial class HubStore
{
    /// <inheritdoc />
    public Task AddGrantAsync(Grant grant, LedgerEntry granted, CancellationToken cancellation) => _database.WriteAsync(
        async connection =>
        {
            await GrantTable.AddAsync(connection, grant);
            return await _ledger.AppendAsync(connection, [granted]);
        },
        cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<GrantUse>> GrantsAsync(DateTimeOffset? openAt, CancellationToken cancellation) =>
        _database.ReadAsync(connection => GrantTable.ListAsync(connection, openAt), cancellation);

    /// <inheritdoc />
    public Task<bool> RevokeGrantAsync(string id, DateTimeOffset now, LedgerEntry revoked, CancellationToken cancellation) => _database.WriteAsync(
        async connection =>
        {
            if (!await GrantTable.RevokeAsync(connection, id, now)) return false;
            await _ledger.AppendAsync(connection, [revoked]);
            return true;
        },
        cancellation);
}
