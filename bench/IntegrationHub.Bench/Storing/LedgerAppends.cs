using BenchmarkDotNet.Attributes;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Storage;

namespace IntegrationHub.Bench.Storing;

/// <summary>Rows added to the ledger, each on the disk before the next of its writer; the time is that of one row, so a second divided by it is how many there are.</summary>
public class LedgerAppends
{
    private const int Rows = 320;
    private const int Writers = 8;

    private static readonly LedgerEntry Entry = new()
    {
        Event = LedgerEvents.Sent,
        At = DateTimeOffset.UnixEpoch,
        By = LedgerActor.LocalAgent,
        Proposal = "prop_0123456789ABCDEFGHJKMNPQ",
        Tool = "some_tool",
        Connection = "sandbox",
        Environment = "sandbox",
        InputDigest = new string('a', 64),
        PolicyVersion = "default-1",
        PolicyClass = "confirm",
        Rule = "writes are confirmed",
        IdempotencyKey = "ih-0123456789ABCDEFGHJKMNPQRSTVWXYZ",
    };

    private readonly Stores _stores = new();

    /// <summary>Opens both stores.</summary>
    [GlobalSetup]
    public Task Open() => _stores.OpenAsync();

    /// <summary>Closes them.</summary>
    [GlobalCleanup]
    public Task Close() => _stores.CloseAsync();

    /// <summary>SQLite, one writer.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public Task SqliteAlone() => AppendAsync(_stores.Sqlite, 1);

    /// <summary>SQLite, eight writers of one process.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public Task SqliteTogether() => AppendAsync(_stores.Sqlite, Writers);

    /// <summary>PostgreSQL, one writer.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public Task PostgresAlone() => AppendAsync(_stores.Postgres, 1);

    /// <summary>PostgreSQL, eight writers of one process.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public Task PostgresTogether() => AppendAsync(_stores.Postgres, Writers);

    private static Task AppendAsync(HubStore store, int writers) => Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
    {
        for (var row = 0; row < Rows / writers; row++) await store.AppendAsync(Entry, CancellationToken.None);
    })));
}
