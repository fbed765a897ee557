using System.Globalization;
using System.Text.Json;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Live;
using IntegrationHub.Engine.Policies.Files;
using IntegrationHub.Storage;
using IntegrationHub.Tests;
using IntegrationHub.Tests.Postgres;

namespace IntegrationHub.Cli.Tests.Policies;

/// <summary>A thousand refunds at once, through two hubs over one store, against a limit for the day.</summary>
public sealed class LimitLoadTests : IDisposable
{
    private const int Refunds = 1000;
    private const long Most = 2_000_000;

    // A store in a file tells processes apart, not hubs: those of one process tell each other what they are sending, as a reloaded hub does.
    private readonly HubOptions _ofThisProcess = new();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hub-limits-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public Task On_SQLite_a_thousand_refunds_at_once_never_exceed_the_limit_by_a_cent() =>
        RefundAsync(() => SqliteStore.OpenAsync(Path.Combine(_folder.FullName, "hub.db"), default));

    [Fact]
    public async Task On_PostgreSQL_a_thousand_refunds_at_once_never_exceed_the_limit_by_a_cent()
    {
        var place = await (await PostgresServer.SharedAsync()).NewPlaceAsync();
        await RefundAsync(() => PostgresStore.OpenAsync(place, default));
    }

    private async Task RefundAsync(Func<Task<HubStore>> open)
    {
        await using var one = await open();
        await using var two = await open();
        var bank = new Bank();
        Hub[] hubs = [Make(one, bank), Make(two, bank)];
        var inputs = Enumerable.Range(0, Refunds).Select(number => JsonElement.Parse(
            string.Create(CultureInfo.InvariantCulture, $$"""{"payment_intent":"pi_1","amount":{{5000 + (number * 7919 % 20011)}}}"""))).ToArray();
        var tokens = new string[Refunds];
        await Parallel.ForAsync(0, Refunds, async (number, stop) =>
            tokens[number] = (await hubs[number % 2].PreviewAsync("stripe_create_refund", inputs[number], null, stop)).TryGet(out var preview, out var error)
                ? preview.Token!
                : throw new InvalidOperationException(error.Message));

        // Some are sent to both hubs, as agents that try again do.
        var answers = await Task.WhenAll(Enumerable.Range(0, Refunds + 100).Select(number => Task.Run(() =>
            hubs[(number + (number / Refunds)) % 2].CallAsync("stripe_create_refund", inputs[number % Refunds], tokens[number % Refunds], null, default))));

        var refused = answers.Select(answer => answer.TryGet(out _, out var error) ? null : error).OfType<HubError>().ToList();

        // What is declined holds its share until that is known, so a little may be left.
        Assert.InRange(bank.PaidOut, Most * 3 / 4, Most);
        Assert.All(refused, error => Assert.Contains(error.Code, (string[])["limit_exceeded", "card_declined"]));
        Assert.Contains(refused, error => error is { Code: "limit_exceeded", Sent: Sent.No });
        Assert.Empty((await LedgerVerifier.VerifyAsync(one, null, default)).Faults);

        // What is left is told exactly, and a refund of a cent more than that is refused.
        var left = Most - bank.PaidOut;
        var over = await hubs[0].PreviewAsync("stripe_create_refund", JsonElement.Parse($$"""{"payment_intent":"pi_1","amount":{{left + 1}}}"""), null, default);
        Assert.True(!over.TryGet(out _, out var why) && why.Code == "limit_exceeded");
        var fits = await hubs[1].PreviewAsync("stripe_create_refund", JsonElement.Parse($$"""{"payment_intent":"pi_1","amount":{{Math.Max(1, left)}}}"""), null, default);
        Assert.Equal(left > 0, fits.TryGet(out _, out _));
    }

    private Hub Make(HubStore store, Bank bank)
    {
        var file = Path.Combine(_folder.FullName, "policy.yaml");
        File.WriteAllText(file, "limits:\n  - { name: refunds a day, tools: [stripe_create_refund], per: day, amounts: [\"20,000.00 USD\"] }\n");
        var catalog = CatalogLoader.LoadForUse(Repository.Catalog).Catalog!;
        var policy = PolicyReader.Read(file, catalog).Policy!;
        return new(catalog, bank, bank, store, new LivePolicy(policy, file, TimeProvider.System), TimeProvider.System, _ofThisProcess);
    }

    // Does each refund it is asked for once, by its key; declines one of nine for good, which takes nothing.
    private sealed class Bank : IServiceTransport, IConnections
    {
        private readonly Lock _gate = new();
        private readonly Dictionary<string, long> _paid = new(StringComparer.Ordinal);

        public long PaidOut
        {
            get
            {
                lock (_gate) return _paid.Values.Sum();
            }
        }

        public Task<HubResult<Connection>> GetAsync(Integration integration, string? name, CancellationToken cancellation) =>
            Task.FromResult<HubResult<Connection>>(new Connection("shop", integration.Name, HubEnvironment.Test, new("https://api.stripe.com"), new("sk_test_1")));

        public WireRequest Write(ServiceRequest request) =>
            new(request.Method, request.Path, request.Parameters.ToJsonString(), request.IdempotencyKey is { } key ? [new("Idempotency-Key", key)] : []);

        public async Task<ServiceReply> SendAsync(WireRequest request, Connection connection, CancellationToken cancellation)
        {
            if (request.Method == "GET") return Done("""{"id":"pi_1","object":"payment_intent","amount":99999999,"currency":"usd","customer":"cus_1"}""");
            await Task.Yield();
            var amount = JsonElement.Parse(request.Body!).GetProperty("amount").GetInt64();
            if (amount % 9 == 0) return new ServiceReply.Refused(new() { Status = 402, Type = "card_error", Code = "card_declined" });
            lock (_gate) _paid[request.Header("Idempotency-Key")!] = amount;
            return Done("""{"id":"re_1","object":"refund"}""");
        }

        private static ServiceReply.Succeeded Done(string json) => new(JsonElement.Parse(json), null, false);
    }
}
