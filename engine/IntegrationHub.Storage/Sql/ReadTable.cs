using System.Data.Common;
using Dapper;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Storage.Sql;

/// <summary>The table of the reads that limits count.</summary>
internal sealed class ReadTable(IDatabase database) : IReadCounts
{
    /// <inheritdoc />
    public Task<LimitUse?> TakeAsync(CountedRead read, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            // Who takes from a limit waits here for the one before, so that nobody counts what another is about to add.
            await connection.ExecuteScalarAsync<long>($"SELECT id FROM reads_turn {database.ForUpdate}");
            await connection.ExecuteAsync("DELETE FROM reads WHERE at < @from", new { from = read.KeptFrom.ToUnixTimeMilliseconds() });
            foreach (var bound in read.Bounds)
            {
                if (await WithoutRoomAsync(connection, bound, read) is { } full) return full;
            }

            await connection.ExecuteAsync(
                "INSERT INTO reads (at, tool, tool_group, connection, environment, read_by) VALUES (@At, @Tool, @Group, @Connection, @Environment, @By)",
                new { At = read.At.ToUnixTimeMilliseconds(), read.Tool, read.Group, read.Connection, Environment = Names.Of(read.Environment), By = read.By.Text });
            return null;
        },
        cancellation);

    private static async Task<LimitUse?> WithoutRoomAsync(DbConnection connection, LimitBound bound, CountedRead read)
    {
        var filter = new SpendingFilter(bound, read.At, by: "read_by");
        var count = await connection.ExecuteScalarAsync<long>($"SELECT CAST(COUNT(*) AS BIGINT) FROM reads WHERE {filter.Where}", filter.Values);
        var use = new LimitUse(bound, 0, count);
        if (use.HasRoomFor(0)) return null;
        var moments = await connection.QueryAsync<long>($"SELECT at FROM reads WHERE {filter.Where} ORDER BY at", filter.Values);
        return use.WithFreesAt(0, moments.Select(at => new CountedCall(DateTimeOffset.FromUnixTimeMilliseconds(at), 0)));
    }
}
