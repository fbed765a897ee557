using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Billing;

/// <summary>Discounts, taxes and use on the invoices of a subscription.</summary>
public sealed class SubscriptionReductionTests : BillingTest
{
    [Fact]
    public async Task A_coupon_for_two_months_is_on_two_invoices()
    {
        var coupon = await Post("/v1/coupons", "percent_off=50", "duration=repeating", "duration_in_months=2");
        var made = await Subscribe(Monthly, $"discounts[0][coupon]={coupon.Id}", "expand[]=discounts");
        Assert.Equal(coupon.Id, made.Text("discounts.0.source.coupon"));
        await Advance(At("2027-03-31"));
        await Advance(At("2027-03-31", 14));

        Assert.Equal([1_000L, 1_000L, 2_000L], (await Invoices(made.Id)).Select(i => i["amount_paid"]!.GetValue<long>()));
        Assert.Empty((await Read(made.Id))["discounts"]!.AsArray());
    }

    [Fact]
    public async Task A_change_in_mid_period_gives_back_what_was_really_paid()
    {
        var coupon = await Post("/v1/coupons", "percent_off=50", "duration=forever");
        var made = await Subscribe(Monthly, $"discounts[0][coupon]={coupon.Id}");
        await Advance(At("2027-02-14"));
        await Post($"/v1/subscriptions/{made.Id}", $"items[0][id]={made.Text("items.data.0.id")}", $"items[0][price]={Larger}");

        Assert.Equal([1_250L, -500L], (await Get($"/v1/invoiceitems?customer={Customer}")).Data.Select(w => w["amount"]!.GetValue<long>()));
    }

    [Fact]
    public async Task A_discount_can_be_taken_off()
    {
        var coupon = await Post("/v1/coupons", "percent_off=50", "duration=forever");
        var made = await Subscribe(Monthly, $"discounts[0][coupon]={coupon.Id}");
        var gone = Good(await Delete($"/v1/subscriptions/{made.Id}/discount"));

        Assert.Equal("true", gone.Text("deleted"));
        Assert.Empty((await Read(made.Id))["discounts"]!.AsArray());
    }

    [Fact]
    public async Task Tax_rates_of_the_subscription_hold_for_items_without_their_own()
    {
        var ten = await Post("/v1/tax_rates", "display_name=VAT", "percentage=10", "inclusive=false");
        var twenty = await Post("/v1/tax_rates", "display_name=VAT", "percentage=20", "inclusive=false");
        var made = await Subscribe(
            Monthly, $"items[0][tax_rates][0]={twenty.Id}", $"items[1][price]={Larger}", $"default_tax_rates[0]={ten.Id}", "expand[]=latest_invoice");

        Assert.Equal((twenty.Id, ten.Id), (made.Text("items.data.0.tax_rates.0.id"), made.Text("default_tax_rates.0.id")));
        Assert.Equal((2_400 + 5_500).ToString(System.Globalization.CultureInfo.InvariantCulture), made.Text("latest_invoice.amount_paid"));
    }

    [Fact]
    public async Task A_schedule_plans_discounts_and_tax_rates_too()
    {
        var coupon = await Post("/v1/coupons", "percent_off=50", "duration=forever");
        var ten = await Post("/v1/tax_rates", "display_name=VAT", "percentage=10", "inclusive=false");
        var planned = Good(await Post(
            "/v1/subscription_schedules", $"customer={Customer}", $"start_date={At("2027-02-10")}", $"phases[0][items][0][price]={Monthly}",
            $"phases[0][discounts][0][coupon]={coupon.Id}", $"phases[0][default_tax_rates][0]={ten.Id}"));
        Assert.Equal((coupon.Id, ten.Id), (planned.Text("phases.0.discounts.0.coupon"), planned.Text("phases.0.default_tax_rates.0.id")));
        await Advance(At("2027-02-10", 14));

        var begun = await Get($"/v1/subscription_schedules/{planned.Id}?expand[]=subscription.latest_invoice");
        Assert.Equal("1100", begun.Text("subscription.latest_invoice.amount_paid"));
    }
}
