using System.Data.Common;
using Dapper;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Grants;
using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Storage.Sql;

/// <summary>The table of what limits count, inside a step of the store.</summary>
internal sealed class SpendingTable(IDatabase database)
{
    private const string Insert =
        """
        INSERT INTO spendings (
            proposal, at, tool, tool_group, moves_money, irreversible, notifies, connection, environment, proposed_by, customer, amount, currency, granted)
        VALUES (
            @Proposal, @At, @Tool, @Group, @MovesMoney, @Irreversible, @Notifies, @Connection, @Environment, @By, @Customer, @Amount, @Currency, @Granted)
        """;

    private const int MostRemoved = 10;

    private static readonly TimeSpan Kept = LimitPeriod.Longest + TimeSpan.FromDays(1);

    /// <summary>How far each limit of a reservation is used.</summary>
    public static async Task<IReadOnlyList<LimitUse>> UseAsync(DbConnection connection, Reservation reservation)
    {
        var uses = new List<LimitUse>();
        foreach (var bound in reservation.Bounds) uses.Add(await UseAsync(connection, bound, reservation));
        return uses;
    }

    /// <summary>Takes a reservation's share of its limits. Everybody who takes from one waits here for the one before.</summary>
    /// <returns>The limit that has no room for it, or why its grant covers it no more, and then nothing is taken; null when it is.</returns>
    public async Task<ClaimAnswer?> TakeAsync(DbConnection connection, Reservation reservation)
    {
        if (reservation.Bounds.Count > 0 || reservation.Grant is not null)
        {
            await connection.ExecuteScalarAsync<long>($"SELECT id FROM spendings_turn {database.ForUpdate}");
            if (reservation.FirstWithoutRoom(await UseAsync(connection, reservation)) is { } full) return new(null, full);
            if (reservation.Grant is { } grant
                && Grant.WhyEnded(await GrantTable.FindAsync(connection, grant), reservation.Amount, reservation.At) is { } why) return ClaimAnswer.Taken with { GrantEnded = why };
        }

        await connection.ExecuteAsync(Insert, Row(reservation));
        await RemoveEndedAsync(connection, reservation.At);
        return null;
    }

    /// <summary>Takes away a few rows that no limit can ask for any more: more than come, so that the table stays as small as its windows, and no step pays for many.</summary>
    /// <remarks>
    /// Who could still need a row: a limit that is written tomorrow, so the longest window that any policy can have counts and not the
    /// longest of this one; a hub whose clock is behind, so a day more is kept, far more than clocks of hubs differ by. A clock
    /// that runs far ahead takes nothing from the others, since the engine's own clock has to agree. A claim that is still open needs no
    /// row: it would give back what is not counted any more. What a grant covered stays, because how far each is used is listed for good.
    /// </remarks>
    private Task<int> RemoveEndedAsync(DbConnection connection, DateTimeOffset now) => connection.ExecuteAsync(
        $"""
        DELETE FROM spendings WHERE proposal IN (
            SELECT proposal FROM spendings
            WHERE granted IS NULL AND at < @before AND at < {database.Now} - @kept
            ORDER BY at LIMIT {MostRemoved} {database.ForUpdateIfFree})
        """,
        new { before = (now - Kept).ToUnixTimeMilliseconds(), kept = (long)Kept.TotalMilliseconds });

    /// <summary>Gives a share back: it is certain that nothing was done.</summary>
    public static Task GiveBackAsync(DbConnection connection, string proposal) =>
        connection.ExecuteAsync("DELETE FROM spendings WHERE proposal = @proposal", new { proposal });

    private static async Task<LimitUse> UseAsync(DbConnection connection, LimitBound bound, Reservation reservation)
    {
        if (bound.Limit.Period.IsCall) return new(bound, 0, 0);
        var filter = new SpendingFilter(bound, reservation.At);
        var (amount, count) = await connection.QuerySingleAsync<(long Amount, long Count)>(
            $"""
            SELECT CAST(COALESCE(SUM(CASE WHEN currency = @currency THEN amount ELSE 0 END), 0) AS BIGINT) AS Amount, CAST(COUNT(*) AS BIGINT) AS Count
            FROM spendings WHERE {filter.Where}
            """,
            filter.Values);
        var use = new LimitUse(bound, amount, count);
        return use.HasRoomFor(reservation.Amount) ? use : use.WithFreesAt(reservation.Amount, await CountedAsync(connection, filter));
    }

    private static async Task<IEnumerable<CountedCall>> CountedAsync(DbConnection connection, SpendingFilter filter)
    {
        var rows = await connection.QueryAsync<(long At, long Amount)>(
            $"SELECT at AS At, CASE WHEN currency = @currency THEN amount ELSE 0 END AS Amount FROM spendings WHERE {filter.Where} ORDER BY at",
            filter.Values);
        return rows.Select(row => new CountedCall(DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Amount));
    }

    private static object Row(Reservation reservation)
    {
        var spending = reservation.Spending;
        return new
        {
            spending.Proposal,
            At = reservation.At.ToUnixTimeMilliseconds(),
            spending.Tool,
            spending.Group,
            MovesMoney = Flag(spending, PolicyEffect.MovesMoney),
            Irreversible = Flag(spending, PolicyEffect.Irreversible),
            Notifies = Flag(spending, PolicyEffect.Notifies),
            spending.Connection,
            Environment = Names.Of(spending.Environment),
            By = spending.By.Text,
            spending.Facts.Customer,
            spending.Facts.Amount,
            spending.Facts.Currency,
            Granted = reservation.Grant,
        };
    }

    private static int Flag(Spending spending, PolicyEffect effect) => spending.Effects.Contains(effect) ? 1 : 0;
}
