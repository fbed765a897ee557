using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>What requests about subscription schedules say.</summary>
internal static class ScheduleParameters
{
    private static readonly Parameter Anchor = Choice("billing_cycle_anchor", "automatic", "phase_start");

    private static readonly Parameter Collection = Choice("collection_method", "charge_automatically", "send_invoice");

    private static readonly Parameter AutomaticTax = Object("automatic_tax", Boolean("enabled").Required()).Refusing("liability");

    private static readonly Parameter InvoiceSettings = Object(
        "invoice_settings",
        [Integer("days_until_due", 0, 3_650), Text("description"), Text("footer"), .. Unsupported("account_tax_ids", "custom_fields", "issuer")]);

    private static readonly Parameter Duration = Object(
        "duration", Choice("interval", "day", "month", "week", "year").Required(), Integer("interval_count", 1, 1_095));

    /// <summary>What holds for every phase that says nothing else.</summary>
    public static Parameter DefaultSettings { get; } = Object(
        "default_settings",
        [
            Anchor, AutomaticTax, Collection, Text("default_payment_method"), Text("description", 500), InvoiceSettings,
            .. Unsupported("application_fee_percent", "billing_thresholds", "on_behalf_of", "transfer_data"),
        ]);

    public static Parameter EndBehavior { get; } = Choice("end_behavior", "cancel", "none", "release", "renew");

    /// <summary>The phases of a new schedule.</summary>
    public static Parameter Phases { get; } = Objects("phases", 10, [.. Phase, Timestamp("end_date"), Timestamp("trial_end")]);

    /// <summary>The phases that take the place of a schedule's.</summary>
    public static Parameter ChangedPhases { get; } = Objects(
        "phases", 10, [.. Phase, Time("end_date"), Time("start_date"), Time("trial_end")]);

    public static Parameter StartDate { get; } = Time("start_date");

    public static Parameter Pauses { get; } = new("pause_schedules", new ListType(new ObjectType(
    [
        Text("key"),
        Object(
            "pause",
            Object("pause_at", Choice("type", "now", "timestamp").Required(), Timestamp("timestamp")),
            Object(
                "settings",
                Object(
                    "bill_for",
                    Object("outstanding_usage_through", Choice("type", "none", "pause_at")),
                    Object("unused_time_from", Choice("type", "item_current_period_start", "none", "pause_at"))),
                Choice("invoicing_behavior", "invoice", "pending_invoice_item"),
                Choice("type", "subscription"))),
        UnsettableObject(
            "resume",
            Object("resume_at", Choice("type", "duration", "now", "timestamp").Required(), Timestamp("timestamp"), Duration),
            Object(
                "settings",
                Choice("billing_cycle_anchor", "resume_at", "unchanged"),
                Choice("payment_behavior", "resume_on_payment_attempt", "resume_on_payment_success"),
                SubscriptionParameters.Proration)),
    ])));

    private static IReadOnlyList<Parameter> Phase =>
    [
        SubscriptionParameters.AddedInvoiceItems, AutomaticTax, Anchor, Collection, Text("currency"), Text("default_payment_method"),
        Text("description", 500), Duration, InvoiceSettings, Metadata(), SubscriptionParameters.Proration, Boolean("trial"),
        Objects(
            "items",
            20,
            [
                Text("price"), Prices.Inline, Integer("quantity", 0, 999_999), Metadata(),
                Discounts.Parameter, TaxRates.Parameter(), .. Unsupported("billing_thresholds", "plan"),
            ])
            .Required(),
        Discounts.Parameter, TaxRates.Parameter("default_tax_rates"),
        .. Unsupported("application_fee_percent", "billing_thresholds", "on_behalf_of", "transfer_data"),
    ];

    private static Parameter Time(string name) => new(name, new TimeType(["now"]));
}
