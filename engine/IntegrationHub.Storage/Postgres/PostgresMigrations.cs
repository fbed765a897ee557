using Dapper;
using IntegrationHub.Storage.Sql;
using Npgsql;

namespace IntegrationHub.Storage.Postgres;

/// <summary>The numbered steps that bring an empty or older database to the schema of this build, inside one transaction and under a lock.</summary>
internal static class PostgresMigrations
{
    // "IHub" in ASCII: who migrates waits here for the others.
    private const long LockKey = 0x49487562;

    private static readonly IReadOnlyList<string> Steps = MigrationSteps.Of("postgres");

    /// <summary>The schema version this build writes: the number of steps.</summary>
    public static int Newest => Steps.Count;

    /// <summary>Runs the steps that are missing.</summary>
    /// <returns>The version it had before.</returns>
    public static async Task<int> RunAsync(NpgsqlConnection connection, string name)
    {
        await connection.ExecuteAsync("SELECT pg_advisory_xact_lock(@LockKey)", new { LockKey });
        var isThere = await connection.ExecuteScalarAsync<bool>("SELECT to_regclass('hub_schema') IS NOT NULL");
        var version = isThere ? await connection.ExecuteScalarAsync<int>("SELECT version FROM hub_schema") : 0;
        if (version > Newest) throw PostgresMessages.NewerSchema(name, version, Newest);
        if (version == Newest) return version;
        if (!isThere) await connection.ExecuteAsync("CREATE TABLE hub_schema (version INTEGER NOT NULL); INSERT INTO hub_schema VALUES (0);");
        foreach (var step in Steps.Skip(version)) await connection.ExecuteAsync(step);
        await connection.ExecuteAsync("UPDATE hub_schema SET version = @Newest", new { Newest });
        return version;
    }
}
