using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Billing;

public sealed class RenewalTests : BillingTest
{
    [Fact]
    public async Task A_period_ends_with_a_draft_that_is_finalized_and_paid_an_hour_later()
    {
        var made = await Subscribe(Monthly);
        await Advance(At("2027-02-28"));

        var draft = await Read(made.Id, "?expand[]=latest_invoice");
        Assert.Equal(("active", "draft", "subscription_cycle"), (draft.Text("status"), draft.Text("latest_invoice.status"), draft.Text("latest_invoice.billing_reason")));
        Assert.Equal(("2027-01-31", "2027-02-28"), (On(draft.Node("latest_invoice.period_start")), On(draft.Node("latest_invoice.period_end"))));
        Assert.Equal(("2027-02-28", "2027-03-31"), (On(draft.Node("items.data.0.current_period_start")), On(draft.Node("items.data.0.current_period_end"))));

        await Advance(At("2027-02-28", 13));
        var paid = await Read(made.Id, "?expand[]=latest_invoice");
        Assert.Equal(("active", "paid", "2000"), (paid.Text("status"), paid.Text("latest_invoice.status"), paid.Text("latest_invoice.amount_paid")));
    }

    [Fact]
    public async Task A_year_is_twelve_renewals_on_the_last_day_of_each_month()
    {
        var made = await Subscribe(Monthly);
        foreach (var day in new[] { "2027-03-31", "2027-05-31", "2027-07-31", "2027-09-30", "2027-11-30", "2028-01-30", "2028-01-31" })
            await Advance(At(day, day == "2028-01-31" ? 14 : 12));

        var invoices = await Invoices(made.Id);
        Assert.All(invoices, i => Assert.Equal("paid", i["status"]!.ToString()));
        Assert.Equal(
            ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31", "2027-06-30", "2027-07-31", "2027-08-31", "2027-09-30", "2027-10-31",
                "2027-11-30", "2027-12-31", "2028-01-31"],
            invoices.Select(i => On(i["created"])));
        Assert.Equal(13 * 2_000, invoices.Sum(i => i["amount_paid"]!.GetValue<long>()));
    }

    [Fact]
    public async Task A_renewal_that_fails_is_tried_three_more_times_and_then_the_subscription_is_canceled()
    {
        var made = await Subscribe(Monthly);
        await FailFromNowOn();
        await Advance(At("2027-02-28", 14));

        Assert.Equal("past_due", (await Read(made.Id)).Text("status"));
        await Advance(At("2027-03-03", 14));
        Assert.Equal("2", (await Read(made.Id, "?expand[]=latest_invoice")).Text("latest_invoice.attempt_count"));
        await Advance(At("2027-03-20", 14));

        var ended = await Read(made.Id, "?expand[]=latest_invoice");
        Assert.Equal(("canceled", "payment_failed"), (ended.Text("status"), ended.Text("cancellation_details.reason")));
        Assert.Equal(("open", "4", "False"), (ended.Text("latest_invoice.status"), ended.Text("latest_invoice.attempt_count"), ended.Text("latest_invoice.auto_advance") is "true" ? "True" : "False"));
        Assert.Equal(["customer.subscription.deleted"], await Told("customer.subscription.deleted"));
    }

    [Fact]
    public async Task A_new_card_brings_a_past_due_subscription_back()
    {
        var made = await Subscribe(Monthly);
        await FailFromNowOn();
        await Advance(At("2027-02-28", 14));
        await Post($"/v1/customers/{Customer}", "invoice_settings[default_payment_method]=pm_card_visa");
        await Advance(At("2027-03-03", 14));

        var read = await Read(made.Id, "?expand[]=latest_invoice");
        Assert.Equal(("active", "paid"), (read.Text("status"), read.Text("latest_invoice.status")));
    }

    [Fact]
    public async Task A_trial_is_announced_three_days_before_its_end_and_then_paid()
    {
        var made = await Subscribe(Monthly, "trial_period_days=14");
        await Advance(At("2027-02-11") - 1);
        Assert.Empty(await Told("customer.subscription.trial_will_end"));
        await Advance(At("2027-02-11"));
        Assert.Single(await Told("customer.subscription.trial_will_end"));
        await Advance(At("2027-02-14", 14));

        var read = await Read(made.Id, "?expand[]=latest_invoice");
        Assert.Equal(("active", "paid", "2000"), (read.Text("status"), read.Text("latest_invoice.status"), read.Text("latest_invoice.amount_paid")));
        Assert.Equal(("2027-02-14", "2027-03-14"), (On(read.Node("items.data.0.current_period_start")), On(read.Node("items.data.0.current_period_end"))));
        Assert.Equal("2027-02-14", On(read["billing_cycle_anchor"]));
    }

    [Theory]
    [InlineData("cancel", "canceled")]
    [InlineData("pause", "paused")]
    [InlineData("create_invoice", "past_due")]
    public async Task A_trial_that_ends_without_a_card_does_what_its_settings_say(string behavior, string status)
    {
        var customer = await NewCustomer(null);
        var made = await Post(
            "/v1/subscriptions", $"customer={customer}", $"items[0][price]={Monthly}", "trial_period_days=2",
            $"trial_settings[end_behavior][missing_payment_method]={behavior}");
        Assert.Single(await Told("customer.subscription.trial_will_end"));
        await Advance(At("2027-02-03"));

        Assert.Equal(status, (await Read(made.Id)).Text("status"));
        Assert.Equal(behavior == "pause" ? 1 : 0, (await Told("customer.subscription.paused")).Count);
    }

    [Fact]
    public async Task What_is_paid_by_hand_becomes_past_due_when_nobody_pays()
    {
        var made = await Subscribe(Monthly, "collection_method=send_invoice", "days_until_due=7");
        Assert.Equal("active", made.Text("status"));
        await Advance(At("2027-02-01"));
        Assert.Equal("open", (await Read(made.Id, "?expand[]=latest_invoice")).Text("latest_invoice.status"));
        await Advance(At("2027-02-07", 14));
        Assert.Equal("past_due", (await Read(made.Id)).Text("status"));

        await PayByHand((await Read(made.Id)).Text("latest_invoice"));
        Assert.Equal("active", (await Read(made.Id)).Text("status"));
    }

    [Theory]
    [InlineData("keep_as_draft", "draft")]
    [InlineData("mark_uncollectible", "uncollectible")]
    [InlineData("void", "void")]
    public async Task While_nothing_is_collected_renewals_go_on_and_their_invoices_rest(string behavior, string status)
    {
        var made = await Subscribe(Monthly);
        await Post($"/v1/subscriptions/{made.Id}", $"pause_collection[behavior]={behavior}", $"pause_collection[resumes_at]={At("2027-03-10")}");
        await Advance(At("2027-02-28", 14));

        var read = await Read(made.Id, "?expand[]=latest_invoice");
        Assert.Equal(("active", status), (read.Text("status"), read.Text("latest_invoice.status")));
        await Advance(At("2027-03-31", 14));
        read = await Read(made.Id, "?expand[]=latest_invoice");
        Assert.Null(read["pause_collection"]);
        Assert.Equal("paid", read.Text("latest_invoice.status"));
    }

    [Fact]
    public async Task Canceling_at_the_period_end_ends_it_without_another_invoice()
    {
        var made = await Subscribe(Monthly, "cancel_at_period_end=true");
        await Advance(At("2027-03-15"));

        var read = await Read(made.Id);
        Assert.Equal(("canceled", "2027-02-28"), (read.Text("status"), On(read["ended_at"])));
        Assert.Single(await Invoices(made.Id));
    }

    [Fact]
    public async Task Prices_of_different_intervals_are_renewed_each_in_its_own_time()
    {
        var made = await Subscribe(Monthly, $"items[1][price]={Yearly}");
        Assert.Equal(("2027-02-28", "2028-01-31"), (On(made.Node("items.data.0.current_period_end")), On(made.Node("items.data.1.current_period_end"))));
        await Advance(At("2027-02-28", 14));

        Assert.Equal([22_000L, 2_000L], (await Invoices(made.Id)).Select(i => i["total"]!.GetValue<long>()));
    }

    private async Task FailFromNowOn() =>
        Good(await Post($"/v1/customers/{Customer}", "invoice_settings[default_payment_method]=pm_card_chargeCustomerFail"));
}
