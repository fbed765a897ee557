using IntegrationHub.Engine.Ledger;
using IntegrationHub.Storage.Sql;
using Npgsql;

namespace IntegrationHub.Storage.Postgres;

/// <summary>Every sentence the PostgreSQL store says when it cannot do a step: which database, what is wrong, what to do.</summary>
/// <remarks>The letters are PostgreSQL's error codes. Source: postgresql.org/docs/15/errcodes-appendix.html.</remarks>
internal static class PostgresMessages
{
    private const string NothingChanged = StoreMessages.NothingChanged;

    public static StoreException NotAnAddress() => new(
        "What stands behind postgres: is not how a database is reached; write it as " +
        $"postgres:Host=HOST;Database=NAME;Username=USER;Password=… or postgres://USER:PASSWORD@HOST/NAME. {NothingChanged}");

    public static StoreException NewerSchema(string store, int found, int known) => new(
        $"The store {store} was written by a newer build: it has schema version {found}, and this build knows versions up to {known}. " +
        $"Use the newer build, or name another database. {NothingChanged}");

    public static StoreException Of(Exception fault, string store) => new(Sentence(fault, store), fault);

    /// <summary>The connection was lost while a step was being committed.</summary>
    public static StoreException Undecided(Exception fault, string store) => new(
        $"The store {store} was lost while it was writing, so what was being written may or may not be kept. Look it up when it is back.", fault);

    private static string Sentence(Exception fault, string store) => fault switch
    {
        PostgresException { SqlState: "28P01" or "28000" } => $"The store {store} does not let this user in. Correct the user name and password. {NothingChanged}",
        PostgresException { SqlState: "3D000" } => $"There is no database {store}. Create it (createdb), or name another. {NothingChanged}",
        PostgresException { SqlState: "42501" } known => $"This user may not do that in the store {store}: {known.MessageText}. Grant it, or use the owner of the tables. {NothingChanged}",
        PostgresException { SqlState: "53100" } => $"The disk of the store {store} is full. Free some space and try again. {NothingChanged}",
        PostgresException { SqlState: "53300" } => $"The store {store} has no connection left. Raise its max_connections, or run fewer hubs. {NothingChanged}",
        PostgresException { SqlState: "25006" } => $"The store {store} is read-only just now. Name the primary server, or wait for it. {NothingChanged}",
        PostgresException { SqlState: "57P01" or "57P02" or "57P03" } => $"The store {store} is stopping or starting. Try again. {NothingChanged}",
        PostgresException known => $"The store {store} failed with PostgreSQL's error {known.SqlState}: {known.MessageText}. {NothingChanged}",
        _ => $"The store {store} does not answer. Check that PostgreSQL runs there and can be reached, then try again. {NothingChanged}",
    };
}
