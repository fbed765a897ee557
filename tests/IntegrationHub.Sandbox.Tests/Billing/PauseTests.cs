using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Billing;

public sealed class PauseTests : BillingTest
{
    [Fact]
    public async Task A_pause_gives_back_unused_time_and_stops_renewals()
    {
        var made = await Halfway();
        var paused = Good(await Post($"/v1/subscriptions/{made.Id}/pause"));
        Assert.Equal("paused", paused.Text("status"));
        Assert.Equal([-1_000L], await Waiting());
        await Advance(At("2027-04-01"));

        Assert.Single(await Invoices(made.Id));
        Assert.Equal(["customer.subscription.paused"], await Told("customer.subscription.paused"));
    }

    [Theory]
    [InlineData("none", 0)]
    [InlineData("item_current_period_start", -2_000)]
    public async Task A_pause_gives_back_what_it_is_told_to(string from, long credit)
    {
        var made = await Halfway();
        Good(await Post($"/v1/subscriptions/{made.Id}/pause", $"bill_for[unused_time_from][type]={from}"));

        Assert.Equal(credit == 0 ? [] : [credit], await Waiting());
    }

    [Fact]
    public async Task A_pause_can_be_invoiced_at_once()
    {
        var made = await Halfway();
        var paused = Good(await Post($"/v1/subscriptions/{made.Id}/pause", "invoicing_behavior=invoice", "expand[]=latest_invoice"));

        Assert.Equal(("-1000", "paid"), (paused.Text("latest_invoice.total"), paused.Text("latest_invoice.status")));
    }

    [Fact]
    public async Task Resuming_begins_a_period_and_waits_for_its_invoice()
    {
        var made = await Paused();
        var resumed = Good(await Post($"/v1/subscriptions/{made.Id}/resume", "expand[]=latest_invoice"));
        Assert.Equal(("paused", "open", "1000"), (resumed.Text("status"), resumed.Text("latest_invoice.status"), resumed.Text("latest_invoice.amount_due")));
        Assert.Equal(("2027-02-20", "2027-03-20"), (On(resumed["billing_cycle_anchor"]), On(resumed.Node("items.data.0.current_period_end"))));
        await PayByHand(resumed.Text("latest_invoice.id"));

        Assert.Equal("active", (await Read(made.Id)).Text("status"));
        Assert.Single(await Told("customer.subscription.resumed"));
    }

    [Fact]
    public async Task Resuming_can_charge_the_saved_card_and_stays_paused_when_that_fails()
    {
        var made = await Paused();
        await Post($"/v1/customers/{Customer}", "invoice_settings[default_payment_method]=pm_card_chargeCustomerFail");
        var refused = Good(await Post($"/v1/subscriptions/{made.Id}/resume", "payment_behavior=resume_on_payment_success"));
        Assert.Equal("paused", refused.Text("status"));
        await PayByHand(refused.Text("latest_invoice"));
        Assert.Equal("active", (await Read(made.Id)).Text("status"));

        var other = await Subscribe(Larger, $"default_payment_method={await NewCard()}");
        await Post($"/v1/subscriptions/{other.Id}/pause", "bill_for[unused_time_from][type]=none");
        var resumed = Good(await Post($"/v1/subscriptions/{other.Id}/resume", "payment_behavior=resume_on_payment_success", "expand[]=latest_invoice"));
        Assert.Equal(("active", "paid"), (resumed.Text("status"), resumed.Text("latest_invoice.status")));
    }

    [Fact]
    public async Task Resuming_on_the_old_day_bills_the_rest_of_the_period_or_nothing()
    {
        var made = await Halfway();
        await Post($"/v1/subscriptions/{made.Id}/pause", "bill_for[unused_time_from][type]=none");
        await Advance(At("2027-02-21"));
        var resumed = Good(await Post($"/v1/subscriptions/{made.Id}/resume", "billing_cycle_anchor[type]=unchanged", "proration_behavior=none"));
        Assert.Equal(("active", "2027-02-28"), (resumed.Text("status"), On(resumed.Node("items.data.0.current_period_end"))));
        Assert.Empty(await Waiting());

        await Post($"/v1/subscriptions/{made.Id}/pause", "bill_for[unused_time_from][type]=none");
        resumed = Good(await Post($"/v1/subscriptions/{made.Id}/resume", "billing_cycle_anchor[type]=unchanged"));
        Assert.Equal("active", resumed.Text("status"));
        Assert.Equal([500L], await Waiting());
    }

    [Fact]
    public async Task Only_what_runs_flexibly_is_paused_and_only_what_is_paused_is_resumed()
    {
        var classic = await Subscribe(Monthly, "billing_mode[type]=classic");
        Refused(await Post($"/v1/subscriptions/{classic.Id}/pause"), 400, "Only a subscription with `billing_mode[type]=flexible` can be paused.");
        Refused(
            await Post($"/v1/subscriptions/{classic.Id}/resume"), 400,
            "You can only resume subscriptions with a status of `paused`; this one is `active`.");
        var made = await Paused();
        Refused(
            await Post($"/v1/subscriptions/{made.Id}/pause"), 400, "Only an active or trialing subscription can be paused; this one is paused.");
    }

    private async Task<Answer> Halfway()
    {
        var made = await Subscribe(Monthly);
        await Advance(At("2027-02-14"));
        return made;
    }

    private async Task<Answer> Paused()
    {
        var made = await Halfway();
        Good(await Post($"/v1/subscriptions/{made.Id}/pause"));
        await Advance(At("2027-02-20"));
        return made;
    }

    private async Task<string> NewCard() => (await Post("/v1/payment_methods/pm_card_visa/attach", $"customer={Customer}")).Id;

    private async Task<IReadOnlyList<long>> Waiting() =>
        [.. (await Get($"/v1/invoiceitems?customer={Customer}&pending=true")).Data.Select(w => w["amount"]!.GetValue<long>())];
}
