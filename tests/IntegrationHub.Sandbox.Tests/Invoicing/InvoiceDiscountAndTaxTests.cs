using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Invoicing;

public sealed class InvoiceDiscountAndTaxTests : SandboxTest
{
    private async Task<string> Draft(params string[] more) => (await Post("/v1/invoices", [$"customer={ShopSeed.Customer}", .. more])).Id;

    private async Task<string> Rate(string percentage, bool isInclusive) =>
        (await Post("/v1/tax_rates", "display_name=VAT", $"percentage={percentage}", $"inclusive={(isInclusive ? "true" : "false")}")).Id;

    [Fact]
    public async Task The_discount_of_a_line_comes_first_then_that_of_the_invoice_then_tax()
    {
        await Post("/v1/coupons", "id=TEN", "percent_off=10", "duration=once");
        await Post("/v1/coupons", "id=FIVE", "amount_off=500", "currency=usd", "duration=once");
        var rate = await Rate("20", isInclusive: false);
        var id = await Draft("discounts[0][coupon]=FIVE", $"default_tax_rates[0]={rate}");

        var full = await Post(
            $"/v1/invoices/{id}/add_lines", "lines[0][amount]=1000", "lines[0][discounts][0][coupon]=TEN", "lines[1][amount]=2000",
            "lines[1][discountable]=true", "lines[2][amount]=300", "lines[2][discountable]=false");

        // 1000 less 10% is 900; 900 and 2000 share the 500; 300 is not discounted; 20% comes on top of what is left.
        Assert.Equal("3200", full.Text("subtotal"));
        Assert.Equal([100L, 500L], full.Node("total_discount_amounts")!.AsArray().Select(d => d!["amount"]!.GetValue<long>()).Order());
        Assert.Equal([0L, 345L, 255L], full.Node("lines.data")!.AsArray().Select(l => l!["discount_amounts"]!.AsArray().Sum(d => d!["amount"]!.GetValue<long>())));
        Assert.Equal(("2700", "540", "3240"), (full.Text("total_excluding_tax"), full.Text("total_taxes.0.amount"), full.Text("total")));
        Assert.Equal("exclusive", full.Text("total_taxes.0.tax_behavior"));

        var expanded = await Get($"/v1/invoices/{id}?expand[]=discounts");
        Assert.Equal("FIVE", expanded.Text("discounts.0.source.coupon"));
        Assert.Equal("3840", (await Post($"/v1/invoices/{id}", "discounts=")).Text("total"));
    }

    [Fact]
    public async Task Inclusive_tax_is_in_the_amount()
    {
        var rate = await Rate("19", isInclusive: true);
        var id = await Draft();

        var full = await Post($"/v1/invoices/{id}/add_lines", "lines[0][amount]=11900", $"lines[0][tax_rates][0]={rate}");

        Assert.Equal(
            ("11900", "10000", "11900", "10000", "1900"),
            (full.Text("subtotal"), full.Text("subtotal_excluding_tax"), full.Text("total"), full.Text("total_excluding_tax"), full.Text("total_taxes.0.amount")));
    }

    [Fact]
    public async Task Who_is_exempt_pays_no_tax()
    {
        await Post($"/v1/customers/{ShopSeed.Customer}", "tax_exempt=exempt");
        var id = await Draft($"default_tax_rates[0]={await Rate("20", isInclusive: false)}");

        var full = await Post($"/v1/invoices/{id}/add_lines", "lines[0][amount]=1000");

        Assert.Equal(("1000", "0"), (full.Text("total"), full.Text("total_taxes.0.amount")));
    }

    [Fact]
    public async Task Items_that_wait_keep_their_discounts_and_tax_rates_and_show_them()
    {
        await Post("/v1/coupons", "id=HALF", "percent_off=50", "duration=forever");
        var rate = await Rate("10", isInclusive: false);
        var item = await Post(
            "/v1/invoiceitems", $"customer={ShopSeed.Customer}", "amount=1000", "currency=usd", "discounts[0][coupon]=HALF", $"tax_rates[0]={rate}",
            "expand[]=discounts");
        Assert.Equal(("HALF", "VAT"), (item.Text("discounts.0.source.coupon"), item.Text("tax_rates.0.display_name")));

        var invoice = await Post("/v1/invoices", $"customer={ShopSeed.Customer}", "pending_invoice_items_behavior=include");

        Assert.Equal(("500", "550"), (invoice.Text("subtotal"), invoice.Text("total")));
        await Post($"/v1/invoiceitems/{item.Id}", "discounts=");
        Assert.Equal("1100", (await Get($"/v1/invoices/{invoice.Id}")).Text("total"));
    }
}
