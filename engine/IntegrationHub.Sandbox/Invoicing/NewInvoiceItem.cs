using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>What makes an invoice item: it waits for the customer's next invoice, or goes on a draft at once.</summary>
internal static class NewInvoiceItem
{
    public static JsonObject Create(Call call)
    {
        var invoice = call.Referred(Invoices.Type, "invoice");
        var subscription = call.Referred(Subscriptions.Type, "subscription");
        var customer = call.Referred(Customers.Type, "customer")?.Id() ?? invoice?.Text("customer")
            ?? throw Refusals.Missing("customer");
        if (invoice is not null)
            InvoiceDrafts.RequireDraft(invoice);
        if ((subscription ?? invoice) is { } owned && owned.Text("customer") != customer)
            throw Refusals.Invalid($"The {owned.Text("object")} {owned.Id()} belongs to another customer.", owned.Text("object"));

        var item = InvoiceItems.Begin(call, customer, CurrencyOf(call, customer, invoice));
        if (subscription is not null)
            item["parent"] = InvoiceItems.OfSubscription(subscription.Id());
        InvoiceAmounts.Write(call, call.Input, item);
        if (invoice is null)
            return item;
        if (item.Text("currency") != invoice.Text("currency"))
            throw Refusals.Invalid($"The invoice is in {invoice.Text("currency")}, so an item in {item.Text("currency")} cannot be on it.", "currency");
        var draft = call.Shop.Edit(invoice);
        InvoiceItems.PutOn(call, item, draft);
        InvoiceDrafts.Total(call, draft);
        return item;
    }

    /// <summary>The currency that is named, the one of what is billed, else the invoice's or the customer's.</summary>
    private static string CurrencyOf(Call call, string customer, JsonObject? invoice)
    {
        if ((call.Input.Text("currency") ?? call.Input.Object("price_data")?.Text("currency")) is { } named)
            return Currencies.Check(named, "currency");
        return call.Shop.Find("price", call.Input.Object("pricing")?.Text("price"))?.Text("currency")
            ?? invoice?.Text("currency")
            ?? call.Shop.Find("customer", customer)?.Text("currency")
            ?? throw Refusals.Missing("currency");
    }
}
