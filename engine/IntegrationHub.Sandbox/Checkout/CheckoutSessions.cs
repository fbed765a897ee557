using System.Text.Json.Nodes;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>Pages on which one payer buys, subscribes or saves a card.</summary>
internal static class CheckoutSessions
{
    private const long RecoverySeconds = 30 * 24 * 60 * 60;

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
          "payment_intent": null, "payment_link": null, "payment_method_collection": null,
          "payment_method_configuration_details": null, "payment_method_options": {}, "payment_method_types": [ "card" ],
          "payment_status": "unpaid", "permissions": null, "phone_number_collection": { "enabled": false },
          "recovered_from": null, "saved_payment_method_options": null, "setup_intent": null, "shipping_address_collection": null,
          "shipping_cost": null, "shipping_options": [], "status": "open", "submit_type": null, "subscription": null,
          "success_url": null, "total_details": null, "ui_mode": "hosted_page", "url": null, "wallet_options": null,
          "_customer_update": null, "_payment_intent_data": null, "_payment_method_data": null, "_setup_intent_data": null,
          "_subscription_data": null, "_subscription": null, "_payment_method": null, "_thanks": null
        }
        """)
    {
        EventFamily = "checkout.session",
        IdLength = 58,
        PathParam = "session",
        Due = s => s.Text("status") == "open" ? s.Integer("expires_at") : null,
        OnTime = Expire,
    }
        .Refers("customer", "customer")
        .Refers("invoice", "invoice")
        .Refers("payment_intent", "payment_intent")
        .Refers("payment_link", "payment_link")
        .Refers("setup_intent", "setup_intent")
        .Refers("shipping_cost.shipping_rate", "shipping_rate")
        .Refers("subscription", "subscription")
        .ShowsAddress("url")
        .Shows("after_expiration", ShowRecovery)
        .Includes("line_items", (show, session) => show.List(
            $"/v1/checkout/sessions/{session.Id()}/line_items", CheckoutLineItems.Of(show.Shop, session.Id())))
        .Creates(SessionParameters.Created, NewCheckoutSession.Create)
        .Retrieves()
        .Updates(SessionParameters.Updated, SessionUpdate.Update)
        .Lists(
        [
            Filter.Created, Filter.Refers("customer", () => Customers.Type), Filter.Equal("payment_intent"), Filter.Equal("subscription"),
            Filter.Equal("payment_link"), Filter.Choice("status", "complete", "expired", "open"),
            Filter.Where(
                Object("customer_details", Email("email").Required()),
                (call, s) => call.Input.Object("customer_details")?.Text("email") is not { } email
                    || (s["customer_details"] as JsonObject)?.Text("email") == email),
            .. Filter.Unsupported("customer_account"),
        ])
        .On("POST", "/{id}/expire", [], Expire)
        .On("GET", "/{id}/line_items", Page.Parameters, call => Page.Cut(
            call, CheckoutLineItems.Type, CheckoutLineItems.Of(call.Shop, call.Subject(Type!).Id()), _ => true));

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
        if (session["after_expiration"]?["recovery"] is JsonObject recovery && recovery.Flag("enabled"))
        {
            recovery["expires_at"] = call.Now + RecoverySeconds;
            recovery["url"] = "r/" + session.Id();
        }

        CheckoutPayment.Abandon(call, session);
        call.Happened("checkout.session.expired", session);
    }

    private static JsonNode? ShowRecovery(Renderer show, JsonObject session)
    {
        var shown = session["after_expiration"]?.DeepClone();
        if (shown?["recovery"] is JsonObject recovery && recovery.Text("url") is { } below)
            recovery["url"] = new Uri(show.BaseAddress, below).ToString();
        return shown;
    }
}
