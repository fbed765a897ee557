using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>What can be said about a page on which something is sold, be it one session's or a link's.</summary>
internal static class PageParameters
{
    private static readonly Parameter[] Asked = [Boolean("enabled").Required(), Boolean("optional")];

    public static Parameter InvoiceSettings { get; } = Object(
        "invoice_settings",
        Text("description", 1_500), Text("footer", 5_000), Objects("custom_fields", 4, Text("name", 40).Required(), Text("value", 140).Required()),
        Object("issuer", Choice("type", "self").Required()).Refusing("account")).Refusing("account_tax_ids");

    public static Parameter TrialSettings { get; } = UnsettableObject(
        "trial_settings",
        Object("end_behavior", Choice("missing_payment_method", "cancel", "create_invoice", "pause").Required()).Required());

    public static Parameter[] Shared { get; } =
    [
        Boolean("allow_promotion_codes"), Choice("billing_address_collection", "auto", "required"),
        Choice("customer_creation", "always", "if_required"), Choice("payment_method_collection", "always", "if_required"),
        Choice("submit_type", "auto", "book", "donate", "pay", "subscribe"), Metadata(),
        Object("automatic_tax", Boolean("enabled").Required()).Ignoring("liability"),
        Object(
            "consent_collection",
            Choice("promotions", "auto", "none"), Choice("terms_of_service", "none", "required"),
            Object("payment_method_reuse_agreement", Choice("position", "auto", "hidden").Required())),
        Object("custom_text", Message("after_submit"), Message("shipping_address"), Message("submit"), Message("terms_of_service_acceptance")),
        Object(
            "invoice_creation",
            Boolean("enabled").Required(),
            Object(
                "invoice_data",
                Text("description", 1_500), Text("footer", 5_000), Metadata(),
                Objects("custom_fields", 4, Text("name", 40).Required(), Text("value", 140).Required()),
                Object("issuer", Choice("type", "self").Required()).Refusing("account"),
                UnsettableObject(
                    "rendering_options", UnsettableChoice("amount_tax_display", "exclude_tax", "include_inclusive_tax"), Text("template")))
                .Refusing("account_tax_ids")),
        UnsettableObject("name_collection", Object("business", Asked), Object("individual", Asked)),
        Object("phone_number_collection", Boolean("enabled").Required()),
        UnsettableObject("shipping_address_collection", Choices("allowed_countries", Countries.All).Required()),
        Object("tax_id_collection", Boolean("enabled").Required(), Choice("required", "if_supported", "never")),
        CustomFields.Parameter, OptionalItems.Parameter,
    ];

    private static Parameter Message(string name) => UnsettableObject(name, Text("message", 1_200).Required());
}
