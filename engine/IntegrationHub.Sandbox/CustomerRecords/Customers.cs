using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.CustomerRecords;

internal static class Customers
{
    private static readonly Parameter[] Address =
        [Text("city"), Text("country"), Text("line1"), Text("line2"), Text("postal_code"), Text("state")];

    private static readonly Parameter[] Written =
    [
        UnsettableObject("address", Address),
        Integer("balance"),
        Text("business_name"),
        Text("description"),
        Email("email"),
        Text("individual_name"),
        Text("invoice_prefix", 12),
        Object("invoice_settings", Text("default_payment_method"), Text("footer"), Objects("custom_fields", 4, Text("name", 40).Required(), Text("value", 140).Required()).Unsettable(),
            UnsettableObject("rendering_options", UnsettableChoice("amount_tax_display", "exclude_tax", "include_inclusive_tax"), Text("template"))),
        Metadata(),
        Text("name", 256),
        Integer("next_invoice_sequence", 1),
        Text("phone", 20),
        Texts("preferred_locales"),
        UnsettableObject("shipping", Object("address", Address).Required(), Text("name").Required(), Text("phone")),
        Object("tax", Text("ip_address"), Text("validate_location")),
        UnsettableChoice("tax_exempt", "exempt", "none", "reverse"),
        .. Ignored("validate"),
        .. Unsupported("cash_balance", "source"),
    ];

    public static ResourceType Type { get; } = new ResourceType("customer", "cus_", "/v1/customers", """
        {
          "id": "", "object": "customer", "address": null, "balance": 0, "created": 0, "currency": null,
          "customer_account": null, "default_source": null, "delinquent": false, "description": null, "discount": null,
          "email": null, "invoice_prefix": null,
          "invoice_settings": { "custom_fields": null, "default_payment_method": null, "footer": null, "rendering_options": null },
          "livemode": false, "metadata": {}, "name": null, "next_invoice_sequence": 1, "phone": null,
          "preferred_locales": [], "shipping": null, "tax_exempt": "none", "test_clock": null
        }
        """)
    { EventFamily = "customer", IdLength = 14 }
        .Refers("invoice_settings.default_payment_method", "payment_method")
        .Includes("subscriptions", (show, customer) => show.List(
            $"/v1/customers/{customer.Id()}/subscriptions",
            show.Shop.NewestFirst("subscription").Where(s => s.Text("customer") == customer.Id() && s.Text("status") != "canceled")))
        .Includes("sources", (show, customer) => show.List($"/v1/customers/{customer.Id()}/sources", []))
        .Includes("tax_ids", (show, customer) => show.List($"/v1/customers/{customer.Id()}/tax_ids", []))
        .Creates([.. Written, Text("payment_method"), Text("test_clock"), .. Unsupported("tax_id_data")], Create)
        .Searches([.. SearchField.Numbers("created"), .. SearchField.Words("email", "name", "phone")])
        .RetrievesDeletedToo()
        .Updates([.. Written, .. Unsupported("default_source")], Update)
        .Lists(Filter.Created, Filter.Equal("email"), Filter.TestClock)
        .On("DELETE", "/{id}", [], Delete)
        .On("GET", "/{id}/balance_transactions", CustomerBalanceTransactions.Listing, CustomerBalanceTransactions.List)
        .On("POST", "/{id}/balance_transactions", CustomerBalanceTransactions.Making, CustomerBalanceTransactions.Create)
        .On("GET", "/{id}/payment_methods", [.. Page.Parameters, Text("type"), .. Ignored("allow_redisplay")], ListPaymentMethods);

    /// <summary>A customer of whom nothing is known yet.</summary>
    public static JsonObject Make(Call call)
    {
        var customer = call.New(Type);
        customer["invoice_prefix"] = call.Ids.Characters(8).ToUpperInvariant();
        return customer;
    }

    private static JsonObject Create(Call call)
    {
        var customer = Make(call);
        Write(call, customer, isNew: true);
        if (call.Input.Text("payment_method") is { } method)
            PaymentMethods.Attach(call, method, customer.Id(), "payment_method");
        return customer;
    }

    private static JsonObject Update(Call call)
    {
        var customer = call.Shop.Edit(call.Subject(Type));
        Write(call, customer, isNew: false);
        return customer;
    }

    private static void Write(Call call, JsonObject customer, bool isNew)
    {
        call.Input.CopyTo(
            customer, "business_name", "description", "email", "individual_name", "name", "next_invoice_sequence",
            "phone", "preferred_locales", "shipping");
        foreach (var name in new[] { "business_name", "individual_name" })
        {
            if (customer[name] is null)
                customer.Remove(name);
        }

        if (call.Input.Integer("balance") is { } balance)
            CustomerBalanceTransactions.Move(call, customer, balance - customer.Integer("balance"), isNew ? "initial" : "adjustment");
        call.Input.MergeMetadata(customer);
        if (call.Input.Has("address"))
            customer["address"] = Addresses.Whole(call.Input.Object("address"));
        if (call.Input.Object("shipping") is { } shipping)
            customer["shipping"]!["address"] = Addresses.Whole(shipping.Object("address"));
        if (call.Input.Text("invoice_prefix") is { } prefix)
            customer["invoice_prefix"] = prefix;
        if (call.Input.Has("tax_exempt"))
            customer["tax_exempt"] = call.Input.Text("tax_exempt") ?? "none";
        WriteInvoiceSettings(call, customer);
    }

    private static void WriteInvoiceSettings(Call call, JsonObject customer)
    {
        if (call.Input.Object("invoice_settings") is not { } settings)
            return;
        var kept = customer["invoice_settings"]!.AsObject();
        settings.CopyTo(kept, "default_payment_method", "footer", "custom_fields");
        if (settings.Has("rendering_options"))
            kept["rendering_options"] = Rendering.Whole(settings.Object("rendering_options"));
        if (settings.Text("default_payment_method") is { } method)
        {
            const string Param = "invoice_settings[default_payment_method]";
            if (TestCards.Find(method) is not null)
                kept["default_payment_method"] = PaymentMethods.Attach(call, method, customer.Id(), Param).Id();
            else if (call.Existing(PaymentMethods.Type, method, Param).Text("customer") != customer.Id())
                throw Refusals.Invalid("The customer does not have a payment method with the ID " + Refusals.Clip(method) +
                    ". The payment method must be attached to the customer.", Param, "resource_missing");
        }
    }

    private static JsonObject Delete(Call call)
    {
        var customer = call.Subject(Type);
        foreach (var subscription in call.Shop.NewestFirst("subscription").Where(s => s.Text("customer") == customer.Id()).ToList())
        {
            if (!Subscriptions.HasEnded(subscription))
                Subscriptions.End(call, call.Shop.Edit(subscription));
        }

        return call.Shop.Replace(new JsonObject { ["id"] = customer.Id(), ["object"] = "customer", ["deleted"] = true });
    }

    private static JsonObject ListPaymentMethods(Call call)
    {
        var customer = call.Subject(Type).Id();
        var type = call.Input.Text("type");
        return Page.Cut(
            call,
            PaymentMethods.Type,
            call.Shop.NewestFirst("payment_method"),
            m => m.Text("customer") == customer && (type is null || m.Text("type") == type));
    }
}
