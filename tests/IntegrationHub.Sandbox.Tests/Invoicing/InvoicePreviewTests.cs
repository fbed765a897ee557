using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Invoicing;

public sealed class InvoicePreviewTests : SandboxTest
{
    private const string Path = "/v1/invoices/create_preview";

    [Fact]
    public async Task It_shows_the_next_bill_of_a_subscription_and_changes_nothing()
    {
        await Post("/v1/invoiceitems", $"customer={ShopSeed.Customer}", "amount=500", "currency=usd", "description=Waiting");
        var before = (await Get("/v1/invoices?limit=100")).Ids;

        var seen = await Post(Path, $"customer={ShopSeed.Customer}", "invoice_items[0][amount]=5000", "invoice_items[0][description]=Setup");

        Assert.Equal(("upcoming", "draft", "7400"), (seen.Text("billing_reason"), seen.Text("status"), seen.Text("total")));
        Assert.StartsWith("upcoming_in_", seen.Id);
        Assert.Equal(["Setup", "Waiting"], seen.Node("lines.data")!.AsArray().Select(l => l!["description"]!.GetValue<string>()).Take(2));
        Assert.Equal(before, (await Get("/v1/invoices?limit=100")).Ids);
        Assert.Single((await Get($"/v1/invoiceitems?customer={ShopSeed.Customer}&pending=true")).Data);
        Assert.Equal("1900", (await Post(Path, $"customer={ShopSeed.Customer}", "preview_mode=recurring")).Text("total"));
        Refused(await Get($"/v1/invoices/{seen.Id}"), 404, $"No such invoice: '{seen.Id}'", "resource_missing", "invoice");
    }

    [Fact]
    public async Task It_shows_what_a_change_of_a_subscription_would_cost()
    {
        var item = (await Get($"/v1/subscription_items?subscription={ShopSeed.ActiveSubscription}")).Ids.Single();

        var seen = await Post(
            Path, $"subscription={ShopSeed.ActiveSubscription}", $"subscription_details[items][0][id]={item}", "subscription_details[items][0][quantity]=3",
            "subscription_details[proration_behavior]=always_invoice");

        Assert.True(seen.Node("total")!.GetValue<long>() is > 0 and < 3800, seen.Text("total"));
        Assert.Equal(2, seen.Node("lines.data")!.AsArray().Count);
        Assert.Equal("1", (await Get($"/v1/subscription_items/{item}")).Text("quantity"));
    }

    [Fact]
    public async Task It_shows_the_first_bill_of_a_new_subscription_for_somebody_who_is_no_customer_yet()
    {
        var seen = await Post(
            Path, "customer_details[address][country]=DE", "customer_details[tax_exempt]=reverse",
            $"subscription_details[items][0][price]={ShopSeed.MonthlyPrice}", "subscription_details[items][0][quantity]=2");

        Assert.Equal(("3800", "reverse", "DE"), (seen.Text("amount_due"), seen.Text("customer_tax_exempt"), seen.Text("customer_address.country")));
    }

    [Fact]
    public async Task A_discount_and_other_numbers_for_what_waits_can_be_tried()
    {
        await Post("/v1/coupons", "id=HALF", "percent_off=50", "duration=once");
        var item = (await Post("/v1/invoiceitems", $"customer={ShopSeed.NewCustomer}", "amount=500", "currency=usd")).Id;

        var seen = await Post(
            Path, $"customer={ShopSeed.NewCustomer}", "discounts[0][coupon]=HALF", $"invoice_items[0][invoiceitem]={item}", "invoice_items[0][unit_amount]=300",
            "invoice_items[0][quantity]=3");

        Assert.Equal(("900", "450"), (seen.Text("subtotal"), seen.Text("total")));
        Assert.Equal("0", (await Get("/v1/coupons/HALF")).Text("times_redeemed"));
    }

    [Fact]
    public async Task Who_has_nothing_coming_has_no_next_bill()
    {
        Refused(
            await Post(Path, $"customer={ShopSeed.NewCustomer}"), 404, $"No upcoming invoices for customer: {ShopSeed.NewCustomer}", "invoice_upcoming_none");
        Refused(await Post(Path), 400, "Missing required param: customer.", "parameter_missing", "customer");
    }
}
