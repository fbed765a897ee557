using Dapper;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies.Limits;
using IntegrationHub.Storage.Sql;

namespace IntegrationHub.Storage;

public sealed partial class HubStore
{
    /// <inheritdoc />
    public Task<IReadOnlyList<LimitUse>> UseAsync(Reservation reservation, CancellationToken cancellation) =>
        _database.ReadAsync(connection => SpendingTable.UseAsync(connection, reservation), cancellation);

    /// <inheritdoc />
    public Task<ClaimAnswer> ClaimAsync(
        string id, DateTimeOffset abandonedBefore, IReadOnlyList<LedgerEntry> entries, Reservation reservation, CancellationToken cancellation) => _database.WriteAsync(
        async connection =>
        {
            // The proposal's row is held from here on, so it is the state that the claim will find.
            var state = await connection.QuerySingleOrDefaultAsync<string>($"SELECT state FROM proposals WHERE id = @id {_database.ForUpdate}", new { id });
            if (state == StoredWords.Open && await _spendings.TakeAsync(connection, reservation) is { } refused) return refused;
            var claimed = await connection.QuerySingleOrDefaultAsync<string>(ClaimUpdate, ClaimValues(id, reservation.At, abandonedBefore));
            return claimed is null ? ClaimAnswer.Taken : new(await _ledger.AppendAsync(connection, entries), null);
        },
        cancellation);
}
