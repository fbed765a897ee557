using System.Text.Json.Nodes;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>Subscriptions that are planned: phases that begin by themselves, and pauses of what runs already.</summary>
internal static class SubscriptionSchedules
{
    public static ResourceType Type { get; } = new ResourceType("subscription_schedule", "sub_sched_", "/v1/subscription_schedules", """
        {
          "id": "", "object": "subscription_schedule", "application": null,
          "billing_mode": { "flexible": { "proration_discounts": "included" }, "type": "flexible" }, "canceled_at": null, "completed_at": null,
          "created": 0, "current_phase": null, "customer": "", "customer_account": null,
          "default_settings": {
            "application_fee_percent": null, "automatic_tax": { "disabled_reason": null, "enabled": false, "liability": null },
            "billing_cycle_anchor": "automatic", "billing_thresholds": null, "collection_method": "charge_automatically",
            "default_payment_method": null, "description": null,
            "invoice_settings": {
              "account_tax_ids": null, "custom_fields": null, "days_until_due": null, "description": null, "footer": null, "issuer": { "type": "self" }
            },
            "on_behalf_of": null, "transfer_data": null
          },
          "end_behavior": "release", "livemode": false, "metadata": {}, "pause_schedules": [], "phases": [], "released_at": null,
          "released_subscription": null, "status": "not_started", "subscription": null, "test_clock": null, "_began": null
        }
        """)
    {
        EventFamily = "subscription_schedule",
        Permission = "subscription",
        Spoken = "subscription schedule",
        PathParam = "schedule",
        Due = ScheduleTime.Due,
        OnTime = ScheduleTime.Pass,
    }
        .Refers("customer", "customer")
        .Shows("phases", SchedulePhases.Show)
        .Refers("subscription", "subscription")
        .Refers("released_subscription", "subscription")
        .Refers("default_settings.default_payment_method", "payment_method")
        .Creates(
            [
                Text("customer"), Text("from_subscription"), Metadata(), ScheduleParameters.DefaultSettings, ScheduleParameters.EndBehavior,
                ScheduleParameters.Phases, ScheduleParameters.StartDate, ScheduleParameters.Pauses, SubscriptionParameters.BillingMode,
                .. Unsupported("customer_account"),
            ],
            NewSchedule.Create)
        .Retrieves()
        .Updates(
            [
                Metadata(), ScheduleParameters.DefaultSettings, ScheduleParameters.EndBehavior, ScheduleParameters.ChangedPhases,
                ScheduleParameters.Pauses, SubscriptionParameters.Proration,
            ],
            ScheduleUpdate.Update)
        .Lists(
        [
            Filter.Created, Range("canceled_at"), Range("completed_at"), Range("released_at"), Filter.Refers("customer", () => Customers.Type),
            Filter.Where(Boolean("scheduled"), (call, s) =>
                call.Input.Boolean("scheduled") is not { } wanted || (s.Text("status") == "not_started") == wanted),
            .. Filter.Unsupported("customer_account"),
        ])
        .On("POST", "/{id}/cancel", [Boolean("invoice_now"), Boolean("prorate")], ScheduleEnd.Cancel)
        .On("POST", "/{id}/release", [Boolean("preserve_cancel_date")], ScheduleEnd.Release);

    public static bool IsOver(JsonObject schedule) => schedule.Text("status") is not ("not_started" or "active");

    /// <summary>A schedule to be changed, unless it is over.</summary>
    /// <param name="call">The request; the schedule is in its path.</param>
    /// <param name="verb">What cannot be done to it any more.</param>
    public static JsonObject Living(Call call, string verb)
    {
        var schedule = call.Subject(Type);
        return !IsOver(schedule)
            ? call.Shop.Edit(schedule)
            : throw Refusals.Invalid(
                $"You cannot {verb} a subscription schedule that is currently in the `{schedule.Text("status")}` status. It must be in the " +
                "`not_started` or `active` status.");
    }

    /// <summary>Keeps what has a time within bounds; what has none is kept only when nothing is asked.</summary>
    private static Filter Range(string field)
    {
        var range = Filter.Range(field);
        return range with { Keeps = (call, s) => !call.Input.Has(field) || (s[field] is not null && range.Keeps(call, s)) };
    }
}
