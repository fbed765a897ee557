using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Billing;

public sealed class MeteredSubscriptionTests : BillingTest
{
    [Fact]
    public async Task Use_is_billed_when_its_period_is_over()
    {
        var hourly = await Hourly();
        var made = await Subscribe(Monthly, $"items[1][price]={hourly}", "expand[]=latest_invoice");
        Assert.Equal("2000", made.Text("latest_invoice.amount_paid"));
        Assert.Null(made.Node("items.data.1.quantity"));
        await Report("2.5");
        await Advance(At("2027-02-10"));
        await Report("4");
        await Advance(At("2027-02-28"));
        await Report("100");
        await Advance(At("2027-02-28", 14));

        var renewed = await Read(made.Id, "?expand[]=latest_invoice");
        Assert.Equal("2650", renewed.Text("latest_invoice.amount_paid"));
        Assert.Equal("6.5", renewed.Text("latest_invoice.lines.data.1.quantity_decimal"));
        Assert.Equal(("2027-01-31", "2027-02-28"), (On(renewed.Node("latest_invoice.lines.data.1.period.start")), On(renewed.Node("latest_invoice.lines.data.1.period.end"))));
    }

    [Fact]
    public async Task What_was_used_until_the_end_is_billed_when_it_is_asked_for_or_comes_by_itself()
    {
        var hourly = await Hourly();
        var (asked, quiet) = (await Subscribe(hourly), await Subscribe(hourly));
        await Report("3");
        await Advance(At("2027-02-10"));
        Good(await Delete($"/v1/subscriptions/{quiet.Id}"));
        Good(await Delete($"/v1/subscriptions/{asked.Id}?invoice_now=true"));

        Assert.Equal([0L, 300L], (await Invoices(asked.Id)).Select(i => i["amount_paid"]!.GetValue<long>()));
        Assert.Single(await Invoices(quiet.Id));
        var ending = await Subscribe(hourly, "cancel_at_period_end=true");
        await Report("2");
        await Advance(At("2027-03-12"));
        Assert.Equal([0L, 200L], (await Invoices(ending.Id)).Select(i => i["total"]!.GetValue<long>()));
    }

    [Fact]
    public async Task A_quantity_is_not_said_of_what_is_billed_by_use()
    {
        var hourly = await Hourly();
        Refused(
            await Post("/v1/subscriptions", $"customer={Customer}", $"items[0][price]={hourly}", "items[0][quantity]=2"), 400,
            "Quantity should not be specified where usage_type is `metered`. Remove quantity from `items[0]`.", param: "items[0][quantity]");
    }

    private async Task<string> Hourly()
    {
        var meter = await Post("/v1/billing/meters", "display_name=Hours", "event_name=hours", "default_aggregation[formula]=sum");
        var product = await Post("/v1/products", "name=Hours");
        return await NewPrice(product.Id, 100, "month", "recurring[usage_type]=metered", $"recurring[meter]={meter.Id}");
    }

    private async Task Report(string value) => Good(await Post(
        "/v1/billing/meter_events", "event_name=hours", $"payload[stripe_customer_id]={Customer}", $"payload[value]={value}"));
}
