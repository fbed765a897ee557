using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Payments;

internal static class PaymentMethods
{
    /// <summary>A payment method made within another request.</summary>
    public static Parameter Data { get; } = Object("payment_method_data", NewPaymentMethod.Parameters);

    public static ResourceType Type { get; } = new ResourceType("payment_method", "pm_", "/v1/payment_methods", """
        {
          "id": "", "object": "payment_method", "allow_redisplay": "unspecified",
          "billing_details": {
            "address": { "city": null, "country": null, "line1": null, "line2": null, "postal_code": null, "state": null },
            "email": null, "name": null, "phone": null, "tax_id": null
          },
          "card": {
            "brand": "", "checks": { "address_line1_check": null, "address_postal_code_check": null, "cvc_check": "pass" },
            "country": "US", "display_brand": null, "exp_month": 12, "exp_year": 2030, "fingerprint": null, "funding": "credit",
            "generated_from": null, "last4": "", "networks": { "available": [], "preferred": null },
            "regulated_status": "unregulated", "three_d_secure_usage": { "supported": true }, "wallet": null
          },
          "created": 0, "customer": null, "customer_account": null, "livemode": false, "metadata": {}, "type": "card",
          "_test_card": "", "_set_up": false, "_is_spent": false
        }
        """)
    { EventFamily = "payment_method", Spoken = "PaymentMethod", PathParam = "payment_method" }
        .Refers("customer", "customer")
        .Creates([.. NewPaymentMethod.Parameters, .. Unsupported("customer", "payment_method")], NewPaymentMethod.Create)
        .On("GET", "/{id}", [], call => TestCards.Find(call.PathId) is null ? call.Subject(Type!) : NewPaymentMethod.Mint(call, call.PathId))
        .Updates(NewPaymentMethod.Changing, NewPaymentMethod.Update)
        .Lists(
        [
            Filter.Refers("customer", () => Customers.Type), Filter.Choice("type", ["card", .. OtherPaymentMethods.Names]),
            Filter.Choice("allow_redisplay", "always", "limited", "unspecified"), .. Filter.Unsupported("customer_account"),
        ])
        .On("POST", "/{id}/attach", [Text("customer").Required(), .. Unsupported("customer_account")], Attach)
        .On("POST", "/{id}/detach", [], Detach);

    /// <summary>The payment method that a parameter means: one that exists and may be used, or a fresh one for <c>pm_card_visa</c> and its kin.</summary>
    public static JsonObject Resolve(Call call, string id, string path = "payment_method")
    {
        if (TestCards.Find(id) is not null)
            return NewPaymentMethod.Mint(call, id);
        var found = call.Existing(Type, id, path);
        return found.Text("customer") is null && found.Flag("_is_spent")
            ? throw Refusals.Invalid(
                "The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected " +
                "account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod " +
                "multiple times, you must attach it to a Customer first.",
                path)
            : found;
    }

    /// <summary>Saves a payment method to a customer, which the bank may refuse.</summary>
    public static JsonObject Attach(Call call, string id, string customer, string path)
    {
        var method = Resolve(call, id, path);
        if (method.Text("customer") is { } owner && owner != customer)
            throw Refusals.Invalid("The payment method you provided has already been attached to a customer.", path);
        if (Card(method) is { OnCharge: { } decline, CanBeAttached: false })
            throw CardPayments.Declined(decline, new JsonObject { ["payment_method"] = method.DeepClone() }, keepsEffects: false);
        var attached = call.Shop.Edit(method);
        if (attached.Text("customer") is null)
        {
            attached["customer"] = customer;
            call.Happened("payment_method.attached", attached);
        }

        return attached;
    }

    /// <summary>Makes one of a request's parameters.</summary>
    public static JsonObject Make(Call call, Input input, string path) => NewPaymentMethod.Make(call, input, path);

    /// <summary>A copy as it stands inside an error.</summary>
    public static JsonObject WithoutOwnFields(JsonObject method) =>
        new(method.Where(m => m.Key[0] != '_').Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));

    public static TestCard Card(JsonObject method) => TestCards.Find(method.Text("_test_card")!)!;

    private static JsonObject Attach(Call call)
    {
        var customer = call.Existing(Customers.Type, call.Input.Text("customer")!, "customer");
        if (TestCards.Find(call.PathId) is null)
            call.Subject(Type);
        return Attach(call, call.PathId, customer.Id(), "payment_method");
    }

    private static JsonObject Detach(Call call)
    {
        var method = call.Subject(Type);
        if (method.Text("customer") is not { } owner)
        {
            throw Refusals.Invalid(
                "The payment method you provided is not attached to a customer so detachment is impossible.", "payment_method");
        }

        if (call.Shop.Find("customer", owner) is { } customer
            && customer["invoice_settings"]?["default_payment_method"]?.GetValue<string>() == method.Id())
        {
            call.Shop.Edit(customer)["invoice_settings"]!["default_payment_method"] = null;
        }

        var detached = call.Shop.Edit(method);
        detached["customer"] = null;
        detached["_is_spent"] = true;
        call.Happened("payment_method.detached", detached);
        return detached;
    }
}
