using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>What requests about subscriptions say. Several say the same.</summary>
internal static class SubscriptionParameters
{
    public static Parameter Proration { get; } = Choice("proration_behavior", "always_invoice", "create_prorations", "none");

    /// <summary>Whether the billing day moves to now.</summary>
    public static Parameter Anchor { get; } = Object("billing_cycle_anchor", Choice("type", "now", "unchanged").Required());

    /// <summary>The billing day by the calendar.</summary>
    public static Parameter AnchorConfig { get; } = Object(
        "billing_cycle_anchor_config",
        Integer("day_of_month", 1, 31).Required(), Integer("month", 1, 12), Integer("hour", 0, 23), Integer("minute", 0, 59), Integer("second", 0, 59));

    public static Parameter ProrationDate { get; } = Timestamp("proration_date");

    public static Parameter Payment { get; } = Choice(
        "payment_behavior", "allow_incomplete", "default_incomplete", "error_if_incomplete", "pending_if_incomplete");

    public static Parameter CancellationDetails { get; } = Object(
        "cancellation_details",
        Text("comment"),
        UnsettableChoice(
            "feedback", "customer_service", "low_quality", "missing_features", "other", "switched_service", "too_complex", "too_expensive", "unused"))
        .Refusing("feedback_option");

    public static Parameter BillingMode { get; } = Object(
        "billing_mode",
        Choice("type", "classic", "flexible").Required(), Object("flexible", Choice("proration_discounts", "included", "itemized")));

    /// <summary>What is billed once, with the next invoice that a request makes.</summary>
    public static Parameter AddedInvoiceItems { get; } = Objects(
        "add_invoice_items",
        20,
        [
            Text("price"), Prices.OneTime, Integer("quantity", 1, 999_999), Metadata(), Boolean("discountable"), Discounts.Parameter, TaxRates.Parameter(),
            .. Unsupported("period"),
        ]);

    public static Parameter TrialEnd { get; } = new("trial_end", new TimeType(["now"]));

    public static Parameter InvoiceSettings { get; } = Object(
        "invoice_settings",
        Text("description"), Text("footer"), Objects("custom_fields", 4, Text("name", 40).Required(), Text("value", 140).Required()))
        .Refusing("account_tax_ids", "issuer");

    /// <summary>What creating and updating a subscription have in common.</summary>
    public static IReadOnlyList<Parameter> Written { get; } =
    [
        Boolean("cancel_at_period_end"), new("cancel_at", new TimeType(["max_billed_until", "max_period_end", "min_period_end"], canBeEmpty: true)),
        Text("default_payment_method"), Text("description", 500), Metadata(), Integer("days_until_due", 0, 3_650),
        Object("automatic_tax", Boolean("enabled").Required()).Refusing("liability"),
        Choice("collection_method", "charge_automatically", "send_invoice"),
        Object(
            "payment_settings",
            Open("payment_method_options"), OtherPaymentMethods.Listed("payment_method_types").Unsettable(), Choice("save_default_payment_method", "off", "on_subscription")),
        Discounts.Parameter, TaxRates.Parameter("default_tax_rates"), Payment, Proration, InvoiceSettings, AddedInvoiceItems, Boolean("off_session"),
        Object(
            "trial_settings",
            Object(
                "end_behavior", Choice("missing_payment_method", "cancel", "create_invoice", "pause"), Choice("billing_cycle_anchor", "now", "unchanged"))
                .Required()),
        UnsettableObject("pending_invoice_item_interval", Choice("interval", "day", "month", "week", "year").Required(), Integer("interval_count", 1, 365)),
        .. Ignored("trial_from_plan"),
        .. Unsupported(
            "application_fee_percent", "billing_schedules", "billing_thresholds", "default_source", "on_behalf_of", "transfer_data"),
    ];
}
