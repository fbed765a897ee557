using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>What a checkout session is made of and what of it can be changed.</summary>
internal static class SessionParameters
{
    private static readonly string[] OnOff = ["disabled", "enabled"];
    private static readonly string[] Redisplays = ["always", "limited", "unspecified"];


    private static readonly Parameter Picture = Object("icon", Choice("type", "file", "url").Required(), Text("file").NeverEmpty(), Url("url").NeverEmpty());

    private static readonly Parameter[] Address =
        [Text("line1").Required(), Text("line2"), Text("city"), Text("state"), Text("postal_code"), Text("country")];

    private static readonly Parameter[] IntentData =
    [
        Text("description", 1_000), Metadata(), Choice("setup_future_usage", "off_session", "on_session"),
        Text("statement_descriptor", 22), Text("statement_descriptor_suffix", 22),
    ];

    public static Parameter[] Created { get; } =
    [
        .. PageParameters.Shared, SessionDiscounts.Parameter, ShippingOptions.Parameter,
        Choice("mode", "payment", "setup", "subscription").Required(),
        Objects("line_items", 100, [.. CheckoutLineItems.Parameters, Metadata(), TaxRates.Parameter()]),
        Url("success_url"), Url("cancel_url"), Url("return_url").NeverEmpty(), Text("customer"), Email("customer_email"),
        Text("client_reference_id", 200), Text("currency"), Timestamp("expires_at"), Choice("locale", Locales.OfCheckout),
        Choice("ui_mode", "elements", "embedded_page", "form", "hosted_page", "hosted", "embedded", "custom"),
        Choice("redirect_on_completion", "always", "if_required", "never"),
        OtherPaymentMethods.Listed("payment_method_types").NeverEmpty(), OtherPaymentMethods.Listed("allowed_payment_method_types").NeverEmpty(),
        Choices("excluded_payment_method_types", OtherPaymentMethods.Names),
        Object("adaptive_pricing", Boolean("enabled")),
        Object("after_expiration", Object("recovery", Boolean("enabled").Required(), Boolean("allow_promotion_codes"))),
        Object(
            "branding_settings",
            Text("background_color", 7).NeverEmpty(), Choice("border_style", "pill", "rectangular", "rounded"), Text("button_color", 7).NeverEmpty(),
            Text("display_name", 500).NeverEmpty(), Text("font_family", 40).NeverEmpty(), Picture, Picture with { Name = "logo" }),
        Object("customer_update", Choice("address", "auto", "never"), Choice("name", "auto", "never"), Choice("shipping", "auto", "never")),
        Object(
            "payment_intent_data",
            [
                .. IntentData, Choice("capture_method", "automatic", "automatic_async", "manual"), Email("receipt_email"), Text("transfer_group"),
                Object("shipping", Object("address", Address).Required(), Text("name").Required(), Text("phone"), Text("carrier"), Text("tracking_number")),
            ]).Refusing("application_fee_amount", "on_behalf_of", "transfer_data"),
        Object("payment_method_data", Choice("allow_redisplay", Redisplays)),
        Object(
            "payment_method_options",
            Object(
                "card",
                Choice("request_three_d_secure", "any", "automatic", "challenge"), Object("installments", Boolean("enabled")),
                Object(
                    "restrictions",
                    Choices("brands_blocked", "american_express", "discover_global_network", "mastercard", "visa"),
                    Choices("funding_types_blocked", "credit", "debit", "prepaid")),
                Choice("capture_method", "manual"), Choice("setup_future_usage", "off_session", "on_session"))
                .Refusing(
                    "request_extended_authorization", "request_incremental_authorization", "request_multicapture", "request_overcapture",
                    "statement_descriptor_suffix_kana", "statement_descriptor_suffix_kanji"))
            .Refusing(OtherPaymentMethods.Names),
        Object(
            "saved_payment_method_options",
            Choices("allow_redisplay_filters", Redisplays), Choice("payment_method_remove", OnOff), Choice("payment_method_save", OnOff)),
        Object("setup_intent_data", Text("description", 1_000), Metadata()).Refusing("on_behalf_of"),
        Object(
            "subscription_data",
            Text("description", 500), Metadata(), Integer("trial_period_days", 1, 730), Timestamp("trial_end"), PageParameters.TrialSettings,
            Choice("proration_behavior", "create_prorations", "none"), PageParameters.InvoiceSettings,
            SubscriptionParameters.BillingMode, Timestamp("billing_cycle_anchor"), SubscriptionParameters.AnchorConfig,
            TaxRates.Parameter("default_tax_rates"),
            Object("pending_invoice_item_interval", Choice("interval", "day", "month", "week", "year").Required(), Integer("interval_count", 1, 365)))
            .Refusing("application_fee_percent", "on_behalf_of", "transfer_data"),
        Choice("origin_context", "mobile_app", "web"), Text("integration_identifier"), Text("payment_method_configuration"),
        Object("permissions", Choice("update_shipping_details", "client_only", "server_only")),
        Object("wallet_options", Object("link", Choice("display", "auto", "never"))),
        .. Unsupported("customer_account", "managed_payments"),
    ];

    public static Parameter[] Updated { get; } =
    [
        Metadata(), ShippingOptions.Parameter, Object("payment_intent_data", IntentData),
        Object(
            "collected_information",
            Object(
                "shipping_details",
                Text("name").Required(),
                Object("address", [.. Address.Where(p => p.Name != "country"), Text("country").Required()]).Required())),
        Objects("line_items", 100, [.. CheckoutLineItems.Parameters, Text("id"), Metadata(), TaxRates.Parameter()]),
    ];
}
