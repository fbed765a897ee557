using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Checkout;

/// <summary>Discounts and taxes of a session, and that what is paid is what the page said.</summary>
public sealed class CheckoutTotalsTests : SandboxTest
{
    private static readonly string[] Mug =
        ["mode=payment", "success_url=https://shop.example.com/thanks", $"line_items[0][price]={ShopSeed.OneTimePrice}", "line_items[0][quantity]=2"];

    private static readonly string[] Club =
        ["mode=subscription", "success_url=https://shop.example.com/thanks", $"line_items[0][price]={ShopSeed.MonthlyPrice}", "line_items[0][quantity]=1"];

    [Fact]
    public async Task A_coupon_and_a_tax_are_in_the_total_and_the_coupon_counts_when_it_is_paid()
    {
        await Post("/v1/coupons", "id=QUARTER", "percent_off=25", "duration=once");
        var tax = await Post("/v1/tax_rates", "display_name=VAT", "inclusive=false", "percentage=20");
        var made = await Post(
            "/v1/checkout/sessions",
            [.. Mug, "discounts[0][coupon]=QUARTER", $"line_items[0][tax_rates][]={tax.Id}", "expand[]=line_items.data.taxes", "expand[]=line_items.data.discounts"]);

        Assert.Equal(("4800", "4320"), (made.Text("amount_subtotal"), made.Text("amount_total")));
        Assert.Equal("""{"amount_discount":1200,"amount_shipping":0,"amount_tax":720}""", made["total_details"]!.ToJsonString());
        Assert.Equal("""[{"coupon":"QUARTER","promotion_code":null}]""", made["discounts"]!.ToJsonString());
        Assert.Equal(("1200", tax.Id, "720"), (made.Text("line_items.data.0.discounts.0.amount"), made.Text("line_items.data.0.taxes.0.rate.id"), made.Text("line_items.data.0.taxes.0.amount")));
        Assert.Equal("0", (await Get("/v1/coupons/QUARTER")).Text("times_redeemed"));

        await Browser.Send(made.Text("url"), "action=pay", "email=ada@example.com", "card=pm_card_visa");
        Assert.Equal("4320", (await Get($"/v1/checkout/sessions/{made.Id}?expand[]=payment_intent")).Text("payment_intent.amount_received"));
        Assert.Equal("1", (await Get("/v1/coupons/QUARTER")).Text("times_redeemed"));
    }

    [Fact]
    public async Task A_payer_types_a_code_when_the_seller_lets_them()
    {
        await Post("/v1/coupons", "id=FIVE", "amount_off=500", "currency=usd", "duration=once");
        await Post("/v1/promotion_codes", "promotion[type]=coupon", "promotion[coupon]=FIVE", "code=HELLO", "restrictions[minimum_amount]=9900", "restrictions[minimum_amount_currency]=usd");
        var code = await Post("/v1/promotion_codes", "promotion[type]=coupon", "promotion[coupon]=FIVE", "code=WELCOME");
        var made = await Post("/v1/checkout/sessions", [.. Mug, "allow_promotion_codes=true"]);

        Assert.Contains("This code is invalid.", (await Browser.Send(made.Text("url"), "action=promote", "promotion_code=NOPE")).Text, StringComparison.Ordinal);
        Assert.Contains("minimum amount of $99.00", (await Browser.Send(made.Text("url"), "action=promote", "promotion_code=hello")).Text, StringComparison.Ordinal);
        Assert.Contains("Pay $43.00", (await Browser.Send(made.Text("url"), "action=promote", "promotion_code=welcome")).Text, StringComparison.Ordinal);
        await Browser.Send(made.Text("url"), "action=pay", "email=ada@example.com", "card=pm_card_visa");
        var session = await Get($"/v1/checkout/sessions/{made.Id}");
        Assert.Equal(("complete", "4300", code.Id), (session.Text("status"), session.Text("amount_total"), session.Text("discounts.0.promotion_code")));
        Assert.Equal("1", (await Get($"/v1/promotion_codes/{code.Id}")).Text("times_redeemed"));

        var closed = await Post("/v1/checkout/sessions", Mug);
        Assert.DoesNotContain("promotion_code", (await Browser.Look(closed.Text("url"))).Markup, StringComparison.Ordinal);
        Assert.Contains("Pay $48.00", (await Browser.Send(closed.Text("url"), "action=promote", "promotion_code=WELCOME")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_and_an_invoice_are_paid_as_the_page_said()
    {
        await Post("/v1/coupons", "id=HALF", "percent_off=50", "duration=forever");
        var tax = await Post("/v1/tax_rates", "display_name=VAT", "inclusive=false", "percentage=10");
        var club = await Post("/v1/checkout/sessions", [.. Club, "discounts[0][coupon]=HALF", $"subscription_data[default_tax_rates][]={tax.Id}"]);
        Assert.Equal("1045", club.Text("amount_total"));
        Assert.Equal(303, (await Browser.Send(club.Text("url"), "action=pay", "email=ada@example.com", "card=pm_card_visa")).Status);
        var session = await Get($"/v1/checkout/sessions/{club.Id}?expand[]=invoice&expand[]=subscription");
        Assert.Equal(("1045", "active"), (session.Text("invoice.amount_paid"), session.Text("subscription.status")));
        Assert.Single(session.Node("subscription.discounts")!.AsArray());
        Assert.Equal("1", (await Get("/v1/coupons/HALF")).Text("times_redeemed"));

        var mug = await Post(
            "/v1/checkout/sessions",
            [
                .. Mug, "discounts[0][coupon]=HALF", $"line_items[0][tax_rates][]={tax.Id}", "invoice_creation[enabled]=true",
                "shipping_options[0][shipping_rate_data][display_name]=Post", "shipping_options[0][shipping_rate_data][fixed_amount][amount]=500",
                "shipping_options[0][shipping_rate_data][fixed_amount][currency]=usd",
            ]);
        Assert.Equal("3140", mug.Text("amount_total"));
        await Browser.Send(mug.Text("url"), "action=pay", "email=ada@example.com", "card=pm_card_visa");
        Assert.Equal("3140", (await Get($"/v1/checkout/sessions/{mug.Id}?expand[]=invoice")).Text("invoice.amount_paid"));
    }

    [Fact]
    public async Task A_session_that_costs_nothing_needs_no_card()
    {
        await Post("/v1/coupons", "id=ALL", "percent_off=100", "duration=once");
        var made = await Post("/v1/checkout/sessions", [.. Mug, "discounts[0][coupon]=ALL"]);

        Assert.Equal(303, (await Browser.Send(made.Text("url"), "action=pay", "email=ada@example.com")).Status);
        var session = await Get($"/v1/checkout/sessions/{made.Id}");
        Assert.Equal(("complete", "no_payment_required", "0"), (session.Text("status"), session.Text("payment_status"), session.Text("amount_total")));
        Assert.Null(session["payment_intent"]);
    }
}
