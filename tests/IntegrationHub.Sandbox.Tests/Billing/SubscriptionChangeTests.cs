using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Billing;

public sealed class SubscriptionChangeTests : BillingTest
{
    private const string Halfway = "2027-02-14";

    [Fact]
    public async Task A_larger_plan_in_mid_period_waits_as_a_credit_and_a_charge_for_the_next_invoice()
    {
        var made = await Halved(await Subscribe(Monthly));
        var item = made.Text("items.data.0.id");
        await Post($"/v1/subscriptions/{made.Id}", $"items[0][id]={item}", $"items[0][price]={Larger}");

        var waiting = (await Get($"/v1/invoiceitems?customer={Customer}&pending=true")).Data;
        Assert.Equal([2_500L, -1_000L], waiting.Select(w => w["amount"]!.GetValue<long>()));
        Assert.Equal(
            ["Remaining time on Tea after 14 Feb 2027", "Unused time on Tea after 14 Feb 2027"], waiting.Select(w => w["description"]!.ToString()));
        Assert.All(waiting, w => Assert.True(w["proration"]!.GetValue<bool>()));
        Assert.Single(await Invoices(made.Id));

        await Advance(At("2027-02-28", 14));
        Assert.Equal(5_000 + 1_500, (await Invoices(made.Id))[^1]["amount_paid"]!.GetValue<long>());
    }

    [Fact]
    public async Task Always_invoice_collects_the_difference_at_once()
    {
        var made = await Halved(await Subscribe(Monthly));
        var changed = await Post(
            $"/v1/subscriptions/{made.Id}", $"items[0][id]={made.Text("items.data.0.id")}", "items[0][quantity]=3", "proration_behavior=always_invoice",
            "expand[]=latest_invoice");

        Assert.Equal(("subscription_update", "paid", "2000"), (changed.Text("latest_invoice.billing_reason"), changed.Text("latest_invoice.status"), changed.Text("latest_invoice.total")));
        Assert.Equal("Unused time on Tea after 14 Feb 2027", changed.Text("latest_invoice.lines.data.0.description"));
        Assert.Equal("Remaining time on 3 × Tea after 14 Feb 2027", changed.Text("latest_invoice.lines.data.1.description"));
        Assert.Equal("3", changed.Text("items.data.0.quantity"));
    }

    [Fact]
    public async Task Without_prorations_only_the_next_period_costs_more()
    {
        var made = await Halved(await Subscribe(Monthly));
        await Post($"/v1/subscriptions/{made.Id}", $"items[0][id]={made.Text("items.data.0.id")}", $"items[0][price]={Larger}", "proration_behavior=none");
        await Advance(At("2027-02-28", 14));

        Assert.Equal([2_000L, 5_000L], (await Invoices(made.Id)).Select(i => i["amount_paid"]!.GetValue<long>()));
    }

    [Fact]
    public async Task Another_interval_begins_a_new_period_and_is_billed_at_once()
    {
        var made = await Halved(await Subscribe(Monthly));
        var changed = await Post(
            $"/v1/subscriptions/{made.Id}", $"items[0][id]={made.Text("items.data.0.id")}", $"items[0][price]={Yearly}", "expand[]=latest_invoice");

        Assert.Equal("19000", changed.Text("latest_invoice.amount_paid"));
        Assert.Equal(("2027-02-14", "2028-02-14"), (On(changed.Node("items.data.0.current_period_start")), On(changed.Node("items.data.0.current_period_end"))));
        Assert.Equal("2027-02-14", On(changed["billing_cycle_anchor"]));
    }

    [Fact]
    public async Task The_billing_day_can_be_moved_to_now_in_the_words_of_old_and_new_versions()
    {
        var made = await Halved(await Subscribe(Monthly));
        var moved = Good(await Post($"/v1/subscriptions/{made.Id}", "billing_cycle_anchor[type]=now", "expand[]=latest_invoice"));
        Assert.Equal(("1000", "2027-03-14"), (moved.Text("latest_invoice.amount_paid"), On(moved.Node("items.data.0.current_period_end"))));
        var again = Good(await Post($"/v1/subscriptions/{made.Id}", "billing_cycle_anchor=now", "proration_behavior=none", "expand[]=latest_invoice"));
        Assert.Equal("2000", again.Text("latest_invoice.amount_paid"));
    }

