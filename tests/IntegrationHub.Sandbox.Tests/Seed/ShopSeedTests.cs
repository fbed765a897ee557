using System.Text.Json.Nodes;
using System.Reflection;
using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Seed;

public sealed class ShopSeedTests : SandboxTest
{
    protected override SandboxOptions Options => new() { Time = Clock };

    private static readonly Dictionary<string, string> PathByPrefix = new(StringComparer.Ordinal)
    {
        ["cus"] = "customers",
        ["prod"] = "products",
        ["price"] = "prices",
        ["pi"] = "payment_intents",
        ["ch"] = "charges",
        ["re"] = "refunds",
        ["sub"] = "subscriptions",
        ["cs"] = "checkout/sessions",
        ["plink"] = "payment_links",
        ["bpc"] = "billing_portal/configurations",
    };

    public static TheoryData<string> PublishedIds => new(typeof(ShopSeed)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (string)f.GetRawConstantValue()!)
        .Where(v => !v.Contains('@', StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(PublishedIds))]
    public async Task A_published_id_is_there(string id) =>
        Assert.Equal(id, (await Get($"/v1/{PathByPrefix[id.Split('_')[0]]}/{id}")).Id);

    [Theory]
    [InlineData(ShopSeed.RefundablePaymentIntent, "succeeded", 6400, 0)]
    [InlineData(ShopSeed.SecondRefundablePaymentIntent, "succeeded", 4800, 0)]
    [InlineData(ShopSeed.ThirdRefundablePaymentIntent, "succeeded", 12000, 0)]
    [InlineData(ShopSeed.PartlyRefundedPaymentIntent, "succeeded", 8000, 3000)]
    [InlineData(ShopSeed.RefundedPaymentIntent, "succeeded", 2400, 2400)]
    [InlineData(ShopSeed.FailedPaymentIntent, "requires_payment_method", 3600, 0)]
    [InlineData(ShopSeed.UncapturedPaymentIntent, "requires_capture", 15000, 0)]
    public async Task A_payment_is_as_its_name_says(string id, string status, int amount, int refunded)
    {
        var intent = await Get($"/v1/payment_intents/{id}?expand[]=latest_charge&expand[]=customer");

        Assert.Equal(status, intent.Text("status"));
        Assert.Equal(amount, intent["amount"]!.GetValue<long>());
        Assert.Equal(refunded, intent.Node("latest_charge.amount_refunded")!.GetValue<long>());
        Assert.NotEmpty(intent.Text("customer.name"));
    }

    [Theory]
    [InlineData(ShopSeed.ActiveSubscription, "active")]
    [InlineData(ShopSeed.TrialingSubscription, "trialing")]
    [InlineData(ShopSeed.CanceledSubscription, "canceled")]
    [InlineData(ShopSeed.PastDueSubscription, "past_due")]
    public async Task A_subscription_is_as_its_name_says(string id, string status) =>
        Assert.Equal(status, (await Get($"/v1/subscriptions/{id}")).Text("status"));

    [Fact]
    public async Task Every_seeding_makes_the_same_ids()
    {
        await using var again = await SandboxServer.StartAsync(new SandboxOptions());
        using var http = Client(again);

        foreach (var list in new[] { "charges", "invoices", "payment_methods", "subscription_items?subscription=" + ShopSeed.ActiveSubscription })
        {
            var path = $"/v1/{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=100";
            Assert.Equal((await Get(path)).Ids.Order(), (await Send(http, HttpMethod.Get, path)).Ids.Order());
        }
    }

    [Fact]
    public async Task The_balance_is_the_sum_of_its_movements()
    {
        var movements = new List<JsonObject>();
        for (var page = await Get("/v1/balance_transactions?limit=100"); ; page = await Get("/v1/balance_transactions?limit=100&starting_after=" + page.Ids[^1]))
        {
            movements.AddRange(page.Data);
            if (!page.HasMore)
                break;
        }

        var balance = await Get("/v1/balance");
        foreach (var currency in new[] { "usd", "eur" })
        {
            var held = new[] { "available", "pending" }.SelectMany(part => balance[part]!.AsArray())
                .Where(part => part!["currency"]!.GetValue<string>() == currency).Sum(part => part!["amount"]!.GetValue<long>());
            Assert.Equal(movements.Where(m => m["currency"]!.GetValue<string>() == currency).Sum(m => m["net"]!.GetValue<long>()), held);
        }
    }
}
