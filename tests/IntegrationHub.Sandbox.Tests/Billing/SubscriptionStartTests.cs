using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Billing;

public sealed class SubscriptionStartTests : BillingTest
{
    [Fact]
    public async Task The_time_until_the_first_billing_day_is_billed_in_part()
    {
        var made = await Subscribe(Monthly, $"billing_cycle_anchor={At("2027-02-14")}", "expand[]=latest_invoice");

        // 14 of the 31 days that end on 14 February.
        Assert.Equal("903", made.Text("latest_invoice.amount_paid"));
        Assert.Equal("2027-02-14", On(made.Node("items.data.0.current_period_end")));
        await Advance(At("2027-02-14", 14));
        Assert.Equal(2_000, (await Invoices(made.Id))[^1]["amount_paid"]!.GetValue<long>());
        Assert.Equal("2027-03-14", On((await Read(made.Id)).Node("items.data.0.current_period_end")));
    }

    [Fact]
    public async Task Without_prorations_the_time_until_the_first_billing_day_is_free()
    {
        var made = await Subscribe(Monthly, $"billing_cycle_anchor={At("2027-02-14")}", "proration_behavior=none", "expand[]=latest_invoice");

        Assert.Equal(("active", "0"), (made.Text("status"), made.Text("latest_invoice.total")));
    }

    [Fact]
    public async Task A_billing_day_by_the_calendar_is_the_last_day_of_shorter_months()
    {
        await Advance(At("2027-02-10"));
        var made = await Subscribe(Monthly, "billing_cycle_anchor_config[day_of_month]=31", "billing_cycle_anchor_config[hour]=12");
        Assert.Equal("2027-02-28", On(made["billing_cycle_anchor"]));
        Assert.Equal("31", made.Text("billing_cycle_anchor_config.day_of_month"));
        await Advance(At("2027-03-02"));

        Assert.Equal("2027-03-31", On((await Read(made.Id)).Node("items.data.0.current_period_end")));
    }

    [Fact]
    public async Task A_start_in_the_past_is_charged_for_period_by_period_unless_it_is_not_to_be()
    {
        var made = await Subscribe(Monthly, $"backdate_start_date={At("2026-11-30")}", "expand[]=latest_invoice");
        Assert.Equal(("2026-11-30", "2027-01-31"), (On(made["start_date"]), On(made["billing_cycle_anchor"])));
        // From 30 November to 31 December one day is over: 31 of the 31 days that end on 31 December, then a whole period.
        Assert.Equal(["2000", "2000", "2000"], Enumerable.Range(0, 3).Select(i => made.Text($"latest_invoice.lines.data.{i}.amount")));

        var free = await Subscribe(Larger, $"backdate_start_date={At("2026-11-30")}", "proration_behavior=none", "expand[]=latest_invoice");
        Assert.Equal(("2026-11-30", "5000"), (On(free["start_date"]), free.Text("latest_invoice.total")));
    }

    [Fact]
    public async Task A_billing_day_is_in_the_future_and_within_the_first_period()
    {
        string[] form = [$"customer={Customer}", $"items[0][price]={Monthly}"];
        Refused(
            await Post("/v1/subscriptions", [.. form, $"billing_cycle_anchor={Start}"]), 400,
            "Invalid timestamp: must be an integer Unix timestamp in the future.", param: "billing_cycle_anchor");
        Refused(
            await Post("/v1/subscriptions", [.. form, $"billing_cycle_anchor={At("2027-03-31")}"]), 400,
            $"`billing_cycle_anchor` cannot be later than next natural billing date ({At("2027-02-28")}) for plan.", param: "billing_cycle_anchor");
        Refused(
            await Post("/v1/subscriptions", [.. form, $"backdate_start_date={Start + 60}"]), 400,
            "Invalid timestamp: `backdate_start_date` must be in the past.", param: "backdate_start_date");
    }

    [Fact]
    public async Task An_end_in_mid_period_gives_back_what_is_left_of_it()
    {
        var made = await Subscribe(Monthly, $"cancel_at={At("2027-02-14")}");
        await Advance(At("2027-02-14"));

        var last = (await Invoices(made.Id))[^1];
        Assert.Equal(("canceled", -1_000L), ((await Read(made.Id)).Text("status"), last["total"]!.GetValue<long>()));
        var word = await Subscribe(Monthly, "cancel_at=min_period_end");
        Assert.Equal(word.Node("items.data.0.current_period_end")!.GetValue<long>(), word["cancel_at"]!.GetValue<long>());
        var kept = await Post($"/v1/subscriptions/{word.Id}", "cancel_at=");
        Assert.Null(kept["cancel_at"]);
    }
}
