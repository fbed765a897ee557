using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Checkout;

internal static class CheckoutSessions
{
    private static readonly Parameter[] Parameters =
    [
        Choice("mode", "payment", "setup", "subscription").Required(),
        Objects("line_items", 100, CheckoutLineItems.Parameters),
        Url("success_url"), Url("cancel_url"), Url("return_url"),
        Text("customer"), Email("customer_email"), Choice("customer_creation", "always", "if_required"),
        Text("client_reference_id", 200), Text("currency"), Metadata(), Timestamp("expires_at"), Text("locale"),
        Boolean("allow_promotion_codes"), Choice("billing_address_collection", "auto", "required"),
        Choice("payment_method_collection", "always", "if_required"), Choice("submit_type", "auto", "book", "donate", "pay", "subscribe"),
        Choice("ui_mode", "elements", "embedded_page", "form", "hosted_page", "hosted", "embedded", "custom"),
        Choice("redirect_on_completion", "always", "if_required", "never"), Texts("payment_method_types"),
        Object("phone_number_collection", Boolean("enabled").Required()), Object("tax_id_collection", Boolean("enabled").Required()).Ignoring("required"),
        Object("shipping_address_collection", Texts("allowed_countries").Required()),
        Object("automatic_tax", Boolean("enabled").Required()).Ignoring("liability"),
        Object(
            "custom_text",
            UnsettableObject("after_submit", Text("message").Required()), UnsettableObject("shipping_address", Text("message").Required()),
            UnsettableObject("submit", Text("message").Required()), UnsettableObject("terms_of_service_acceptance", Text("message").Required())),
        Object("payment_intent_data", Choice("capture_method", "automatic", "automatic_async", "manual"), Text("description", 1_000), Metadata(),
            Email("receipt_email"), Choice("setup_future_usage", "off_session", "on_session"), Text("statement_descriptor", 22),
            Text("statement_descriptor_suffix", 22), Text("transfer_group"))
            .Ignoring("shipping")
            .Refusing("application_fee_amount", "on_behalf_of", "transfer_data"),
        Object("subscription_data", Text("description", 500), Metadata(), Integer("trial_period_days", 1, 730), Timestamp("trial_end"))
            .Ignoring("billing_mode", "proration_behavior", "trial_settings")
            .Refusing(
                "application_fee_percent", "billing_cycle_anchor", "billing_cycle_anchor_config", "default_tax_rates",
                "invoice_settings", "on_behalf_of", "pending_invoice_item_interval", "transfer_data"),
        .. Ignored(
            "adaptive_pricing", "after_expiration", "allowed_payment_method_types", "branding_settings", "consent_collection", "customer_update",
            "excluded_payment_method_types", "integration_identifier", "invoice_creation", "name_collection", "origin_context",
            "payment_method_configuration", "payment_method_data", "payment_method_options", "permissions", "saved_payment_method_options",
            "setup_intent_data", "wallet_options"),
        .. Unsupported("custom_fields", "customer_account", "discounts", "managed_payments", "optional_items", "shipping_options"),
    ];

    public static ResourceType Type { get; } = new ResourceType("checkout.session", "cs_test_", "/v1/checkout/sessions", """
        {
          "id": "", "object": "checkout.session", "adaptive_pricing": null, "after_expiration": null, "allow_promotion_codes": null,
          "allowed_payment_method_types": null, "amount_subtotal": null, "amount_total": null,
          "automatic_tax": { "enabled": false, "liability": null, "provider": null, "status": null },
          "billing_address_collection": null, "cancel_url": null, "client_reference_id": null, "client_secret": null,
          "collected_information": null, "consent": null, "consent_collection": null, "created": 0, "currency": null,
          "currency_conversion": null, "custom_fields": [],
          "custom_text": { "after_submit": null, "shipping_address": null, "submit": null, "terms_of_service_acceptance": null },
          "customer": null, "customer_account": null, "customer_creation": null, "customer_details": null, "customer_email": null,
          "discounts": [], "expires_at": 0, "integration_identifier": null, "invoice": null, "invoice_creation": null,
          "livemode": false, "locale": null, "managed_payments": null, "metadata": {}, "mode": "payment", "origin_context": null,
          "payment_intent": null, "payment_link": null, "payment_method_collection": "if_required",
          "payment_method_configuration_details": null, "payment_method_options": {}, "payment_method_types": [ "card" ],
          "payment_status": "unpaid", "permissions": null, "phone_number_collection": { "enabled": false },
          "recovered_from": null, "saved_payment_method_options": null, "setup_intent": null, "shipping_address_collection": null,
          "shipping_cost": null, "shipping_options": [], "status": "open", "submit_type": null, "subscription": null,
          "success_url": null, "total_details": { "amount_discount": 0, "amount_shipping": 0, "amount_tax": 0 },
          "ui_mode": "hosted_page", "url": null, "wallet_options": null, "_payment_intent_data": null, "_subscription_data": null
        }
        """)
    { EventFamily = "checkout.session", IdLength = 58, PathParam = "session", Due = s => s.Text("status") == "open" ? s.Integer("expires_at") : null, OnTime = Expire }
        .Refers("customer", "customer")
        .Refers("payment_intent", "payment_intent")
        .Refers("subscription", "subscription")
        .Refers("invoice", "invoice")
        .ShowsAddress("url")
        .Includes("line_items", (show, session) => show.List(
            $"/v1/checkout/sessions/{session.Id()}/line_items", CheckoutLineItems.Of(show.Shop, session.Id())))
        .Creates(Parameters, NewCheckoutSession.Create)
        .Retrieves()
        .Updates([Metadata(), .. Unsupported("collected_information", "line_items", "payment_intent_data", "shipping_options")], Update)
        .Lists(
        [
            Filter.Created, Filter.Refers("customer", () => Customers.Type), Filter.Equal("payment_intent"), Filter.Equal("subscription"),
            Filter.Choice("status", "complete", "expired", "open"),
            Filter.Where(
                Object("customer_details", Email("email").Required()),
                (call, s) => call.Input.Object("customer_details")?.Text("email") is not { } email
                    || (s["customer_details"] as JsonObject)?.Text("email") == email),
            .. Filter.Unsupported("customer_account", "payment_link"),
        ])
        .On("POST", "/{id}/expire", [], Expire)
        .On("GET", "/{id}/line_items", Page.Parameters, call => Page.Cut(
            call, CheckoutLineItems.Type, CheckoutLineItems.Of(call.Shop, call.Subject(Type!).Id()), _ => true));

    private static JsonObject Update(Call call)
    {
        var session = call.Shop.Edit(call.Subject(Type));
        call.Input.MergeMetadata(session);
        return session;
    }

    private static JsonObject Expire(Call call)
    {
        var session = call.Subject(Type);
        if (session.Text("status") != "open")
        {
            throw Refusals.Invalid(
                "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of " +
                $"`{session.Text("status")}`.");
        }

        Expire(call, session);
        return call.Shop.Edit(session);
    }

    private static void Expire(Call call, JsonObject found)
    {
        var session = call.Shop.Edit(found);
        session["status"] = "expired";
        session["url"] = null;
        call.Happened("checkout.session.expired", session);
    }
}