    [Fact]
    public async Task A_date_of_proration_counts_instead_of_now()
    {
        var made = await Subscribe(Monthly);
        await Advance(At("2027-02-20"));
        await Post(
            $"/v1/subscriptions/{made.Id}", $"items[0][id]={made.Text("items.data.0.id")}", $"items[0][price]={Larger}", $"proration_date={At(Halfway)}");

        Assert.Equal([2_500L, -1_000L], (await Get($"/v1/invoiceitems?customer={Customer}")).Data.Select(w => w["amount"]!.GetValue<long>()));
        Refused(
            await Post($"/v1/subscriptions/{made.Id}", "trial_end=now", "proration_date=1"), 400,
            "Cannot specify a proration date outside of the current billing period of the subscription's items.", param: "proration_date");
    }

    [Fact]
    public async Task A_trial_changes_without_prorations_and_can_be_ended_or_moved()
    {
        var made = await Subscribe(Monthly, "trial_period_days=20");
        await Post($"/v1/subscriptions/{made.Id}", $"items[0][id]={made.Text("items.data.0.id")}", "items[0][quantity]=2");
        Assert.Empty((await Get($"/v1/invoiceitems?customer={Customer}")).Data);
        var moved = await Post($"/v1/subscriptions/{made.Id}", $"trial_end={At("2027-03-10")}");
        Assert.Equal(("trialing", "2027-03-10"), (moved.Text("status"), On(moved.Node("items.data.0.current_period_end"))));
        var ended = await Post($"/v1/subscriptions/{made.Id}", "trial_end=now", "expand[]=latest_invoice");

        Assert.Equal(("active", "4000"), (ended.Text("status"), ended.Text("latest_invoice.amount_paid")));
        Assert.Equal("2027-02-28", On(ended.Node("items.data.0.current_period_end")));
    }

    [Fact]
    public async Task Items_come_and_go_on_their_own()
    {
        var made = await Halved(await Subscribe(Monthly));
        var added = Good(await Post("/v1/subscription_items", $"subscription={made.Id}", $"price={Larger}", "quantity=2"));
        Assert.Equal((2, "2027-02-28"), ((int)added["quantity"]!, On(added["current_period_end"])));
        var more = Good(await Post($"/v1/subscription_items/{added.Id}", "quantity=1", "metadata[seat]=3", "proration_behavior=none"));
        Assert.Equal("3", more.Text("metadata.seat"));
        Assert.Equal([made.Text("items.data.0.id"), added.Id], (await Get($"/v1/subscription_items?subscription={made.Id}")).Ids);
        var gone = Good(await Delete($"/v1/subscription_items/{added.Id}"));
        Assert.True(gone["deleted"]!.GetValue<bool>());

        Assert.Equal([-2_500L, 5_000L], (await Get($"/v1/invoiceitems?customer={Customer}")).Data.Select(w => w["amount"]!.GetValue<long>()));
        Refused(
            await Delete($"/v1/subscription_items/{made.Text("items.data.0.id")}"), 400,
            "A subscription must have at least one active plan. To cancel a subscription, please use the cancel API endpoint on the subscription.");
        Refused(
            await Post("/v1/subscription_items", $"subscription={made.Id}", $"price={Monthly}"), 400,
            "Cannot add multiple subscription items with the same price: " + Monthly, param: "items");
    }

    [Theory]
    [InlineData("allow_incomplete", "past_due", "open")]
    [InlineData("default_incomplete", "past_due", "open")]
    public async Task A_change_that_is_not_paid_stays_and_the_subscription_is_past_due(string behavior, string status, string invoice)
    {
        var made = await Halved(await Subscribe(Monthly));
        await Fail();
        var changed = await Upgrade(made, behavior);

        Assert.Equal((status, invoice), (changed.Text("status"), changed.Text("latest_invoice.status")));
        Assert.Equal(Larger, changed.Text("items.data.0.price.id"));
    }

