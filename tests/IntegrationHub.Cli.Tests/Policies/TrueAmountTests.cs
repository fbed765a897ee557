using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using IntegrationHub.Cli.Tests.Connections;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Sandbox;

namespace IntegrationHub.Cli.Tests.Policies;

/// <summary>A limit in money is applied to what the service will really bill, and to what it is when the call is made.</summary>
public sealed class TrueAmountTests : IAsyncLifetime, IDisposable
{
    private const string Key = "sk_test_51TrueAmounts8f3a";

    private readonly KeyHome _home = new();
    private readonly HttpClient _shop = new() { DefaultRequestHeaders = { Authorization = new("Bearer", Key) } };
    private SandboxServer _sandbox = null!;

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync(new());
        _shop.BaseAddress = _sandbox.BaseAddress;
        _home.Variables["STRIPE_API_BASE"] = _sandbox.BaseAddress.ToString();
        _home.Variables["STRIPE_SECRET_KEY"] = Key;
        Directory.CreateDirectory(_home.Home);
        await File.WriteAllTextAsync(
            Path.Combine(_home.Home, "policy.yaml"), "limits:\n  - { name: one call, effects: [moves_money], per: call, amounts: [50.00 USD] }\n");
    }

    public Task DisposeAsync() => _sandbox.DisposeAsync().AsTask();

    public void Dispose()
    {
        _shop.Dispose();
        _home.Dispose();
    }

    [Fact]
    public async Task An_invoice_that_grew_past_the_limit_after_its_preview_is_not_finalized()
    {
        var invoice = await DraftAsync(4000);
        string[] write = ["stripe_finalize_invoice", "--input", $$"""{"invoice_id":"{{invoice}}"}""", "--json"];
        var token = (await _home.RunAsync(["preview", .. write])).Ok().Json.GetProperty("proposal").GetProperty("token").GetString()!;
        await ShopAsync($"/v1/invoices/{invoice}/add_lines", ("lines[0][amount]", "3000"), ("lines[0][description]", "Chairs"));

        (await _home.RunAsync(["call", .. write, "--confirm", token])).Refused(
            "confirmation_mismatch", "This is not what was agreed to any more: it was about 40.00 USD at the preview, and is about 70.00 USD now. Nothing was sent.");
        (await _home.RunAsync(["preview", .. write])).Refused(
            "limit_exceeded", "The limit \"one call\" allows 50.00 USD a call; this call takes 70.00 USD. Nothing was sent.");
        Assert.Equal("draft", (await ShopAsync($"/v1/invoices/{invoice}")).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("cus_SeedAdaOkafor")]
    [InlineData("cus_SeedLenaFischer")]
    public async Task A_subscription_counts_with_what_its_first_invoice_bills_what_waits_for_the_customer_included(string customer)
    {
        var told = await TakesAsync(
            "stripe_create_subscription",
            $$"""{"customer":"{{customer}}","items":[{"price":"price_SeedClubMonthly","quantity":2}],"add_invoice_items":[{"price":"price_SeedMug"}]}""");

        var made = await ShopAsync(
            "/v1/subscriptions",
            ("customer", customer),
            ("items[0][price]", "price_SeedClubMonthly"),
            ("items[0][quantity]", "2"),
            ("add_invoice_items[0][price]", "price_SeedMug"),
            ("payment_behavior", "default_incomplete"),
            ("expand[0]", "latest_invoice"));

        Assert.Equal(made.GetProperty("latest_invoice").GetProperty("amount_due").GetInt64(), told);
    }

    [Fact]
    public async Task Lines_of_an_invoice_count_with_what_they_add_to_it()
    {
        var invoice = await DraftAsync(1000);
        var told = await TakesAsync(
            "stripe_add_invoice_lines",
            $$"""{"invoice_id":"{{invoice}}","lines":[{"pricing":{"price":"price_SeedMug"},"quantity":3},{"amount":1500,"description":"Chairs"}]}""");

        var changed = await ShopAsync(
            $"/v1/invoices/{invoice}/add_lines",
            ("lines[0][pricing][price]", "price_SeedMug"), ("lines[0][quantity]", "3"), ("lines[1][amount]", "1500"), ("lines[1][description]", "Chairs"));

        Assert.Equal(changed.GetProperty("total").GetInt64() - 1000, told);
    }

    [Fact]
    public async Task An_item_counts_with_no_less_than_the_rest_of_the_period_will_bill()
    {
        var price = await ClubPriceAsync();
        var told = await TakesAsync("stripe_create_subscription_item", $$"""{"subscription":"sub_SeedCoffeeClub","price":"{{price}}","quantity":3}""");
        (await PreviewAsync("stripe_create_subscription_item", $$"""{"subscription":"sub_SeedCoffeeClub","price":"{{price}}","proration_behavior":"always_invoice"}""")).Refused(
            "policy_denied", "The policy forbids stripe_create_subscription_item: the limit \"one call\" does not fit a call whose amount is not known before it is called. Nothing was sent.");

        var before = await WaitingAsync();
        await ShopAsync("/v1/subscription_items", ("subscription", "sub_SeedCoffeeClub"), ("price", price), ("quantity", "3"));

        Assert.InRange(await WaitingAsync() - before, 1, told);
    }

    [Fact]
    public async Task What_only_ends_is_within_any_limit_and_what_bills_by_the_day_is_denied()
    {
        Assert.True((await PreviewAsync("stripe_cancel_subscription", """{"subscription_id":"sub_SeedCoffeeClub"}""")).Exit == 0);
        Assert.True((await PreviewAsync("stripe_update_subscription", """{"subscription_id":"sub_SeedCoffeeClub","cancel_at_period_end":true}""")).Exit == 0);

        (await PreviewAsync("stripe_cancel_subscription", """{"subscription_id":"sub_SeedCoffeeClub","invoice_now":true}""")).Refused(
            "policy_denied", "The policy forbids stripe_cancel_subscription: the limit \"one call\" does not fit a call whose amount is not known before it is called. Nothing was sent.");
    }

    [Fact]
    public async Task A_price_that_is_not_there_is_said_before_anybody_agrees()
    {
        var error = (await PreviewAsync("stripe_create_subscription", """{"customer":"cus_SeedAdaOkafor","items":[{"price":"price_SeedClubMonthly"},{"price":"price_Gone"}]}"""))
            .Refused("price_not_found", "Stripe: No such price: 'price_Gone'. It was a read, so nothing changed.");

        Assert.Equal("items[1].price", error.GetProperty("field").GetString());
    }

    private Task<Ran> PreviewAsync(string tool, string input) => _home.RunAsync("preview", tool, "--input", input, "--json");

    // What is over the limit is told with its amount.
    private async Task<long> TakesAsync(string tool, string input)
    {
        var error = (await PreviewAsync(tool, input)).Json.GetProperty("error");
        Assert.Equal("limit_exceeded", error.GetProperty("code").GetString());
        var words = Regex.Match(error.GetProperty("message").GetString()!, "this call takes ([0-9,.]+) USD").Groups[1].Value;
        return (long)(decimal.Parse(words, CultureInfo.InvariantCulture) * 100);
    }

    private async Task<string> ClubPriceAsync()
    {
        var made = await ShopAsync(
            "/v1/prices",
            ("product", "prod_SeedEnamelMug"),
            ("currency", "usd"),
            ("unit_amount", "2900"),
            ("recurring[interval]", "month"));
        return made.GetProperty("id").GetString()!;
    }

    // What the next invoice of anybody will gather.
    private async Task<long> WaitingAsync() =>
        (await ShopAsync("/v1/invoiceitems", "pending=true&limit=100")).GetProperty("data").EnumerateArray().Sum(item => item.GetProperty("amount").GetInt64());

    private async Task<string> DraftAsync(int amount)
    {
        var id = (await ShopAsync("/v1/invoices", ("customer", "cus_SeedLenaFischer"), ("currency", "usd"))).GetProperty("id").GetString()!;
        await ShopAsync($"/v1/invoices/{id}/add_lines", ("lines[0][amount]", amount.ToString(CultureInfo.InvariantCulture)), ("lines[0][description]", "Tables"));
        return id;
    }

    private async Task<JsonElement> ShopAsync(string path, string query = "")
    {
        var answer = await _shop.GetAsync(new Uri($"{path}?{query}", UriKind.Relative));
        return await BodyAsync(answer);
    }

    private async Task<JsonElement> ShopAsync(string path, params (string Name, string Value)[] form)
    {
        using var content = new FormUrlEncodedContent(form.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
        var answer = await _shop.PostAsync(new Uri(path, UriKind.Relative), content);
        return await BodyAsync(answer);
    }

    private static async Task<JsonElement> BodyAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, body);
        return JsonElement.Parse(body);
    }
}
