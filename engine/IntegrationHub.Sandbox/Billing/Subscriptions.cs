using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using IntegrationHub.Sandbox.Store;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Billing;

internal static class Subscriptions
{
    private static readonly Parameter CancellationDetails = Object(
        "cancellation_details",
        Text("comment"),
        UnsettableChoice(
            "feedback", "customer_service", "low_quality", "missing_features", "other", "switched_service", "too_complex", "too_expensive", "unused"))
        .Refusing("feedback_option");

    private static readonly Parameter[] Written =
    [
        Boolean("cancel_at_period_end"), Timestamp("cancel_at"),
        Text("default_payment_method"), Text("description", 500), Metadata(), Integer("days_until_due", 0, 3_650),
        Object("automatic_tax", Boolean("enabled").Required()).Refusing("liability"),
        Choice("collection_method", "charge_automatically", "send_invoice"),
        Object(
            "payment_settings",
            Open("payment_method_options"), Texts("payment_method_types"), Choice("save_default_payment_method", "off", "on_subscription")),
        Choice("payment_behavior", "allow_incomplete", "default_incomplete", "error_if_incomplete", "pending_if_incomplete"),
        Choice("proration_behavior", "always_invoice", "create_prorations", "none"),
        Object(
            "trial_settings",
            Object("end_behavior", Choice("missing_payment_method", "cancel", "create_invoice", "pause").Required())),
        .. Ignored("off_session", "trial_from_plan"),
        .. Unsupported(
            "add_invoice_items", "application_fee_percent", "billing_schedules", "billing_thresholds", "default_source", "default_tax_rates",
            "discounts", "invoice_settings", "on_behalf_of", "pending_invoice_item_interval", "transfer_data"),
    ];

    public static ResourceType Type { get; } = new ResourceType("subscription", "sub_", "/v1/subscriptions", """
        {
          "id": "", "object": "subscription", "application": null, "application_fee_percent": null,
          "automatic_tax": { "disabled_reason": null, "enabled": false, "liability": null }, "billing_cycle_anchor": 0,
          "billing_cycle_anchor_config": null, "billing_mode": { "flexible": null, "type": "classic" }, "billing_schedules": [],
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
          "trial_start": null
        }
        """)
    { EventFamily = "customer.subscription", Due = SubscriptionTime.Due, OnTime = SubscriptionTime.Pass }
        .Refers("customer", "customer")
        .Refers("default_payment_method", "payment_method")
        .Refers("latest_invoice", "invoice")
        .Shows("items", (show, s) => show.List($"/v1/subscription_items?subscription={s.Id()}", Items(show.Shop, s.Id())))
        .Creates(
            [
                .. Written, Text("customer").Required(), Objects("items", 20, SubscriptionItems.Parameters).Required(),
                Integer("trial_period_days", 1, 730), new Parameter("trial_end", new EitherType(new IntegerType(), new IntegerType(), "now")),
                Text("currency"), Object("billing_mode", Choice("type", "classic", "flexible").Required()).Ignoring("flexible"),
                .. Unsupported("backdate_start_date", "billing_cycle_anchor", "billing_cycle_anchor_config", "customer_account"),
            ],
            NewSubscription.Create)
        .Searches([.. SearchField.Numbers("canceled_at", "created"), .. SearchField.Tokens("status")])
        .Retrieves()
        .Updates(
            [
                .. Written, CancellationDetails,
                .. Unsupported("billing_cycle_anchor", "items", "pause_collection", "proration_date", "trial_end"),
            ],
            Update)
        .Lists(
        [
            Filter.Created, Filter.Refers("customer", () => Customers.Type),
            Filter.Choice("collection_method", "charge_automatically", "send_invoice"),
            Filter.Where(
                Choice("status", "active", "all", "canceled", "ended", "incomplete", "incomplete_expired", "past_due", "paused", "trialing", "unpaid"),
                (call, s) => HasStatus(s, call.Input.Text("status"))),
            Filter.Where(Text("price"), (call, s) =>
                call.Referred(Prices.Type, "price") is not { } price || Items(call.Shop, s.Id()).Any(i => i.Text("price") == price.Id())),
            .. Filter.Unsupported("automatic_tax", "current_period_end", "current_period_start", "customer_account", "plan"),
            Filter.TestClock,
        ])
        .On("DELETE", "/{id}", [CancellationDetails, .. Ignored("invoice_now", "prorate")], Cancel);

    public static IEnumerable<JsonObject> Items(Shop shop, string subscription) =>
        shop.NewestFirst("subscription_item").Where(i => i.Text("subscription") == subscription).Reverse();

    public static bool HasEnded(JsonObject subscription) => subscription.Text("status") is "canceled" or "incomplete_expired";

    /// <summary>Ends a subscription now. One whose first payment never came expires instead, and its invoice is void.</summary>
    public static void End(Call call, JsonObject subscription, string reason = "cancellation_requested")
    {
        var neverPaid = subscription.Text("status") == "incomplete";
        subscription["status"] = neverPaid ? "incomplete_expired" : "canceled";
        subscription["canceled_at"] ??= call.Now;
        subscription["ended_at"] = call.Now;
        subscription["cancellation_details"]!["reason"] ??= reason;
        if (neverPaid && call.Shop.Find("invoice", subscription.Text("latest_invoice")) is { } invoice)
            InvoiceSteps.Void(call, call.Shop.Edit(invoice));
    }

