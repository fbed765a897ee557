using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Payments;

internal static class PaymentMethods
{
    private static readonly Parameter Billing = Object(
        "billing_details",
        UnsettableObject("address", Text("city"), Text("country"), Text("line1"), Text("line2"), Text("postal_code"), Text("state")),
        Email("email"), Text("name"), Text("phone")).Refusing("tax_id");

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
          "_test_card": "", "_set_up": false
        }
        """)
    { EventFamily = "payment_method", Spoken = "PaymentMethod", PathParam = "payment_method" }
        .Refers("customer", "customer")
        .Creates(
            [
                Text("type").Required(), Object("card", Text("token")).Refusing("number", "exp_month", "exp_year", "cvc", "networks"), Billing,
                Metadata(), Choice("allow_redisplay", "always", "limited", "unspecified"),
                .. Ignored("radar_options"), .. Unsupported("customer", "payment_method"), .. Unsupported(OtherPaymentMethods.Names),
            ],
            Create)
        .On("GET", "/{id}", [], call => TestCards.Find(call.PathId) is null ? call.Subject(Type!) : Mint(call, call.PathId))
        .Updates(
            [Billing, Metadata(), Choice("allow_redisplay", "always", "limited", "unspecified"), .. Unsupported("card", "us_bank_account")],
            Update)
        .Lists([Filter.Refers("customer", () => Customers.Type), Filter.Equal("type"), .. Filter.Unsupported("allow_redisplay", "customer_account")])
        .On("POST", "/{id}/attach", [Text("customer").Required(), .. Unsupported("customer_account")], Attach)
        .On("POST", "/{id}/detach", [], Detach);

    /// <summary>The payment method that a parameter means: one that exists, or a fresh one for <c>pm_card_visa</c> and its kin.</summary>
    public static JsonObject Resolve(Call call, string id, string path = "payment_method") =>
        TestCards.Find(id) is null ? call.Existing(Type, id, path) : Mint(call, id);

    /// <summary>Saves a payment method to a customer, which the bank may refuse.</summary>
    public static JsonObject Attach(Call call, string id, string customer, string path)
    {
        var method = Resolve(call, id, path);
        if (method.Text("customer") is { } owner && owner != customer)
            throw Refusals.Invalid("The payment method you provided has already been attached to a customer.", path);
        if (Card(method) is { OnCharge: { } decline, CanBeAttached: false })
            throw CardPayments.Declined(decline, new JsonObject { ["payment_method"] = method.DeepClone() }, keepsEffects: false);
        var attached = call.Shop.Edit(method);
        attached["customer"] = customer;
        return attached;
    }

    /// <summary>A copy as it stands inside an error.</summary>
    public static JsonObject WithoutOwnFields(JsonObject method) =>
        new(method.Where(m => m.Key[0] != '_').Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));

    public static TestCard Card(JsonObject method) => TestCards.Find(method.Text("_test_card")!)!;

    private static JsonObject Mint(Call call, string testId)
    {
        var card = TestCards.Find(testId)!;
        var method = call.New(Type);
        var shown = method["card"]!.AsObject();
        shown["brand"] = card.Brand;
        shown["display_brand"] = card.Brand;
        shown["country"] = card.Country;
        shown["fingerprint"] = call.Ids.Characters(16);
        shown["funding"] = card.Funding;
        shown["last4"] = card.Last4;
        shown["checks"]!["cvc_check"] = card.Checks.Cvc;
        shown["checks"]!["address_line1_check"] = card.Checks.Line1;
        shown["checks"]!["address_postal_code_check"] = card.Checks.PostalCode;
        shown["networks"]!["available"] = JsonReading.ArrayOf(card.Brand);
        method["_test_card"] = testId;
        return method;
    }

    private static JsonObject Create(Call call)
    {
        if (call.Input.Text("type") is { } type && type != "card")
            throw OtherPaymentMethods.Names.Contains(type) ? Refusals.NotInSandbox("type=" + type) : Refusals.Invalid("Invalid type: must be card", "type");
        var token = call.Input.Object("card")?.Text("token") ?? throw Refusals.Missing("card[token]");
        var testId = TestCards.OfToken(token) ?? throw Refusals.NoSuch("token", token, "card[token]");
        return Write(call, Mint(call, testId));
    }

    private static JsonObject Update(Call call) => Write(call, call.Shop.Edit(call.Subject(Type)));

    private static JsonObject Write(Call call, JsonObject method)
    {
        call.Input.MergeMetadata(method);
        call.Input.CopyTo(method, "allow_redisplay");
        if (call.Input.Object("billing_details") is { } billing)
        {
            var kept = method["billing_details"]!.AsObject();
            billing.CopyTo(kept, "email", "name", "phone");
            if (billing.Has("address"))
                kept["address"] = Addresses.Whole(billing.Object("address"));
        }

        return method;
    }

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
        return detached;
    }
}
