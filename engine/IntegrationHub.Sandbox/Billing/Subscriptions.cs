using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using IntegrationHub.Sandbox.Store;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>What a customer is billed for again and again.</summary>
internal static class Subscriptions
{
    public static ResourceType Type { get; } = new ResourceType("subscription", "sub_", "/v1/subscriptions", """
        {
          "id": "", "object": "subscription", "application": null, "application_fee_percent": null,
          "automatic_tax": { "disabled_reason": null, "enabled": false, "liability": null }, "billing_cycle_anchor": 0,
          "billing_cycle_anchor_config": null, "billing_mode": { "flexible": { "proration_discounts": "included" }, "type": "flexible" }, "billing_schedules": [],
          "billing_thresholds": null, "cancel_at": null, "cancel_at_period_end": false, "canceled_at": null,
          "cancellation_details": { "comment": null, "feedback": null, "feedback_option": null, "reason": null },
          "collection_method": "charge_automatically", "created": 0, "currency": "", "customer": "", "customer_account": null,
          "days_until_due": null, "default_payment_method": null, "default_source": null, "default_tax_rates": [],
          "description": null, "discounts": [], "ended_at": null,
          "invoice_settings": { "account_tax_ids": null, "custom_fields": null, "description": null, "footer": null, "issuer": { "type": "self" } },
          "items": null, "latest_invoice": null, "livemode": false, "managed_payments": null, "metadata": {},
          "next_pending_invoice_item_invoice": null, "on_behalf_of": null, "pause_collection": null,
          "payment_settings": { "payment_method_options": null, "payment_method_types": null, "save_default_payment_method": "off" },
          "pending_invoice_item_interval": null, "pending_setup_intent": null, "pending_update": null, "schedule": null,
          "start_date": 0, "status": "active", "test_clock": null, "transfer_data": null, "trial_end": null,
          "trial_settings": { "end_behavior": { "billing_cycle_anchor": null, "missing_payment_method": "create_invoice" } },
          "trial_start": null,
          "_day": null, "_overdue_at": null, "_pending": null, "_renews_at": null, "_resumed_by": null, "_trial_told": null
        }
        """)
    { EventFamily = "customer.subscription", Due = Renewals.Due, OnTime = Renewals.Pass, IsOver = s => s.Text("status") == "canceled" }
        .Refers("customer", "customer")
        .Refers("default_payment_method", "payment_method")
        .Refers("discounts", "discount")
        .Refers("latest_invoice", "invoice")
        .Refers("schedule", "subscription_schedule")
        .Shows("items", (show, s) => show.List($"/v1/subscription_items?subscription={s.Id()}", SubscriptionItems.Of(show.Shop, s.Id())))
        .Shows("default_tax_rates", (show, s) => TaxRates.Shown(show, s["default_tax_rates"]))
        .Shows("pending_update", PendingUpdates.Show)
        .Creates(
            [
                .. SubscriptionParameters.Written, Text("customer").Required(), Objects("items", 20, [.. SubscriptionItems.Parameters]).Required(),
                Integer("trial_period_days", 1, 730), SubscriptionParameters.TrialEnd,
                Text("currency"), SubscriptionParameters.BillingMode,
                Timestamp("backdate_start_date"), Timestamp("billing_cycle_anchor"), SubscriptionParameters.AnchorConfig,
                .. Unsupported("customer_account"),
            ],
            call => NewSubscription.Create(call, call.Input))
        .Searches([.. SearchField.Numbers("canceled_at", "created"), .. SearchField.Tokens("status")])
        .Retrieves()
        .Updates(
            [
                .. SubscriptionParameters.Written, SubscriptionParameters.CancellationDetails,
                Objects("items", 20, [.. SubscriptionItems.ChangeParameters]), SubscriptionParameters.TrialEnd, SubscriptionParameters.ProrationDate,
                new Parameter("billing_cycle_anchor", new EitherType(new ChoiceType(["now", "unchanged"]), SubscriptionParameters.Anchor.Type)),
                UnsettableObject(
                    "pause_collection", Choice("behavior", "keep_as_draft", "mark_uncollectible", "void").Required(), Timestamp("resumes_at")),
            ],
            SubscriptionUpdate.Update)
        .Lists(
        [
            Filter.Created, Filter.Refers("customer", () => Customers.Type),
            Filter.Choice("collection_method", "charge_automatically", "send_invoice"),
            Filter.Where(
                Choice("status", "active", "all", "canceled", "ended", "incomplete", "incomplete_expired", "past_due", "paused", "trialing", "unpaid"),
                (call, s) => HasStatus(s, call.Input.Text("status"))),
            Filter.Where(Text("price"), (call, s) =>
                call.Referred(Prices.Type, "price") is not { } price || Items(call.Shop, s.Id()).Any(i => i.Text("price") == price.Id())),
            Filter.Where(Object("automatic_tax", Boolean("enabled").Required()), (call, s) =>
                call.Input.Object("automatic_tax")?.Boolean("enabled") is not { } wanted || s["automatic_tax"]!.AsObject().Flag("enabled") == wanted),
            PeriodFilter("current_period_start"), PeriodFilter("current_period_end"),
            Filter.Where(Text("plan"), (call, s) =>
                call.Input.Text("plan") is not { } plan || Items(call.Shop, s.Id()).Any(i => i.Text("price") == plan)),
            .. Filter.Unsupported("customer_account"),
            Filter.TestClock,
        ])
        .On("DELETE", "/{id}/discount", [], SubscriptionSettings.DeleteDiscount)
        .On("DELETE", "/{id}", [SubscriptionParameters.CancellationDetails, Boolean("invoice_now"), Boolean("prorate")], SubscriptionEnd.Cancel)
        .On(
            "POST", "/{id}/pause",
            [
                Object(
                    "bill_for",
                    Object("outstanding_usage_through", Choice("type", "none", "now").Required()),
                    Object("unused_time_from", Choice("type", "item_current_period_start", "none", "now").Required())),
                Choice("invoicing_behavior", "invoice", "pending_invoice_item"), Choice("type", "subscription"),
            ],
            SubscriptionPauses.Pause)
        .On(
            "POST", "/{id}/resume",
            [
                SubscriptionParameters.Anchor, SubscriptionParameters.Proration, SubscriptionParameters.ProrationDate,
                Choice("payment_behavior", "resume_on_payment_attempt", "resume_on_payment_success"),
            ],
            SubscriptionPauses.Resume);

