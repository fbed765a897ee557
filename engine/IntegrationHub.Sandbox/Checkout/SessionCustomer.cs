using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>Who buys.</summary>
internal static class SessionCustomer
{
    public static void Begin(Call call, JsonObject session)
    {
        var customer = call.Referred(Customers.Type, "customer");
        session["customer"] = customer?.Id();
        session["customer_email"] = call.Input.Text("customer_email");
        Begin(session, customer, call.Input.Text("customer_creation"));
    }

    public static void Begin(JsonObject session, JsonObject? customer, string? creation)
    {
        session["customer_creation"] = customer is not null || session.Text("mode") == "setup" && creation is null ? null
            : creation ?? (session.Text("mode") == "subscription" ? "always" : "if_required");
        if ((customer?.Text("email") ?? session.Text("customer_email")) is { } email)
            session["customer_details"] = Details(customer, email);
    }

    /// <summary>What is known of a payer.</summary>
    public static JsonObject Details(JsonObject? customer, string? email) => new()
    {
        ["address"] = customer?["address"]?.DeepClone(),
        ["business_name"] = customer?.Text("business_name"),
        ["email"] = email,
        ["individual_name"] = customer?.Text("individual_name"),
        ["name"] = customer?.Text("name"),
        ["phone"] = customer?.Text("phone"),
        ["tax_exempt"] = customer?.Text("tax_exempt") ?? "none",
        ["tax_ids"] = null,
    };

    /// <summary>The customer that a session makes or writes to, once the payer has sent the form.</summary>
    /// <returns>Null when the payer stays a guest.</returns>
    public static JsonObject? Keep(Call call, JsonObject session)
    {
        var details = session["customer_details"]!.AsObject();
        if (session.Text("customer") is { } known)
            return Update(session, call.Shop.Edit("customer", known), details);
        if (!IsKept(session))
            return null;
        var customer = Customers.Make(call);
        foreach (var same in new[] { "address", "email", "name", "phone" })
            customer[same] = details[same]?.DeepClone();
        if (session["collected_information"]?["shipping_details"] is JsonObject shipping)
            customer["shipping"] = Shipping(shipping, details);
        session["customer"] = customer.Id();
        return customer;
    }

    private static bool IsKept(JsonObject session) => session.Text("customer_creation") == "always"
        || session.Text("mode") == "subscription"
        || session["invoice_creation"]?["enabled"]?.GetValue<bool>() == true
        || (session["_payment_intent_data"] as JsonObject)?.Text("setup_future_usage") is not null;

    private static JsonObject Update(JsonObject session, JsonObject customer, JsonObject details)
    {
        var update = session["_customer_update"] as JsonObject;
        if (customer["email"] is null)
            customer["email"] = details.Text("email");
        foreach (var part in new[] { "address", "name" })
        {
            if (update?.Text(part) == "auto" && details[part] is { } sent)
                customer[part] = sent.DeepClone();
        }

        if (update?.Text("shipping") == "auto" && session["collected_information"]?["shipping_details"] is JsonObject shipping)
            customer["shipping"] = Shipping(shipping, details);
        return customer;
    }

    private static JsonObject Shipping(JsonObject shipping, JsonObject details) => new()
    {
        ["address"] = shipping["address"]!.DeepClone(),
        ["name"] = shipping.Text("name"),
        ["phone"] = details.Text("phone"),
    };
}
