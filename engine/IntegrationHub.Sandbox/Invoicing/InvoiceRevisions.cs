using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>Corrected copies of open invoices. The original is void as soon as the copy is final.</summary>
internal static class InvoiceRevisions
{
    private static readonly string[] Copied =
    [
        "collection_method", "custom_fields", "default_payment_method", "default_tax_rates", "description", "discounts", "due_date", "footer",
        "metadata", "payment_settings", "rendering", "shipping_details", "statement_descriptor", "_days_until_due",
    ];

    public static JsonObject Begin(Call call, Input from)
    {
        var original = call.Existing(Invoices.Type, from.Text("invoice")!, "from_invoice[invoice]");
        if (original.Text("status") != "open")
            throw Refusals.Invalid("You can only pass in open invoices. This invoice isn't open.", "from_invoice[invoice]");
        if (original.Text("_subscription") is not null)
            throw Refusals.Invalid("An invoice of a subscription cannot be revised.", "from_invoice[invoice]");
        if (call.Input.Text("customer") is { } named && named != original.Text("customer"))
            throw Refusals.Invalid("A revision has the customer of the invoice that it corrects.", "customer");

        var customer = call.Existing(Customers.Type, original.Text("customer")!, "customer");
        var invoice = InvoiceDrafts.Begin(call, customer, original.Text("currency")!, "manual");
        foreach (var same in Copied)
            invoice[same] = original[same]?.DeepClone();
        invoice["from_invoice"] = new JsonObject { ["action"] = "revision", ["invoice"] = original.Id() };
        InvoiceWriting.Write(call, invoice);
        foreach (var line in InvoiceLineItems.Of(call.Shop, original.Id()).Reverse().ToList())
            Copy(call, line, invoice);
        InvoiceWriting.WriteDiscounts(call, invoice);
        call.Shop.Edit(original)["latest_revision"] = invoice.Id();
        InvoiceDrafts.Total(call, invoice);
        return invoice;
    }

    /// <summary>Voids what a final invoice corrects.</summary>
    public static void End(Call call, JsonObject invoice)
    {
        if (call.Shop.Find("invoice", invoice["from_invoice"]?["invoice"]?.GetValue<string>()) is { } original && original.Text("status") == "open")
            InvoiceSteps.Void(call, call.Shop.Edit(original));
    }

    private static void Copy(Call call, JsonObject line, JsonObject invoice)
    {
        var item = InvoiceItems.Begin(call, invoice.Text("customer")!, invoice.Text("currency")!);
        foreach (var same in new[]
            { "amount", "description", "discountable", "discounts", "metadata", "period", "pricing", "quantity", "quantity_decimal", "_tax_behavior" })
            item[same] = line[same]?.DeepClone();
        item["net_amount"] = line.Integer("amount");
        item["tax_rates"] = line["_tax_rates"]!.DeepClone();
        InvoiceItems.PutOn(call, item, invoice);
    }
}