    public static IEnumerable<JsonObject> Items(Shop shop, string subscription) => SubscriptionItems.Of(shop, subscription);

    public static bool HasEnded(JsonObject subscription) => subscription.Text("status") is "canceled" or "incomplete_expired";

    /// <summary>What the billing periods of a subscription are counted from.</summary>
    public static BillingAnchor Anchor(JsonObject subscription) =>
        new(subscription.Integer("billing_cycle_anchor"), subscription["_day"] is null ? null : (int)subscription.Integer("_day"));

    /// <summary>Ends a subscription now.</summary>
    public static void End(Call call, JsonObject subscription, string reason = "cancellation_requested") => SubscriptionEnd.End(call, subscription, reason);

    /// <summary>An invoice of a subscription has been paid: what waited for it goes on.</summary>
    public static void InvoicePaid(Call call, JsonObject invoice)
    {
        if (Waiting(call, invoice) is { } subscription)
            SubscriptionPayments.Paid(call, subscription, invoice);
    }

    /// <summary>An invoice of a subscription could not be paid.</summary>
    /// <param name="call">Whose clock it failed by.</param>
    /// <param name="invoice">The invoice, still open.</param>
    /// <param name="last">True when it is not tried again by itself.</param>
    public static void PaymentFailed(Call call, JsonObject invoice, bool last)
    {
        if (Waiting(call, invoice) is { } subscription)
            SubscriptionPayments.Failed(call, subscription, invoice, last);
    }

    /// <summary>The subscription that an invoice is for, to be changed; null when there is none any more.</summary>
    private static JsonObject? Waiting(Call call, JsonObject invoice) =>
        call.Shop.Find("subscription", invoice.Text("_subscription")) is { } found && !Call.IsDeleted(found) && !HasEnded(found)
            ? call.Shop.Edit(found)
            : null;

    /// <summary>Keeps what has an item in such a period.</summary>
    private static Filter PeriodFilter(string field)
    {
        var range = Filter.Range(field);
        return range with { Keeps = (call, s) => !call.Input.Has(field) || Items(call.Shop, s.Id()).Any(i => range.Keeps(call, i)) };
    }

    private static bool HasStatus(JsonObject subscription, string? wanted) => wanted switch
    {
        null => subscription.Text("status") != "canceled",
        "all" => true,
        "ended" => HasEnded(subscription),
        _ => subscription.Text("status") == wanted,
    };
}
