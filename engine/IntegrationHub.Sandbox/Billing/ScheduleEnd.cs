using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>How a schedule ends: after its last phase, on request, or with its subscription.</summary>
internal static class ScheduleEnd
{
    /// <summary>Ends the schedule and its subscription on request.</summary>
    public static JsonObject Cancel(Call call)
    {
        var schedule = SubscriptionSchedules.Living(call, "cancel");
        Close(call, schedule, "canceled", "canceled_at");
        if (Running(call, schedule) is { } subscription)
            SubscriptionEnd.Cancel(call, subscription, call.Input.Boolean("prorate") ?? true, call.Input.Boolean("invoice_now") ?? true);
        return schedule;
    }

    /// <summary>Leaves the subscription as it is, without a plan.</summary>
    public static JsonObject Release(Call call)
    {
        var schedule = SubscriptionSchedules.Living(call, "release");
        Release(call, schedule, call.Input.Boolean("preserve_cancel_date") == true);
        return schedule;
    }

    /// <summary>The last phase is over.</summary>
    public static void Run(Call call, JsonObject schedule)
    {
        if (schedule.Text("end_behavior") != "cancel")
        {
            Release(call, schedule, keepsEnd: false);
            return;
        }

        Close(call, schedule, "completed", "completed_at");
        if (Running(call, schedule) is { } subscription)
            SubscriptionEnd.EndOnTime(call, subscription);
    }

    /// <summary>A subscription has ended, and its schedule with it.</summary>
    public static void SubscriptionEnded(Call call, JsonObject subscription)
    {
        if (call.Shop.Find("subscription_schedule", subscription.Text("schedule")) is not { } found || SubscriptionSchedules.IsOver(found))
            return;
        Close(call, call.Shop.Edit(found), "canceled", "canceled_at");
    }

    private static void Release(Call call, JsonObject schedule, bool keepsEnd)
    {
        if (Running(call, schedule) is { } subscription)
        {
            subscription["schedule"] = null;
            if (!keepsEnd && !subscription.Flag("cancel_at_period_end"))
                subscription["cancel_at"] = null;
        }

        schedule["released_subscription"] = schedule["subscription"]?.DeepClone();
        schedule["subscription"] = null;
        Close(call, schedule, "released", "released_at");
    }

    private static void Close(Call call, JsonObject schedule, string status, string at)
    {
        schedule["status"] = status;
        schedule[at] = call.Now;
        schedule["current_phase"] = null;
        call.Happened("subscription_schedule." + status, schedule);
    }

    private static JsonObject? Running(Call call, JsonObject schedule) =>
        call.Shop.Find("subscription", schedule.Text("subscription")) is { } found && !Call.IsDeleted(found) && !Subscriptions.HasEnded(found)
            ? call.Shop.Edit(found)
            : null;
}
