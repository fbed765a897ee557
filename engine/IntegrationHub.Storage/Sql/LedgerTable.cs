using System.Data.Common;
using Dapper;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies;

namespace IntegrationHub.Storage.Sql;

/// <summary>The ledger's table and its head, inside a step of the store.</summary>
internal sealed class LedgerTable(IDatabase database)
{
    /// <summary>Adds rows. Everybody who adds one waits here for the one before, so this comes last in a step.</summary>
    /// <returns>The number of the last row.</returns>
    public async Task<long> AppendAsync(DbConnection connection, IReadOnlyList<LedgerEntry> entries)
    {
        var head = await OwnHeadAsync(connection);
        if (entries.Count == 0) return head.Number;
        foreach (var entry in entries) head = await InsertAsync(connection, head, entry);
        await MoveHeadAsync(connection, head);
        return head.Number;
    }

    /// <summary>Adds a row that another policy decides. Whoever asks holds the ledger's end, so that of many hubs at once one tells.</summary>
    public async Task<bool> NotePolicyAsync(DbConnection connection, LedgerEntry changed)
    {
        var head = await OwnHeadAsync(connection);
        var before = await connection.QuerySingleOrDefaultAsync<string>(
            $"SELECT CAST(policy_version AS TEXT) FROM ledger WHERE event = '{LedgerEvents.PolicyChanged}' ORDER BY number DESC LIMIT 1");

        // Where the first rows were removed, which policy came before nobody can tell any more.
        if (before is null && await connection.ExecuteScalarAsync<long?>("SELECT MIN(number) FROM ledger") is null or 1) before = DefaultPolicy.Name;
        if (before == changed.PolicyVersion) return false;
        var words = before is null ? changed.PolicyVersion : $"{changed.PolicyVersion} in place of {before}";
        await MoveHeadAsync(connection, await InsertAsync(connection, head, changed with { Rule = words }));
        return true;
    }

    public static async Task<IReadOnlyList<LedgerRow>> ReadAsync(DbConnection connection, long from, int limit)
    {
        var found = await connection.QueryAsync<LedgerRecord>(
            $"SELECT {LedgerRecord.Columns} FROM ledger WHERE number >= @from ORDER BY number LIMIT @limit", new { from, limit });
        return [.. found.Select(record => record.ToRow())];
    }

    public static async Task<IReadOnlyList<LedgerRow>> LatestAsync(DbConnection connection, LedgerQuery query)
    {
        var found = await connection.QueryAsync<LedgerRecord>(
            $"""
            SELECT {LedgerRecord.Columns} FROM ledger
            WHERE number < @before {(query.Proposal is null ? "" : "AND proposal = @proposal")}
            ORDER BY number DESC LIMIT @limit
            """,
            new { before = query.Before ?? long.MaxValue, proposal = query.Proposal, limit = query.Limit });
        return [.. found.Select(record => record.ToRow())];
    }

    public static Task<LedgerHead?> HeadAsync(DbConnection connection) => HeadAsync(connection, "");

    public async Task<LedgerRow?> PruneAsync(DbConnection connection, DateTimeOffset before, LedgerActor by, DateTimeOffset now)
    {
        var head = await OwnHeadAsync(connection);
        var stays = await connection.ExecuteScalarAsync<long?>(
            "SELECT MIN(number) FROM ledger WHERE at >= @moment", new { moment = before.ToUnixTimeMilliseconds() }) ?? head.Number;
        var last = (await connection.QueryAsync<LedgerRecord>(
            $"SELECT {LedgerRecord.Columns} FROM ledger WHERE number < @stays ORDER BY number DESC LIMIT 1", new { stays })).FirstOrDefault();
        if (last is null) return null;
        var checkpoint = new LedgerEntry { Event = LedgerEvents.Checkpoint, At = now, By = by, Through = last.Number, ThroughHash = last.Hash };
        await connection.ExecuteAsync("DELETE FROM ledger WHERE number < @stays", new { stays });
        var row = LedgerChain.Next(head, checkpoint);
        await MoveHeadAsync(connection, await InsertAsync(connection, head, checkpoint));
        return row;
    }

    private static async Task<LedgerHead> InsertAsync(DbConnection connection, LedgerHead head, LedgerEntry entry)
    {
        var row = LedgerChain.Next(head, entry);
        await connection.ExecuteAsync(LedgerRecord.Insert, LedgerRecord.Of(row));
        return new(row.Number, row.Hash);
    }

    private static Task<int> MoveHeadAsync(DbConnection connection, LedgerHead head) =>
        connection.ExecuteAsync("UPDATE ledger_head SET number = @Number, hash = @Hash", head);

    private async Task<LedgerHead> OwnHeadAsync(DbConnection connection) =>
        await HeadAsync(connection, database.ForUpdate) ?? throw StoreMessages.NoHead(database.Name);

    private static async Task<LedgerHead?> HeadAsync(DbConnection connection, string forUpdate) =>
        await connection.QuerySingleOrDefaultAsync<LedgerHead>(
            $"SELECT CAST(number AS BIGINT) AS Number, CAST(hash AS TEXT) AS Hash FROM ledger_head {forUpdate}");
}
