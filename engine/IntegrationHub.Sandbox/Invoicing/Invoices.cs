using System.Globalization;
using System.Text.Json.Nodes;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>Invoices as far as subscriptions make them.</summary>
internal static class Invoices
{
    public static ResourceType Type { get; } = new ResourceType("invoice", "in_", "/v1/invoices", """
        {
          "id": "", "object": "invoice", "account_country": "US", "account_name": "Harbor Lane Goods", "account_tax_ids": null,
          "amount_due": 0, "amount_overpaid": 0, "amount_paid": 0, "amount_remaining": 0, "amount_shipping": 0,
          "application": null, "attempt_count": 0, "attempted": false, "auto_advance": false,
          "automatic_tax": { "disabled_reason": null, "enabled": false, "liability": null, "provider": null, "status": null },
          "automatically_finalizes_at": null, "billing_reason": null, "collection_method": "charge_automatically", "created": 0,
          "currency": "", "custom_fields": null, "customer": null, "customer_account": null, "customer_address": null,
          "customer_email": null, "customer_name": null, "customer_phone": null, "customer_shipping": null,
          "customer_tax_exempt": "none", "customer_tax_ids": [], "default_payment_method": null, "default_source": null,
          "default_tax_rates": [], "description": null, "discounts": [], "due_date": null, "effective_at": null,
          "ending_balance": 0, "footer": null, "from_invoice": null, "hosted_invoice_url": null, "invoice_pdf": null,
          "issuer": { "type": "self" }, "last_finalization_error": null, "latest_revision": null, "lines": null,
          "livemode": false, "metadata": {}, "next_payment_attempt": null, "number": null, "on_behalf_of": null, "parent": null,
          "payment_settings": { "default_mandate": null, "payment_method_options": null, "payment_method_types": null },
          "period_end": 0, "period_start": 0, "post_payment_credit_notes_amount": 0, "pre_payment_credit_notes_amount": 0,
          "receipt_number": null, "rendering": null, "shipping_cost": null, "shipping_details": null, "starting_balance": 0,
          "statement_descriptor": null, "status": "open",
          "status_transitions": { "finalized_at": null, "marked_uncollectible_at": null, "paid_at": null, "voided_at": null },
          "subtotal": 0, "subtotal_excluding_tax": 0, "test_clock": null, "total": 0, "total_discount_amounts": [],
          "total_excluding_tax": 0, "total_pretax_credit_amounts": [], "total_taxes": [], "webhooks_delivered_at": null,
          "_subscription": null, "_payment_intent": null
        }
        """)
    { EventFamily = "invoice", PathParam = "invoice" }
        .Refers("customer", "customer")
        .Refers("default_payment_method", "payment_method")
        .Refers("parent.subscription_details.subscription", "subscription")
        .Shows("lines", (show, invoice) => show.List($"/v1/invoices/{invoice.Id()}/lines", Lines(show.Shop, invoice.Id())))
        .ShowsAddress("hosted_invoice_url")
        .ShowsAddress("invoice_pdf")
        .Includes("payments", (show, invoice) => show.List(
            "/v1/invoice_payments", show.Shop.NewestFirst("invoice_payment").Where(p => p.Text("invoice") == invoice.Id())))
        .Includes("confirmation_secret", (show, invoice) =>
            show.Shop.Find("payment_intent", invoice.Text("_payment_intent")) is not { } intent ? null
            : new JsonObject { ["client_secret"] = intent.Text("client_secret"), ["type"] = "payment_intent" })
        .Searches(
        [
            .. SearchField.Numbers("created", "total"),
            .. SearchField.Words("number", "receipt_number"),
            .. SearchField.Tokens("currency", "customer", "status"),
            new("last_finalization_error_code", SearchFieldKind.Token, "last_finalization_error.code"),
            new("last_finalization_error_type", SearchFieldKind.Token, "last_finalization_error.type"),
            new("subscription", SearchFieldKind.Token, "parent.subscription_details.subscription"),
        ])
        .Retrieves()
        .Lists(
        [
            Filter.Created, Filter.Range("due_date"), Filter.Refers("customer", () => Customers.Type),
            Filter.Choice("collection_method", "charge_automatically", "send_invoice"),
            Filter.Choice("status", "draft", "open", "paid", "uncollectible", "void"),
            Filter.Where(Text("subscription"), (call, i) => call.Input.Text("subscription") is not { } id || i.Text("_subscription") == id),
            .. Filter.Unsupported("customer_account"),
        ])
        .On("GET", "/{id}/lines", Page.Parameters, call => Page.Cut(call, InvoiceLineItems.Type, Lines(call.Shop, call.Subject(Type!).Id()), _ => true));

