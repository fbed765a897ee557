using System.Globalization;
using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Tests.Support;

/// <summary>An empty shop with a test clock that stands at noon of 31 January 2027, and a customer on it whose card pays.</summary>
public abstract class BillingTest : SandboxTest
{
    protected static readonly long Start = At("2027-01-31");

    protected override SandboxOptions Options => new() { Time = Clock, Seed = SandboxSeed.Empty };

    protected string ClockId { get; private set; } = "";

    protected string Customer { get; private set; } = "";

    /// <summary>20.00 USD a month.</summary>
    protected string Monthly { get; private set; } = "";

    /// <summary>50.00 USD a month.</summary>
    protected string Larger { get; private set; } = "";

    /// <summary>200.00 USD a year.</summary>
    protected string Yearly { get; private set; } = "";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        ClockId = (await Post("/v1/test_helpers/test_clocks", $"frozen_time={Start}")).Id;
        Customer = await NewCustomer("pm_card_visa");
        var product = (await Post("/v1/products", "name=Tea")).Id;
        Monthly = await NewPrice(product, 2_000, "month");
        Larger = await NewPrice(product, 5_000, "month");
        Yearly = await NewPrice(product, 20_000, "year");
    }

    /// <summary>Noon of a day.</summary>
    protected static long At(string day, int hour = 12) =>
        DateTimeOffset.Parse($"{day}T{hour:D2}:00:00Z", CultureInfo.InvariantCulture).ToUnixTimeSeconds();

    protected static string On(JsonNode? at) => DateTimeOffset.FromUnixTimeSeconds(at!.GetValue<long>()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected async Task<string> NewCustomer(string? card) => (await Post(
        "/v1/customers",
        card is null ? [$"test_clock={ClockId}"] : [$"test_clock={ClockId}", $"invoice_settings[default_payment_method]={card}"])).Id;

    protected async Task<string> NewPrice(string product, int amount, string interval, params string[] more) => (await Post(
        "/v1/prices", [$"product={product}", $"unit_amount={amount}", "currency=usd", $"recurring[interval]={interval}", .. more])).Id;

    protected async Task<Answer> Subscribe(string price, params string[] more) =>
        Good(await Post("/v1/subscriptions", [$"customer={Customer}", $"items[0][price]={price}", .. more]));

    protected async Task Advance(long to) => Good(await Post($"/v1/test_helpers/test_clocks/{ClockId}/advance", $"frozen_time={to}"));

    protected Task<Answer> Read(string subscription, string more = "") => Get($"/v1/subscriptions/{subscription}{more}");

    /// <summary>The invoices of a subscription, oldest first.</summary>
    protected async Task<IReadOnlyList<JsonObject>> Invoices(string subscription) =>
        [.. (await Get($"/v1/invoices?subscription={subscription}&limit=100")).Data.Reverse()];

    /// <summary>The types of events that a subscription's life has caused, oldest first.</summary>
    protected async Task<IReadOnlyList<string>> Told(params string[] types) =>
        [.. (await Get("/v1/events?limit=100&" + string.Join('&', types.Select(t => "types[]=" + t)))).Data.Select(e => e["type"]!.ToString()).Reverse()];

    /// <summary>Pays an open invoice as its payer would.</summary>
    protected async Task PayByHand(string invoice)
    {
        var secret = (await Get($"/v1/invoices/{invoice}?expand[]=confirmation_secret")).Text("confirmation_secret.client_secret");
        Good(await Post($"/v1/payment_intents/{secret.Split("_secret_")[0]}/confirm", "payment_method=pm_card_visa"));
    }

    protected static Answer Good(Answer answer)
    {
        Assert.True((int)answer.Status == 200, answer.Json.ToJsonString());
        return answer;
    }
}
