using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>Addresses that open a new checkout session for everybody who follows them.</summary>
internal static class PaymentLinks
{
    private static readonly string[] Brands = ["american_express", "discover_global_network", "mastercard", "visa"];

    private static readonly Parameter[] IntentData =
    [
        Text("description", 1_000), Metadata(), UnsettableChoice("setup_future_usage", "off_session", "on_session"),
        Text("statement_descriptor", 22), Text("statement_descriptor_suffix", 22), Text("transfer_group"),
    ];

    private static readonly Parameter[] TrialData = [PageParameters.InvoiceSettings, Metadata(), Integer("trial_period_days", 1, 730).Unsettable(), PageParameters.TrialSettings];

    private static readonly Parameter[] Written =
    [
        .. PageParameters.Shared, ShippingOptions.Existing,
        Object(
            "after_completion",
            Choice("type", "hosted_confirmation", "redirect").Required(),
            Object("hosted_confirmation", Text("custom_message", 500)), Object("redirect", Url("url").Required())),
        Text("inactive_message", 500),
        UnsettableObject("payment_method_options", Object("card", Object("restrictions", Choices("brands_blocked", Brands)))),
        OtherPaymentMethods.Listed("payment_method_types"),
        UnsettableObject("restrictions", Object("completed_sessions", Integer("limit", 1).Required()).Required()),
        .. Unsupported("application_fee_amount", "application_fee_percent", "on_behalf_of", "transfer_data"),
    ];

    public static ResourceType Type { get; } = new ResourceType("payment_link", "plink_", "/v1/payment_links", """
        {
          "id": "", "object": "payment_link", "active": true,
          "after_completion": { "hosted_confirmation": { "custom_message": null }, "type": "hosted_confirmation" },
          "allow_promotion_codes": false, "application": null, "application_fee_amount": null, "application_fee_percent": null,
          "automatic_tax": { "enabled": false, "liability": null }, "billing_address_collection": "auto", "consent_collection": null,
          "currency": "", "custom_fields": [],
          "custom_text": { "after_submit": null, "shipping_address": null, "submit": null, "terms_of_service_acceptance": null },
          "customer_creation": "if_required", "inactive_message": null, "invoice_creation": null, "livemode": false,
          "managed_payments": null, "metadata": {}, "on_behalf_of": null, "optional_items": [], "payment_intent_data": null,
          "payment_method_collection": "always", "payment_method_options": null, "payment_method_types": null,
          "phone_number_collection": { "enabled": false }, "restrictions": null, "shipping_address_collection": null,
          "shipping_options": [], "submit_type": "auto", "subscription_data": null,
          "tax_id_collection": { "enabled": false, "required": "never" }, "transfer_data": null, "url": ""
        }
        """)
    { EventFamily = "payment_link", PathParam = "payment_link" }
        .ShowsAddress("url")
        .Includes("line_items", (show, link) => show.List(
            $"/v1/payment_links/{link.Id()}/line_items", CheckoutLineItems.Of(show.Shop, link.Id())))
        .Creates(
            [
                .. Written, Objects("line_items", 20, CheckoutLineItems.Parameters).Required(), Text("currency"),
                Object("payment_intent_data", [.. IntentData, Choice("capture_method", "automatic", "automatic_async", "manual")]),
                Object("subscription_data", [.. TrialData, Text("description", 500)]),
                .. Unsupported("managed_payments"),
            ],
            NewPaymentLink.Create)
        .Retrieves()
        .Updates(
            [
                .. Written, Boolean("active"), Object("payment_intent_data", IntentData), Object("subscription_data", TrialData),
                Objects("line_items", 20, Text("id").Required(), Integer("quantity", 0, 999_999), CheckoutLineItems.Adjustable),
            ],
            NewPaymentLink.Update)
        .Lists(Filter.Flag("active"))
        .On("GET", "/{id}/line_items", Page.Parameters, call => Page.Cut(
            call, CheckoutLineItems.Type, CheckoutLineItems.Of(call.Shop, call.Subject(Type!).Id()), _ => true));

    /// <summary>Counts a session of the link that was completed; at its limit the link stops working.</summary>
    public static void Completed(Call call, string? id)
    {
        if (call.Shop.Find("payment_link", id)?["restrictions"] is null)
            return;
        var link = call.Shop.Edit("payment_link", id!);
        var sessions = link["restrictions"]!["completed_sessions"]!.AsObject();
        sessions["count"] = sessions.Integer("count") + 1;
        if (sessions.Integer("count") >= sessions.Integer("limit"))
            link["active"] = false;
    }
}
