using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>An invoice that somebody makes by hand: a draft, empty or with what waits, or a corrected copy.</summary>
internal static class NewInvoice
{
    /// <summary>The account's own currency, for customers who have none yet.</summary>
    private const string OwnCurrency = "usd";

    public static Parameter[] Parameters { get; } =
    [
        Text("customer"), Text("currency"), Choice("pending_invoice_items_behavior", "exclude", "include"), Text("subscription"),
        Object("from_invoice", Choice("action", "revision").Required(), Text("invoice").Required()), .. Unsupported("customer_account"),
    ];

    public static JsonObject Create(Call call)
    {
        if (call.Input.Object("from_invoice") is { } from)
            return InvoiceRevisions.Begin(call, from);
        var subscription = call.Referred(Subscriptions.Type, "subscription");
        var id = call.Input.Text("customer") ?? subscription?.Text("customer") ?? throw Refusals.Missing("customer");
        var customer = call.Existing(Customers.Type, id, "customer");
        if (subscription is not null && subscription.Text("customer") != id)
            throw Refusals.Invalid($"The subscription {subscription.Id()} belongs to another customer.", "subscription");

        var invoice = InvoiceDrafts.Begin(call, customer, CurrencyOf(call, customer, subscription), "manual");
        if (subscription is not null)
            InvoiceDrafts.Tie(call, invoice, subscription);
        InvoiceWriting.Write(call, invoice);
        if (call.Input.Text("pending_invoice_items_behavior") == "include")
            InvoiceDrafts.Gather(call, invoice, ofSubscriptionOnly: subscription is not null);
        InvoiceWriting.WriteDiscounts(call, invoice);
        InvoiceDrafts.Total(call, invoice);
        return invoice;
    }

    private static string CurrencyOf(Call call, JsonObject customer, JsonObject? subscription)
    {
        if (call.Input.Text("currency") is { } named)
            return Currencies.Check(named, "currency");
        return subscription?.Text("currency") ?? customer.Text("currency")
            ?? InvoiceItems.Waiting(call.Shop, customer.Id()).FirstOrDefault()?.Text("currency") ?? OwnCurrency;
    }
}
