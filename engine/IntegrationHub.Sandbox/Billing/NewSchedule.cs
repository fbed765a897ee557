using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>The beginning of a schedule: for a customer, with phases, or for a subscription that runs.</summary>
internal static class NewSchedule
{
    public static JsonObject Create(Call call)
    {
        if (call.Input.Has("customer") && call.Input.Has("from_subscription"))
            throw Refusals.OnlyOne("customer", "from_subscription");
        return call.Input.Has("from_subscription") ? FromSubscription(call) : ForCustomer(call);
    }

    /// <summary>Writes what holds for every phase that says nothing else.</summary>
    public static void WriteDefaults(Input input, JsonObject schedule)
    {
        if (input.Object("default_settings") is not { } sent)
            return;
        if (sent.Object("automatic_tax")?.Boolean("enabled") == true)
            throw Refusals.NotInSandbox("default_settings[automatic_tax][enabled]");
        var defaults = schedule["default_settings"]!.AsObject();
        sent.CopyTo(defaults, "billing_cycle_anchor", "collection_method", "default_payment_method", "description");
        sent.Object("invoice_settings")?.CopyTo(defaults["invoice_settings"]!.AsObject(), "days_until_due", "description", "footer");
    }

    private static JsonObject ForCustomer(Call call)
    {
        if (call.Input.Text("customer") is not { } id)
            throw Refusals.Missing("customer");
        var customer = call.Existing(Customers.Type, id, "customer");
        if (call.Input.Objects("phases") is not { Count: > 0 } phases)
            throw Refusals.Missing("phases");
        if (ScheduleTime.Read(call, call.Input, "start_date") is not { } start)
            throw Refusals.Missing("start_date");
        var schedule = call.New(SubscriptionSchedules.Type);
        schedule["customer"] = customer.Id();
        Write(call, schedule);
        if (call.Input.Object("billing_mode") is { } mode)
            schedule["billing_mode"] = NewSubscription.Mode(mode, schedule["billing_mode"]!.AsObject());
        schedule["phases"] = SchedulePhases.Read(call, phases, start);
        CheckTogether(call, schedule);
        schedule["pause_schedules"] = SchedulePauses.Read(call, call.Input.Objects("pause_schedules"), schedule);
        ScheduleTime.CatchUp(call, schedule);
        return schedule;
    }

    private static JsonObject FromSubscription(Call call)
    {
        foreach (var other in new[] { "phases", "start_date", "end_behavior", "default_settings", "billing_mode" })
        {
            if (call.Input.Has(other))
                throw Refusals.Invalid($"You cannot set `{other}` if `from_subscription` is set.", other);
        }

        var found = call.Existing(Subscriptions.Type, call.Input.Text("from_subscription")!, "from_subscription");
        if (found.Text("schedule") is { } taken)
            throw Refusals.Invalid($"You cannot migrate a subscription that is already attached to a schedule: {taken}", "from_subscription");
        if (Subscriptions.HasEnded(found) || found.Text("status") == "incomplete")
            throw Refusals.Invalid($"You cannot migrate a subscription that is {found.Text("status")}.", "from_subscription");
        var subscription = call.Shop.Edit(found);
        var schedule = call.New(SubscriptionSchedules.Type);
        schedule["customer"] = subscription.Text("customer");
        schedule["billing_mode"] = subscription["billing_mode"]!.DeepClone();
        schedule["subscription"] = subscription.Id();
        schedule["status"] = "active";
        Write(call, schedule);
        var phase = SchedulePhases.Of(call, subscription);
        schedule["phases"] = new JsonArray(phase);
        schedule["current_phase"] = new JsonObject { ["end_date"] = phase["end_date"]!.DeepClone(), ["start_date"] = phase["start_date"]!.DeepClone() };
        schedule["_began"] = phase["start_date"]!.DeepClone();
        var defaults = schedule["default_settings"]!.AsObject();
        defaults["collection_method"] = subscription["collection_method"]?.DeepClone();
        defaults["default_payment_method"] = subscription["default_payment_method"]?.DeepClone();
        defaults["invoice_settings"]!["days_until_due"] = subscription["days_until_due"]?.DeepClone();
        subscription["schedule"] = schedule.Id();
        schedule["pause_schedules"] = SchedulePauses.Read(call, call.Input.Objects("pause_schedules"), schedule);
        ScheduleTime.CatchUp(call, schedule);
        return schedule;
    }

    private static void Write(Call call, JsonObject schedule)
    {
        call.Input.CopyTo(schedule, "end_behavior");
        call.Input.MergeMetadata(schedule);
        WriteDefaults(call.Input, schedule);
    }

    /// <summary>Refuses phases whose items cannot be billed together.</summary>
    public static void CheckTogether(Call call, JsonObject schedule)
    {
        foreach (var phase in schedule["phases"]!.AsArray().Select(p => p!.AsObject()))
        {
            var prices = phase["items"]!.AsArray().Select(i => call.Shop.Find("price", i!.AsObject().Text("price"))!).ToList();
            ItemChanges.CheckPrices(prices, phase.Text("currency")!, schedule["billing_mode"]!.AsObject());
        }
    }
}
