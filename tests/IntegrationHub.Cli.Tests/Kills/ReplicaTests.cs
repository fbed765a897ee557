using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Storage;
using IntegrationHub.Tests.Postgres;

namespace IntegrationHub.Cli.Tests.Kills;

/// <summary>Two hubs over one PostgreSQL.</summary>
public sealed class ReplicaTests : IAsyncLifetime, IDisposable
{
    private const string Tool = "/v1/tools/stripe_create_customer";

    private readonly Workplace _place = new();
    private PostgresServer _postgres = null!;
    private string _database = "";
    private FaultySandbox _sandbox = null!;

    public async Task InitializeAsync()
    {
        _postgres = await PostgresServer.StartNewAsync();
        _database = await _postgres.NewPlaceAsync();
        _sandbox = await FaultySandbox.StartAsync();
        _place.Variables["HUB_STORE"] = $"postgres:{_database}";
    }

    public async Task DisposeAsync()
    {
        await _sandbox.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task One_token_sent_five_hundred_times_at_once_to_both_has_one_effect()
    {
        using var one = Serve();
        using var two = Serve();
        using var here = await ClientAsync(one);
        using var there = await ClientAsync(two);
        for (var round = 1; round <= 3; round++)
        {
            var body = await AgreedAsync(here, $"round{round}@example.com");

            var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(n => PostAsync(n % 2 == 0 ? here : there, "call", body)));

            Assert.Single(answers, a => !a.GetProperty("replayed").GetBoolean());
            Assert.Single(answers.Select(a => a.GetProperty("result").GetProperty("id").GetString()).Distinct());
        }

        var made = await _sandbox.CustomersAsync();
        Assert.Equal(["round1@example.com", "round2@example.com", "round3@example.com"], made.Select(c => c.Key).Order());
        Assert.All(made, c => Assert.Single(c));
        await using var store = await PostgresStore.OpenAsync(_database, default);
        var rows = await store.ReadAsync(1, 100, default);
        Assert.Equal(3, rows.Count(r => r.Entry.Event == LedgerEvents.Sent));
        Assert.Empty((await LedgerVerifier.VerifyAsync(store, null, default)).Faults);
    }

    [Fact]
    public async Task What_one_hub_was_doing_when_it_died_the_other_settles()
    {
        using var one = Serve();
        using var two = Serve();
        using var here = await ClientAsync(one);
        using var there = await ClientAsync(two);
        var body = await AgreedAsync(here, "orphan@example.com");
        _sandbox.Stall(TimeSpan.FromSeconds(20));
        var call = PostAsync(here, "call", body);
        await using var store = await PostgresStore.OpenAsync(_database, default);
        while ((await store.UnsettledAsync(default)).Count == 0) await Task.Delay(10);

        await one.KillAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => call);

        Assert.True((await PostAsync(there, "call", body)).TryGetProperty("result", out _));
        Assert.Single((await _sandbox.CustomersAsync())["orphan@example.com"]);
    }

    [Fact]
    public async Task While_PostgreSQL_is_away_nothing_is_sent_and_when_it_is_back_the_work_goes_on_by_itself()
    {
        using var hub = Serve();
        using var client = await ClientAsync(hub);
        var agreed = await AgreedAsync(client, "before@example.com");
        using var stop = new CancellationTokenSource();
        var load = Enumerable.Range(0, 8).Select(agent => Task.Run(() => LoadAsync(client, agent, stop.Token))).ToArray();
        await Task.Delay(TimeSpan.FromSeconds(2));

        await _postgres.StopAsync();
        var away = Stopwatch.StartNew();
        await QuietAsync();
        var sent = _sandbox.Requests;
        var refused = await Task.WhenAll(PostAsync(client, "preview", new { input = new { email = "during@example.com" } }), PostAsync(client, "call", agreed));
        using var ready = await client.GetAsync(new Uri("/readyz", UriKind.Relative));
        await Task.Delay(TimeSpan.FromSeconds(10) - (away.Elapsed < TimeSpan.FromSeconds(10) ? away.Elapsed : TimeSpan.FromSeconds(10)));
        var sentAway = _sandbox.Requests;
        await _postgres.StartAsync();

        Assert.Equal(sent, sentAway);
        Assert.Equal(503, (int)ready.StatusCode);
        Assert.All(refused, r => Assert.Equal(("store_failed", true), (r.GetProperty("code").GetString(), r.GetProperty("retryable").GetBoolean())));
        Assert.Equal("no", refused[0].GetProperty("sent").GetString());
        Assert.EndsWith("so nobody is let in. Nothing was sent.", refused[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("unknown", refused[1].GetProperty("sent").GetString());
        Assert.Contains("Nothing was sent now", refused[1].GetProperty("message").GetString(), StringComparison.Ordinal);

        // By itself: the very same process, the very same token.
        await UntilAsync(async () => (await PostAsync(client, "call", agreed)).TryGetProperty("result", out _));
        var before = await CountAsync();
        await UntilAsync(async () => await CountAsync() > before + 20);
        await stop.CancelAsync();
        await Task.WhenAll(load);
        await ProveNothingWasLostAsync();
    }

    private async Task ProveNothingWasLostAsync()
    {
        await using var store = await PostgresStore.OpenAsync(_database, default);
        await UntilAsync(async () => (await store.UnsettledAsync(default)).Count == 0);
        Assert.Empty((await LedgerVerifier.VerifyAsync(store, null, default)).Faults);
        var rows = new List<LedgerRow>();
        while (await store.ReadAsync(rows.Count + 1, 1000, default) is { Count: > 0 } page) rows.AddRange(page);
        var made = await _sandbox.CustomersAsync();
        Assert.All(made, c => Assert.Single(c));
        Assert.Equal(rows.Count(r => r.Entry.Event == LedgerEvents.Succeeded), made.Count);
    }

    private async Task<int> CountAsync() => (await _sandbox.CustomersAsync()).Count;

    // Agents that write as fast as they can, and give each write up that the hub does not do.
    private static async Task LoadAsync(HttpClient client, int agent, CancellationToken stop)
    {
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            var email = $"load{agent}-{number}@example.com";
            var preview = await PostAsync(client, "preview", new { input = new { email } });
            if (!preview.TryGetProperty("proposal", out var proposal)) continue;
            await PostAsync(client, "call", new { input = new { email }, confirmation = proposal.GetProperty("token").GetString() });
        }
    }

    // What had been claimed before the store went away may still be on its way to the service.
    private async Task QuietAsync()
    {
        for (var before = -1; before != _sandbox.Requests;)
        {
            before = _sandbox.Requests;
            await Task.Delay(1000);
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await holds()) await Task.Delay(50, enough.Token);
    }

    private static async Task<object> AgreedAsync(HttpClient client, string email)
    {
        var preview = await PostAsync(client, "preview", new { input = new { email } });
        return new { input = new { email }, confirmation = preview.GetProperty("proposal").GetProperty("token").GetString() };
    }

    private static async Task<JsonElement> PostAsync(HttpClient client, string what, object body)
    {
        using var answer = await client.PostAsJsonAsync(new Uri($"{Tool}/{what}", UriKind.Relative), body);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private HubProcess Serve() => _place.Start("serve", "--urls", "http://127.0.0.1:0", "--api-base", _sandbox.Address);

    private static async Task<HttpClient> ClientAsync(HubProcess hub) =>
        new() { BaseAddress = new Uri((await hub.LineAsync()).Split(' ')[3]), Timeout = TimeSpan.FromMinutes(2) };
}
