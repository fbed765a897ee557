using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Billing;

public sealed class TieredSubscriptionTests : BillingTest
{
    [Fact]
    public async Task Each_tier_that_counts_is_a_line_and_so_is_its_flat_amount()
    {
        var made = await Subscribe(await Seats("graduated"), "items[0][quantity]=12", "expand[]=latest_invoice");

        Assert.Equal(
            ["10 seat × Team (Tier 1 at $10.00 / month): 10000", "2 seat × Team (Tier 2 at $5.00 / month): 1000", "Team (Tier 2 at $3.00 / month): 300"],
            Lines(made));
        Assert.Equal("11300", made.Text("latest_invoice.amount_paid"));
        Assert.Equal(["10", "2", "0"], Enumerable.Range(0, 3).Select(i => made.Text($"latest_invoice.lines.data.{i}.quantity")));
        Assert.Equal("500", made.Text("latest_invoice.lines.data.1.pricing.unit_amount_decimal"));
    }

    [Fact]
    public async Task By_volume_the_tier_that_is_reached_counts_for_all()
    {
        var made = await Subscribe(await Seats("volume"), "items[0][quantity]=12", "expand[]=latest_invoice");

        Assert.Equal(["12 seat × Team (Tier 2 at $5.00 / month): 6000", "Team (Tier 2 at $3.00 / month): 300"], Lines(made));
    }

    [Fact]
    public async Task A_change_gives_back_the_rest_of_all_its_lines_at_once()
    {
        var made = await Subscribe(await Seats("graduated"), "items[0][quantity]=12");
        await Advance(At("2027-02-14"));

        var changed = await Post(
            $"/v1/subscriptions/{made.Id}", $"items[0][id]={made.Text("items.data.0.id")}", "items[0][quantity]=20", "proration_behavior=always_invoice",
            "expand[]=latest_invoice");

        Assert.Equal(
            ["Remaining time on 20 × Team after 14 Feb 2027: 7650", "Unused time on 12 × Team after 14 Feb 2027: -5650"], Lines(changed).Order());
        Assert.Equal(3, changed.Node("latest_invoice.lines.data")!.AsArray()
            .Select(l => l!["parent"]!["subscription_item_details"]!["proration_details"]!["credited_items"]?["invoice_line_items"]?.AsArray().Count ?? 0).Max());
    }

    [Fact]
    public async Task An_amount_off_one_item_is_taken_once_from_all_its_lines()
    {
        var coupon = await Post("/v1/coupons", "amount_off=1130", "currency=usd", "duration=once");

        var made = await Subscribe(await Seats("graduated"), "items[0][quantity]=12", $"items[0][discounts][0][coupon]={coupon.Id}", "expand[]=latest_invoice");

        Assert.Equal("10170", made.Text("latest_invoice.amount_paid"));
    }

    private static IEnumerable<string> Lines(Answer subscription) => subscription.Node("latest_invoice.lines.data")!.AsArray()
        .Select(line => $"{line!["description"]}: {line["amount"]}");

    private async Task<string> Seats(string mode)
    {
        var product = await Post("/v1/products", "name=Team", "unit_label=seat");
        var price = await Post(
            "/v1/prices", $"product={product.Id}", "currency=usd", "recurring[interval]=month", "billing_scheme=tiered", $"tiers_mode={mode}",
            "tiers[0][up_to]=10", "tiers[0][unit_amount]=1000", "tiers[1][up_to]=inf", "tiers[1][unit_amount]=500", "tiers[1][flat_amount]=300");
        return price.Id;
    }
}