    /// <summary>An invoice of a subscription has been paid: what waited for it goes on.</summary>
    public static void InvoicePaid(Call call, JsonObject invoice)
    {
        if (call.Shop.Find("subscription", invoice.Text("_subscription")) is { } found
            && found.Text("latest_invoice") == invoice.Id()
            && found.Text("status") is "incomplete" or "past_due")
        {
            call.Shop.Edit(found)["status"] = "active";
        }
    }

    /// <summary>An invoice of a subscription could not be paid.</summary>
    /// <param name="call">Whose clock it failed by.</param>
    /// <param name="invoice">The invoice, still open.</param>
    /// <param name="last">True when it is not tried again by itself.</param>
    public static void PaymentFailed(Call call, JsonObject invoice, bool last)
    {
        if (call.Shop.Find("subscription", invoice.Text("_subscription")) is not { } found)
            return;
        if (found.Text("status") == "active")
            call.Shop.Edit(found)["status"] = "past_due";
        if (last && found.Text("status") == "past_due" && invoice.Integer("attempt_count") > 1)
            End(call, call.Shop.Edit(found), "payment_failed");
    }

    /// <summary>Writes what creating and updating have in common.</summary>
    public static void Write(Call call, JsonObject subscription)
    {
        if (call.Input.Object("automatic_tax")?.Boolean("enabled") == true)
            throw Refusals.NotInSandbox("automatic_tax[enabled]");
        if (call.Input.Boolean("cancel_at_period_end") == true && call.Input.Has("cancel_at"))
            throw Refusals.OnlyOne("cancel_at", "cancel_at_period_end");
        call.Input.CopyTo(subscription, "description", "collection_method", "days_until_due");
        call.Input.MergeMetadata(subscription);
        call.Input.Object("payment_settings")?.CopyTo(
            subscription["payment_settings"]!.AsObject(), "payment_method_types", "save_default_payment_method");
        call.Input.Object("trial_settings")?.Object("end_behavior")?.CopyTo(
            subscription["trial_settings"]!["end_behavior"]!.AsObject(), "missing_payment_method");
        WriteCancellation(call, subscription);
        WritePaymentMethod(call, subscription);
    }

    private static void WriteCancellation(Call call, JsonObject subscription)
    {
        if (call.Input.Boolean("cancel_at_period_end") is { } atEnd)
        {
            subscription["cancel_at_period_end"] = atEnd;
            SetEnd(call, subscription, atEnd ? Items(call.Shop, subscription.Id()).First().Integer("current_period_end") : null);
        }
        else if (call.Input.Integer("cancel_at") is { } at)
        {
            if (at <= call.Now)
                throw Refusals.Invalid("Invalid timestamp: must be in the future", "cancel_at");
            SetEnd(call, subscription, at);
        }

        if (call.Input.Object("cancellation_details") is { } details)
            details.CopyTo(subscription["cancellation_details"]!.AsObject(), "comment", "feedback");
    }

    private static void SetEnd(Call call, JsonObject subscription, long? at)
    {
        subscription["cancel_at"] = at;
        subscription["canceled_at"] = at is null ? null : call.Now;
        subscription["cancellation_details"]!["reason"] = at is null ? null : "cancellation_requested";
    }

    private static void WritePaymentMethod(Call call, JsonObject subscription)
    {
        if (!call.Input.Has("default_payment_method"))
            return;
        var id = call.Input.Text("default_payment_method");
        if (id is not null && call.Shop.Find("payment_method", id)?.Text("customer") != subscription.Text("customer"))
        {
            throw Refusals.Invalid(
                $"The customer does not have a payment method with the ID {Refusals.Clip(id)}. The payment method must be attached to the customer.",
                "default_payment_method",
                "resource_missing");
        }

        subscription["default_payment_method"] = id;
    }

    private static JsonObject Update(Call call)
    {
        var subscription = call.Shop.Edit(call.Subject(Type));
        if (HasEnded(subscription))
        {
            throw Refusals.Invalid(
                "A canceled subscription can only update its cancellation_details and metadata.");
        }

        Write(call, subscription);
        return subscription;
    }

    private static JsonObject Cancel(Call call)
    {
        var found = call.Subject(Type);
        if (HasEnded(found))
            throw Refusals.NoSuch(Type.Spoken, found.Id(), "id", inPath: true);
        var subscription = call.Shop.Edit(found);
        call.Input.Object("cancellation_details")?.CopyTo(subscription["cancellation_details"]!.AsObject(), "comment", "feedback");
        End(call, subscription);
        return subscription;
    }

    private static bool HasStatus(JsonObject subscription, string? wanted) => wanted switch
    {
        null => subscription.Text("status") != "canceled",
        "all" => true,
        "ended" => HasEnded(subscription),
        _ => subscription.Text("status") == wanted,
    };
}
