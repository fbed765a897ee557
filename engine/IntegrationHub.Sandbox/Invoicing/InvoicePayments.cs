using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Store;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

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
        .Lists(
        [
            Filter.Created, Filter.Equal("invoice"), Filter.Choice("status", "canceled", "open", "paid"),
            Filter.Where(
                Object("payment", Text("payment_intent"), Choice("type", "payment_intent", "payment_record").Required()).Refusing("payment_record"),
                (call, payment) => call.Input.Object("payment")?.Text("payment_intent") is not { } intent || IntentOf(payment) == intent),
        ]);

    public static IEnumerable<JsonObject> Of(Shop shop, string invoice) => shop.NewestFirst("invoice_payment", "invoice", invoice);

    public static JsonObject Add(Call call, JsonObject invoice, JsonObject intent)
    {
        var payment = call.New(Type);
        payment["amount_requested"] = intent["amount"]!.DeepClone();
        payment["currency"] = intent.Text("currency");
        payment["invoice"] = invoice.Id();
        payment["payment"] = new JsonObject { ["payment_intent"] = intent.Id(), ["type"] = "payment_intent" };
        return payment;
    }

    /// <summary>Asks for what now remains, when that has changed.</summary>
    public static void AskFor(Call call, JsonObject invoice)
    {
        if (call.Shop.Find("payment_intent", invoice.Text("_payment_intent")) is not { } intent || invoice.Integer("amount_remaining") == 0)
            return;
        call.Shop.Edit(intent)["amount"] = invoice["amount_remaining"]!.DeepClone();
        foreach (var payment in Of(call.Shop, invoice.Id()).Where(p => p.Text("status") == "open").ToList())
            call.Shop.Edit(payment)["amount_requested"] = invoice["amount_remaining"]!.DeepClone();
    }

    /// <summary>Ends every payment that is still open.</summary>
    /// <param name="call">Whose clock it ends by.</param>
    /// <param name="invoice">The invoice.</param>
    /// <param name="status"><c>paid</c> or <c>canceled</c>.</param>
    public static void Close(Call call, JsonObject invoice, string status)
    {
        foreach (var found in Of(call.Shop, invoice.Id()).Where(p => p.Text("status") == "open").ToList())
        {
            var payment = call.Shop.Edit(found);
            payment["status"] = status;
            payment["status_transitions"]![status == "paid" ? "paid_at" : "canceled_at"] = call.Now;
            if (status != "paid")
                continue;
            payment["amount_paid"] = payment["amount_requested"]!.DeepClone();
            call.Happened("invoice_payment.paid", payment);
        }
    }

    /// <summary>The payment method that an invoice is charged to when none is named.</summary>
    public static string? MethodOf(Shop shop, JsonObject invoice) => invoice.Text("default_payment_method")
        ?? shop.Find("subscription", invoice.Text("_subscription"))?.Text("default_payment_method")
        ?? shop.Find("customer", invoice.Text("customer"))?["invoice_settings"]?["default_payment_method"]?.GetValue<string>();

    private static string? IntentOf(JsonObject payment) => payment["payment"]?["payment_intent"]?.GetValue<string>();
}