    [Fact]
    public async Task A_change_that_must_be_paid_is_not_made_when_it_is_not()
    {
        var made = await Halved(await Subscribe(Monthly));
        await Fail();

        Refused(await Upgrade(made, "error_if_incomplete"), 402, "Your card was declined.", "card_declined");
        Assert.Equal(Monthly, (await Read(made.Id)).Text("items.data.0.price.id"));
        Assert.Single(await Invoices(made.Id));
    }

    [Fact]
    public async Task A_pending_change_is_made_when_it_is_paid_and_forgotten_when_it_is_not()
    {
        var made = await Halved(await Subscribe(Monthly));
        await Fail();
        var held = await Upgrade(made, "pending_if_incomplete");
        Assert.Equal(("active", Monthly), (held.Text("status"), held.Text("items.data.0.price.id")));
        Assert.Equal(Larger, held.Text("pending_update.subscription_items.0.price.id"));
        Assert.Equal("open", held.Text("latest_invoice.status"));

        await PayByHand(held.Text("latest_invoice.id"));
        var applied = await Read(made.Id);
        Assert.Equal(Larger, applied.Text("items.data.0.price.id"));
        Assert.Null(applied["pending_update"]);
        Assert.Single(await Told("customer.subscription.pending_update_applied"));

        await Fail();
        var next = await Post(
            $"/v1/subscriptions/{made.Id}", $"items[0][id]={made.Text("items.data.0.id")}", "items[0][quantity]=9", "proration_behavior=always_invoice",
            "payment_behavior=pending_if_incomplete");
        await Advance(At("2027-02-16"));
        Assert.Equal("1", (await Read(made.Id)).Text("items.data.0.quantity"));
        Assert.Equal("void", (await Get($"/v1/invoices/{next.Text("latest_invoice")}")).Text("status"));
        Assert.Single(await Told("customer.subscription.pending_update_expired"));
    }

    [Fact]
    public async Task Canceling_gives_back_what_is_left_only_when_it_is_asked_to()
    {
        var made = await Halved(await Subscribe(Monthly));
        var other = await Halved(await Subscribe(Larger));
        Good(await Send(Http, HttpMethod.Delete, $"/v1/subscriptions/{other.Id}"));
        Assert.Empty((await Get($"/v1/invoiceitems?customer={Customer}")).Data);
        Good(await Send(Http, HttpMethod.Delete, $"/v1/subscriptions/{made.Id}?prorate=true&invoice_now=true"));

        var last = (await Invoices(made.Id))[^1];
        Assert.Equal((-1_000L, "paid"), (last["total"]!.GetValue<long>(), last["status"]!.ToString()));
    }

    [Fact]
    public async Task What_is_added_to_an_invoice_is_billed_once()
    {
        var made = await Subscribe(
            Monthly, "add_invoice_items[0][price_data][currency]=usd", $"add_invoice_items[0][price_data][product]={await NewProduct()}",
            "add_invoice_items[0][price_data][unit_amount]=700", "add_invoice_items[0][quantity]=2", "expand[]=latest_invoice");
        await Advance(At("2027-02-28", 14));

        Assert.Equal("3400", made.Text("latest_invoice.amount_paid"));
        Assert.Equal(2_000, (await Invoices(made.Id))[^1]["amount_paid"]!.GetValue<long>());
    }

    private async Task<string> NewProduct() => (await Post("/v1/products", "name=Setup")).Id;

    private async Task<Answer> Halved(Answer made)
    {
        if ((await Get($"/v1/test_helpers/test_clocks/{ClockId}"))["frozen_time"]!.GetValue<long>() < At(Halfway))
            await Advance(At(Halfway));
        return made;
    }

    private async Task Fail() => Good(await Post($"/v1/customers/{Customer}", "invoice_settings[default_payment_method]=pm_card_chargeCustomerFail"));

    private Task<Answer> Upgrade(Answer made, string behavior) => Post(
        $"/v1/subscriptions/{made.Id}", $"items[0][id]={made.Text("items.data.0.id")}", $"items[0][price]={Larger}", "proration_behavior=always_invoice",
        $"payment_behavior={behavior}", "expand[]=latest_invoice");
}
