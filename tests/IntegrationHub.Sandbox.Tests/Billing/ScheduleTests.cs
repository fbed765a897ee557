using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Billing;

public sealed class ScheduleTests : BillingTest
{
    [Fact]
    public async Task A_subscription_begins_on_the_day_that_is_planned()
    {
        var planned = await Plan($"start_date={At("2027-02-10")}", $"phases[0][items][0][price]={Monthly}");
        Assert.Equal(("not_started", null), (planned.Text("status"), planned["subscription"]));
        Assert.Equal(("2027-02-10", "2027-03-10"), (On(planned.Node("phases.0.start_date")), On(planned.Node("phases.0.end_date"))));
        await Advance(At("2027-02-10"));

        var begun = await Get($"/v1/subscription_schedules/{planned.Id}?expand[]=subscription.latest_invoice");
        Assert.Equal(("active", "2027-03-10"), (begun.Text("status"), On(begun.Node("current_phase.end_date"))));
        Assert.Equal(("active", "draft"), (begun.Text("subscription.status"), begun.Text("subscription.latest_invoice.status")));
        Assert.Equal(planned.Id, begun.Text("subscription.schedule"));
        await Advance(At("2027-02-10", 14));
        Assert.Equal("paid", Assert.Single(await Invoices(begun.Text("subscription.id")))["status"]!.ToString());
    }

    [Fact]
    public async Task A_price_changes_by_itself_when_its_phase_is_over_and_the_subscription_goes_on()
    {
        var planned = await Plan(
            "start_date=now", $"phases[0][items][0][price]={Monthly}", "phases[0][duration][interval]=month", "phases[0][duration][interval_count]=2",
            $"phases[1][items][0][price]={Larger}");
        await Advance(At("2027-03-30"));
        await Advance(At("2027-05-20"));

        var subscription = planned.Text("subscription");
        Assert.Equal([2_000L, 2_000L, 5_000L, 5_000L], (await Invoices(subscription)).Select(i => i["amount_paid"]!.GetValue<long>()));
        var done = await Get($"/v1/subscription_schedules/{planned.Id}");
        Assert.Equal(("released", subscription, null), (done.Text("status"), done.Text("released_subscription"), done["subscription"]));
        var running = await Read(subscription);
        Assert.Equal(("active", null), (running.Text("status"), running["schedule"]));
        Assert.Equal(["subscription_schedule.released"], await Told("subscription_schedule.released"));
    }

    [Fact]
    public async Task A_fixed_number_of_payments_ends_the_subscription()
    {
        var planned = await Plan(
            "start_date=now", "end_behavior=cancel", $"phases[0][items][0][price]={Monthly}", "phases[0][duration][interval]=month",
            "phases[0][duration][interval_count]=3");
        Assert.Equal("2027-04-30", On((await Read(planned.Text("subscription")))["cancel_at"]));
        await Advance(At("2027-03-30"));
        await Advance(At("2027-05-20"));

        Assert.Equal("completed", (await Get($"/v1/subscription_schedules/{planned.Id}")).Text("status"));
        Assert.Equal("canceled", (await Read(planned.Text("subscription"))).Text("status"));
        Assert.Equal(3, (await Invoices(planned.Text("subscription"))).Count);
    }

    [Fact]
    public async Task A_running_subscription_pauses_and_resumes_on_planned_days()
    {
        var made = await Subscribe(Monthly);
        var planned = Good(await Post(
            "/v1/subscription_schedules", $"from_subscription={made.Id}", "pause_schedules[0][pause][pause_at][type]=timestamp",
            $"pause_schedules[0][pause][pause_at][timestamp]={At("2027-02-14")}", "pause_schedules[0][resume][resume_at][type]=duration",
            "pause_schedules[0][resume][resume_at][duration][interval]=month"));
        Assert.Equal("scheduled", planned.Text("pause_schedules.0.pause.status.type"));
        await Advance(At("2027-03-01"));
        Assert.Equal("paused", (await Read(made.Id)).Text("status"));
        await Advance(At("2027-03-20"));

        var resumed = await Read(made.Id, "?expand[]=latest_invoice");
        Assert.Equal(("paused", "open", "1000"), (resumed.Text("status"), resumed.Text("latest_invoice.status"), resumed.Text("latest_invoice.amount_due")));
        await PayByHand(resumed.Text("latest_invoice.id"));
        resumed = await Read(made.Id);
        Assert.Equal(("active", "2027-04-14"), (resumed.Text("status"), On(resumed.Node("items.data.0.current_period_end"))));
        Assert.Equal(["customer.subscription.paused", "customer.subscription.resumed"], await Told("customer.subscription.paused", "customer.subscription.resumed"));
    }

