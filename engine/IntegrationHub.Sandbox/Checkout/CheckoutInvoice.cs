using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>The invoice of a single payment, when a session is to make one.</summary>
internal static class CheckoutInvoice
{
    private static readonly string[] Said = ["account_tax_ids", "custom_fields", "description", "footer"];

    /// <summary>Makes an open invoice of the session's items.</summary>
    /// <returns>The payment intent that pays it.</returns>
    public static JsonObject Begin(Call call, JsonObject session, JsonObject customer)
    {
        var invoice = InvoiceDrafts.Begin(call, customer, session.Text("currency")!, "manual");
        session["invoice"] = invoice.Id();
        var data = session["invoice_creation"]!["invoice_data"]!.AsObject();
        foreach (var name in Said.Where(n => data[n] is not null))
            invoice[name] = data[name]!.DeepClone();
        invoice["metadata"] = data["metadata"]?.DeepClone() ?? new JsonObject();
        foreach (var item in CheckoutLineItems.Of(call.Shop, session.Id()))
        {
            Add(call, invoice, item["_tax_rates"], new JsonObject
            {
                ["pricing"] = new JsonObject { ["price"] = item.Text("price") },
                ["quantity"] = item.Integer("quantity"),
            });
        }

        if (session["shipping_cost"] is JsonObject shipping)
        {
            Add(call, invoice, null, new JsonObject
            {
                ["amount"] = shipping.Integer("amount_total"),
                ["currency"] = session.Text("currency"),
                ["description"] = CheckoutSummary.ShippingName(call.Shop, shipping),
                ["discountable"] = false,
            });
        }

        Discounts.Apply(call, invoice, Discounts.Read(call, new Input(new JsonObject { ["discounts"] = SessionDiscounts.Asked(session) }), customer));
        InvoiceSteps.Finalize(call, invoice);
        return call.Shop.Edit("payment_intent", invoice.Text("_payment_intent")!);
    }

    private static void Add(Call call, JsonObject invoice, JsonNode? rates, JsonObject values)
    {
        values["customer"] = invoice.Text("customer");
        values["invoice"] = invoice.Id();
        if (rates is not null)
            values["tax_rates"] = rates.DeepClone();
        NewInvoiceItem.Create(call.With(values));
    }
}
