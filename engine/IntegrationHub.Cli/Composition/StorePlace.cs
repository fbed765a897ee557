using IntegrationHub.Engine.Calls;
using IntegrationHub.Storage;

namespace IntegrationHub.Cli.Composition;

/// <summary>Where the store is: a SQLite file or a PostgreSQL database.</summary>
/// <param name="Address">The file, or how the database is reached.</param>
/// <param name="IsPostgres">Which of the two.</param>
internal sealed record StorePlace(string Address, bool IsPostgres)
{
    private static readonly string[] Postgres = ["postgres:", "postgresql:"];
    private static readonly string[] Kinds = ["sqlite:", .. Postgres];

    /// <summary>Reads <c>sqlite:PATH</c> or <c>postgres:CONNECTION</c>.</summary>
    /// <param name="given">What was given; the file in the hub's home when null.</param>
    /// <param name="home">The hub's home.</param>
    public static HubResult<StorePlace> Read(string? given, HubHome home)
    {
        if (given is null) return new StorePlace(home.Database, false);
        return Kind(given) is { } kind
            ? new StorePlace(given[kind.Length..], Postgres.Contains(kind, StringComparer.Ordinal))
            : CliErrors.Store(Problem(given)!);
    }

    /// <summary>What is wrong with what was given; null when nothing is. Nothing of an address is repeated, since it may hold a password.</summary>
    public static string? Problem(string given) => Kind(given) is not null
        ? null
        : $"--store begins with \"{Printing.PlainText.Clip(given.Split(':', '/')[0])}\"; it must be sqlite:PATH or postgres:CONNECTION.";

    /// <summary>What was given, for a line that is printed.</summary>
    public static string WithoutSecret(string given) => Kind(given) is { } kind && Postgres.Contains(kind, StringComparer.Ordinal) ? $"{kind}CONNECTION" : given;

    /// <summary>Whether something may have been kept there before.</summary>
    public bool MayBeThere => IsPostgres || File.Exists(Address);

    public Task<HubStore> OpenAsync(CancellationToken cancellation) =>
        IsPostgres ? PostgresStore.OpenAsync(Address, cancellation) : SqliteStore.OpenAsync(Address, cancellation);

    private static string? Kind(string given) =>
        Kinds.FirstOrDefault(kind => given.StartsWith(kind, StringComparison.Ordinal) && given.Length > kind.Length);
}
