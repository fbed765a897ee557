using System.Globalization;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Storage;
using IntegrationHub.Tests.Postgres;
using Xunit.Abstractions;

namespace IntegrationHub.Cli.Tests.Kills;

/// <summary>
/// The hub is killed at random points while it writes. As many times as fit into eighteen seconds; HUB_KILLS=200 for each store instead:
/// <c>HUB_KILLS=200 dotnet test tests/IntegrationHub.Cli.Tests -c Release --filter FullyQualifiedName~KillTests --logger "console;verbosity=detailed"</c>.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(18);

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public Task On_SQLite_every_agreed_write_happens_exactly_once_however_often_the_hub_is_killed() =>
        ProveAsync(() => SqliteStore.OpenAsync(Path.Combine(_place.Home, "hub.db"), default));

    [Fact]
    public async Task On_PostgreSQL_every_agreed_write_happens_exactly_once_however_often_the_hub_is_killed()
    {
        var database = await (await PostgresServer.SharedAsync()).NewPlaceAsync();
        _place.Variables["HUB_STORE"] = $"postgres:{database}";
        await ProveAsync(() => PostgresStore.OpenAsync(database, default));
    }

    private async Task ProveAsync(Func<Task<HubStore>> openStore)
    {
        var (kills, time) = Environment.GetEnvironmentVariable("HUB_KILLS") is { } asked
            ? (int.Parse(asked, CultureInfo.InvariantCulture), TimeSpan.FromHours(2))
            : (int.MaxValue, Short);
        await using var run = await KillRun.StartAsync(_place);

        var proof = await run.RunAsync(kills, time, openStore);

        output.WriteLine(
            $"{run.Kills} kills over {proof.Writes.Count} writes: {proof.Count("proposed")} proposed, {proof.Count("agreed")} agreed, {proof.Count("sent")} times sent, "
            + $"{proof.Count("succeeded")} succeeded, {proof.Count("unknown")} times unknown, {proof.Customers.Count} customers made, {proof.Rows.Count} rows of the ledger.");
        proof.Check();
        Assert.True(run.Kills > 0 && proof.Count("succeeded") > 0, "Nothing was proven: no kill, or no write that succeeded.");
    }
}
