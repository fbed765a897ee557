using System.Globalization;
using Dapper;
using IntegrationHub.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace IntegrationHub.Storage.Sqlite;

/// <summary>The numbered steps that bring an empty or older file to the schema of this build.</summary>
/// <remarks>The version stands in <c>user_version</c>, inside the same transaction as the step, so a crash leaves the one or the other.</remarks>
internal static class SqliteMigrations
{
    /// <summary>Marks a file as one of ours: "IHub" in ASCII.</summary>
    public const long ApplicationId = 0x49487562;

    private static readonly IReadOnlyList<string> Steps = MigrationSteps.Of("sqlite");

    /// <summary>The schema version this build writes: the number of steps.</summary>
    public static long Newest => Steps.Count;

    /// <summary>Refuses a file of another program or of a newer build. Writes nothing.</summary>
    public static void Check(SqliteConnection connection, string file)
    {
        // One snapshot: another process may be creating the schema between two of these reads.
        using var snapshot = connection.BeginTransaction(deferred: true);
        CheckSnapshot(connection, file);
    }

    /// <summary>Runs the steps that are missing, in one transaction that locks out every other writer.</summary>
    public static void Run(SqliteConnection connection, string file)
    {
        if (Version(connection) == Newest)
            return;
        using var transaction = connection.BeginTransaction(deferred: false);
        CheckSnapshot(connection, file);
        for (var version = Version(connection); version < Newest; version++)
            connection.Execute(Steps[(int)version], transaction: transaction);
        connection.Execute(
            string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Newest};"),
            transaction: transaction);
        transaction.Commit();
    }

    private static void CheckSnapshot(SqliteConnection connection, string file)
    {
        var version = Version(connection);
        var owner = connection.ExecuteScalar<long>("PRAGMA application_id");
        var empty = version == 0 && owner == 0 && connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master") == 0;
        if (!empty && owner != ApplicationId)
            throw SqliteMessages.NotOurs(file);
        if (version > Newest)
            throw SqliteMessages.NewerSchema(file, version, Newest);
    }

    private static long Version(SqliteConnection connection) => connection.ExecuteScalar<long>("PRAGMA user_version");
}
