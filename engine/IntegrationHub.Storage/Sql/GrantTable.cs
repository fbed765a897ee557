using System.Data.Common;
using System.Text.Json;
using Dapper;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Grants;
using IntegrationHub.Engine.Wording;

namespace IntegrationHub.Storage.Sql;

/// <summary>The table of grants, inside a step of the store. How far one is used is counted from the writes it has covered.</summary>
internal static class GrantTable
{
    private const int MostAtOnce = 1000;

    private const string Columns =
        """
        g.id AS Id, g.scope AS Scope, g.max_count AS MaxCount, g.max_amount AS MaxAmount, g.max_total AS MaxTotal, g.currency AS Currency,
        g.given_by AS GivenBy, g.given_at AS GivenAt, g.until AS Until, g.revoked_at AS RevokedAt,
        (SELECT CAST(COUNT(*) AS BIGINT) FROM spendings s WHERE s.granted = g.id) AS UsedCount,
        (SELECT CAST(COALESCE(SUM(s.amount), 0) AS BIGINT) FROM spendings s WHERE s.granted = g.id) AS UsedAmount
        """;

    public static Task AddAsync(DbConnection connection, Grant grant) => connection.ExecuteAsync(
        """
        INSERT INTO grants (id, scope, max_count, max_amount, max_total, currency, given_by, given_at, until, revoked_at)
        VALUES (@Id, @Scope, @MaxCount, @MaxAmount, @MaxTotal, @Currency, @GivenBy, @GivenAt, @Until, NULL)
        """,
        new
        {
            grant.Id,
            Scope = JsonSerializer.Serialize(grant.Scope, HubJson.Options),
            grant.MaxCount,
            MaxAmount = grant.MaxAmount?.Amount,
            MaxTotal = grant.MaxTotal?.Amount,
            Currency = (grant.MaxAmount ?? grant.MaxTotal)?.Currency,
            GivenBy = grant.By.Text,
            GivenAt = grant.GivenAt.ToUnixTimeMilliseconds(),
            Until = grant.Until.ToUnixTimeMilliseconds(),
        });

    public static async Task<IReadOnlyList<GrantUse>> ListAsync(DbConnection connection, DateTimeOffset? openAt)
    {
        var rows = await connection.QueryAsync<Row>(
            $"SELECT {Columns} FROM grants g {(openAt is null ? "" : "WHERE g.revoked_at IS NULL AND g.until > @now")} ORDER BY g.given_at DESC LIMIT {MostAtOnce}",
            new { now = openAt?.ToUnixTimeMilliseconds() ?? 0 });
        return [.. rows.Select(row => row.ToUse())];
    }

    public static async Task<GrantUse?> FindAsync(DbConnection connection, string id) =>
        (await connection.QuerySingleOrDefaultAsync<Row>($"SELECT {Columns} FROM grants g WHERE g.id = @id", new { id }))?.ToUse();

    public static async Task<bool> RevokeAsync(DbConnection connection, string id, DateTimeOffset now)
    {
        // Who uses a grant waits here or is waited for, so that nothing is covered by what was taken back before.
        await connection.ExecuteAsync("UPDATE spendings_turn SET id = id");
        return await connection.ExecuteAsync(
            "UPDATE grants SET revoked_at = @now WHERE id = @id AND revoked_at IS NULL AND until > @now", new { id, now = now.ToUnixTimeMilliseconds() }) > 0;
    }

    private sealed class Row
    {
        public required string Id { get; init; }

        public required string Scope { get; init; }

        public required long MaxCount { get; init; }

        public long? MaxAmount { get; init; }

        public long? MaxTotal { get; init; }

        public string? Currency { get; init; }

        public required string GivenBy { get; init; }

        public required long GivenAt { get; init; }

        public required long Until { get; init; }

        public long? RevokedAt { get; init; }

        public required long UsedCount { get; init; }

        public required long UsedAmount { get; init; }

        public GrantUse ToUse() => new(
            new()
            {
                Id = Id,
                Scope = JsonSerializer.Deserialize<PolicyScope>(Scope, HubJson.Options)!,
                MaxCount = MaxCount,
                MaxAmount = MaxAmount is { } each ? new Money(each, Currency!) : null,
                MaxTotal = MaxTotal is { } all ? new Money(all, Currency!) : null,
                By = LedgerActor.Read(GivenBy),
                GivenAt = DateTimeOffset.FromUnixTimeMilliseconds(GivenAt),
                Until = DateTimeOffset.FromUnixTimeMilliseconds(Until),
                RevokedAt = RevokedAt is { } moment ? DateTimeOffset.FromUnixTimeMilliseconds(moment) : null,
            },
            UsedCount,
            UsedAmount);
    }
}
