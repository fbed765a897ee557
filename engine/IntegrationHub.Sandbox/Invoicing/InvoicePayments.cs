using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>Which payment intent pays which invoice.</summary>
internal static class InvoicePayments
{
    public static ResourceType Type { get; } = new ResourceType("invoice_payment", "inpay_", "/v1/invoice_payments", """
        {
          "id": "", "object": "invoice_payment", "amount_paid": null, "amount_requested": 0, "created": 0, "currency": "",
          "invoice": "", "is_default": true, "livemode": false, "payment": null, "status": "open",
          "status_transitions": { "canceled_at": null, "paid_at": null }
        }
        """)
    { Permission = "invoice", EventFamily = "invoice_payment", Spoken = "invoice payment" }
        .Refers("invoice", "invoice")
        .Refers("payment.payment_intent", "payment_intent")
        .Retrieves()
        .Lists([Filter.Created, Filter.Equal("invoice"), Filter.Choice("status", "canceled", "open", "paid"), .. Filter.Unsupported("payment")]);

    public static JsonObject Add(Call call, JsonObject invoice, JsonObject intent)
    {
        var payment = call.New(Type);
        payment["amount_requested"] = intent["amount"]!.DeepClone();
        payment["currency"] = intent.Text("currency");
        payment["invoice"] = invoice.Id();
        payment["payment"] = new JsonObject { ["payment_intent"] = intent.Id(), ["type"] = "payment_intent" };
        return payment;
    }

    public static void Close(Call call, JsonObject invoice, string status)
    {
        foreach (var found in call.Shop.NewestFirst("invoice_payment").Where(p => p.Text("invoice") == invoice.Id()).ToList())
        {
            var payment = call.Shop.Edit(found);
            payment["status"] = status;
            payment["status_transitions"]![status == "paid" ? "paid_at" : "canceled_at"] = call.Now;
            if (status == "paid")
                payment["amount_paid"] = payment["amount_requested"]!.DeepClone();
        }
    }
}