    /// <summary>Bills one period of a subscription. The invoice is open, or already paid when nothing is due.</summary>
    public static JsonObject Issue(Call call, JsonObject subscription, BillingPeriod period, string reason, bool isFree)
    {
        var customer = call.Shop.Edit("customer", subscription.Text("customer")!);
        var invoice = call.New(Type);
        invoice["billing_reason"] = reason;
        invoice["currency"] = subscription.Text("currency");
        foreach (var same in new[] { "collection_method", "default_payment_method" })
            invoice[same] = subscription[same]?.DeepClone();
        invoice["_subscription"] = subscription.Id();
        invoice["parent"] = new JsonObject
        {
            ["quote_details"] = null,
            ["subscription_details"] = new JsonObject { ["metadata"] = subscription["metadata"]!.DeepClone(), ["subscription"] = subscription.Id() },
            ["type"] = "subscription_details",
        };
        invoice["period_start"] = call.Now;
        invoice["period_end"] = call.Now;
        Address(call, invoice, customer);
        var total = 0L;
        foreach (var item in Subscriptions.Items(call.Shop, subscription.Id()))
        {
            var line = InvoiceLineItems.Add(call, invoice, item, call.Shop.Find("price", item.Text("price"))!, period, isFree);
            total += line.Integer("amount");
        }

        foreach (var sum in new[] { "amount_due", "amount_remaining", "subtotal", "subtotal_excluding_tax", "total", "total_excluding_tax" })
            invoice[sum] = total;
        if (total == 0)
            Settle(call, invoice);
        else
            AskForPayment(call, invoice, total);
        return invoice;
    }

    /// <summary>Tries a saved payment method on an open invoice.</summary>
    public static Decline? Pay(Call call, JsonObject invoice, string paymentMethod)
    {
        var intent = call.Shop.Edit("payment_intent", invoice.Text("_payment_intent")!);
        intent["payment_method"] = paymentMethod;
        invoice["attempted"] = true;
        invoice["attempt_count"] = invoice.Integer("attempt_count") + 1;
        return CardPayments.Attempt(call, intent, offSession: false);
    }

    /// <summary>Marks an invoice paid, and wakes the subscription that waited for it.</summary>
    public static void Settle(Call call, JsonObject invoice)
    {
        invoice["status"] = "paid";
        invoice["attempted"] = true;
        invoice["amount_paid"] = invoice["amount_due"]!.DeepClone();
        invoice["amount_remaining"] = 0;
        invoice["status_transitions"]!["paid_at"] = call.Now;
        InvoicePayments.Close(call, invoice, "paid");
        Subscriptions.Activate(call, invoice.Text("_subscription"), invoice.Id());
    }

    /// <summary>An invoice that will not be asked for any more, and its payment intent with it.</summary>
    public static void Void(Call call, JsonObject invoice)
    {
        invoice["status"] = "void";
        invoice["status_transitions"]!["voided_at"] = call.Now;
        InvoicePayments.Close(call, invoice, "canceled");
        if (invoice.Text("_payment_intent") is { } intent)
            PaymentIntentSteps.End(call, call.Shop.Edit("payment_intent", intent), "void_invoice");
    }

    private static void AskForPayment(Call call, JsonObject invoice, long total)
    {
        var intent = PaymentIntentSteps.Begin(call, total, invoice.Text("currency")!, invoice.Text("customer"));
        intent["description"] = invoice.Text("billing_reason") == "subscription_create" ? "Subscription creation" : "Subscription update";
        intent["_invoice"] = invoice.Id();
        invoice["_payment_intent"] = intent.Id();
        InvoicePayments.Add(call, invoice, intent);
    }

    private static void Address(Call call, JsonObject invoice, JsonObject customer)
    {
        var sequence = customer.Integer("next_invoice_sequence");
        customer["next_invoice_sequence"] = sequence + 1;
        customer["currency"] ??= invoice.Text("currency");
        invoice["number"] = $"{customer.Text("invoice_prefix")}-{sequence.ToString("D4", CultureInfo.InvariantCulture)}";
        invoice["customer"] = customer.Id();
        invoice["hosted_invoice_url"] = "invoices/" + invoice.Id();
        invoice["invoice_pdf"] = $"invoices/{invoice.Id()}/pdf";
        invoice["effective_at"] = call.Now;
        invoice["status_transitions"]!["finalized_at"] = call.Now;
        foreach (var part in new[] { "address", "email", "name", "phone", "shipping", "tax_exempt" })
            invoice["customer_" + part] = customer[part]?.DeepClone();
    }

    private static IEnumerable<JsonObject> Lines(Store.Shop shop, string invoice) =>
        shop.NewestFirst("line_item").Where(l => l.Text("invoice") == invoice).Reverse();
}