    [Fact]
    public async Task The_phases_of_a_running_subscription_can_be_planned_afterwards()
    {
        var made = await Subscribe(Monthly);
        var schedule = Good(await Post("/v1/subscription_schedules", $"from_subscription={made.Id}"));
        var changed = Good(await Post(
            $"/v1/subscription_schedules/{schedule.Id}", $"phases[0][items][0][price]={Monthly}", $"phases[0][start_date]={schedule.Text("phases.0.start_date")}",
            $"phases[0][end_date]={schedule.Text("phases.0.end_date")}", $"phases[1][items][0][price]={Yearly}", "metadata[why]=growth"));
        Assert.Equal("growth", changed.Text("metadata.why"));
        await Advance(At("2027-03-20"));

        var running = await Read(made.Id);
        Assert.Equal((Yearly, "2028-02-28"), (running.Text("items.data.0.price.id"), On(running.Node("items.data.0.current_period_end"))));
        Assert.Equal([2_000L, 20_000L], (await Invoices(made.Id)).Select(i => i["amount_paid"]!.GetValue<long>()));
    }

    [Fact]
    public async Task Releasing_keeps_the_subscription_and_canceling_ends_it_with_a_credit()
    {
        var first = await Plan("start_date=now", "end_behavior=cancel", $"phases[0][items][0][price]={Monthly}");
        var released = Good(await Post($"/v1/subscription_schedules/{first.Id}/release", "preserve_cancel_date=true"));
        Assert.Equal(("released", first.Text("subscription")), (released.Text("status"), released.Text("released_subscription")));
        Assert.Equal("2027-02-28", On((await Read(first.Text("subscription")))["cancel_at"]));

        var second = await Plan("start_date=now", $"phases[0][items][0][price]={Larger}");
        await Advance(At("2027-02-14"));
        var canceled = Good(await Post($"/v1/subscription_schedules/{second.Id}/cancel"));
        Assert.Equal(("canceled", "2027-02-14"), (canceled.Text("status"), On(canceled["canceled_at"])));
        Assert.Equal("canceled", (await Read(second.Text("subscription"))).Text("status"));
        Assert.Equal(-2_500, (await Invoices(second.Text("subscription")))[^1]["total"]!.GetValue<long>());
        Refused(
            await Post($"/v1/subscription_schedules/{second.Id}/cancel"), 400,
            "You cannot cancel a subscription schedule that is currently in the `canceled` status. It must be in the `not_started` or `active` status.");
    }

    [Fact]
    public async Task Schedules_are_listed_by_whether_they_have_begun_and_by_what_became_of_them()
    {
        var later = await Plan($"start_date={At("2027-02-10")}", $"phases[0][items][0][price]={Monthly}");
        var now = await Plan("start_date=now", $"phases[0][items][0][price]={Monthly}");

        Assert.Equal([later.Id], await Ids("scheduled=true"));
        Assert.Equal([now.Id], await Ids("scheduled=false"));
        Assert.Empty(await Ids("canceled_at[lte]=4000000000"));
        await Post($"/v1/subscription_schedules/{later.Id}/cancel");
        Assert.Equal([later.Id], await Ids("canceled_at[lte]=4000000000"));
    }

    [Fact]
    public async Task A_schedule_needs_a_customer_with_phases_or_a_subscription()
    {
        const string Path = "/v1/subscription_schedules";
        Refused(await Post(Path, "start_date=now"), 400, "Missing required param: customer.", "parameter_missing", "customer");
        Refused(await Post(Path, $"customer={Customer}", "start_date=now"), 400, "Missing required param: phases.", "parameter_missing", "phases");
        var made = await Subscribe(Monthly);
        Refused(
            await Post(Path, $"from_subscription={made.Id}", $"phases[0][items][0][price]={Monthly}"), 400,
            "You cannot set `phases` if `from_subscription` is set.", param: "phases");
        var schedule = Good(await Post(Path, $"from_subscription={made.Id}"));
        Refused(
            await Post(Path, $"from_subscription={made.Id}"), 400,
            $"You cannot migrate a subscription that is already attached to a schedule: {schedule.Id}", param: "from_subscription");
    }

    private async Task<Answer> Plan(params string[] form) => Good(await Post("/v1/subscription_schedules", [$"customer={Customer}", .. form]));

    private async Task<IReadOnlyList<string>> Ids(string query) => (await Get($"/v1/subscription_schedules?{query}")).Ids;
}
