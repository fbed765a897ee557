using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>Invoices while they can still be changed: begun, filled and reckoned.</summary>
internal static class InvoiceDrafts
{
    private const long Day = 24 * 60 * 60;

    /// <summary>What a customer's invoice shows of the customer, as it is until the invoice is finalized.</summary>
    private static readonly string[] Shown = ["address", "email", "name", "phone", "shipping", "tax_exempt"];

    /// <summary>A draft without lines. How it is collected comes from the subscription; what the subscription does not say, from the customer.</summary>
    /// <param name="call">Whose clock it is made by.</param>
    /// <param name="customer">Who is billed.</param>
    /// <param name="currency">Three letters, lower case.</param>
    /// <param name="reason">Stripe's <c>billing_reason</c>.</param>
    /// <param name="subscription">What it is for; null for an invoice of its own. One for a subscription advances by itself.</param>
    public static JsonObject Begin(Call call, JsonObject customer, string currency, string reason, JsonObject? subscription = null)
    {
        var invoice = call.New(Invoices.Type);
        invoice["billing_reason"] = reason;
        invoice["currency"] = currency;
        invoice["customer"] = customer.Id();
        invoice["footer"] = customer["invoice_settings"]?["footer"]?.DeepClone();
        invoice["custom_fields"] = customer["invoice_settings"]?["custom_fields"]?.DeepClone();
        invoice["period_start"] = call.Now;
        invoice["period_end"] = call.Now;
        ShowCustomer(invoice, customer);
        if (subscription is not null)
            BeginFor(call, invoice, subscription);
        return invoice;
    }

    /// <summary>Takes in what waits for the customer in the invoice's currency: what belongs to no subscription, and what belongs to
    /// the invoice's own.</summary>
    public static void Gather(Call call, JsonObject invoice) => Gather(call, invoice, ofSubscriptionOnly: false);

    /// <summary>As the other, or without what belongs to no subscription.</summary>
    public static void Gather(Call call, JsonObject invoice, bool ofSubscriptionOnly)
    {
        var waiting = InvoiceItems.Waiting(call.Shop, invoice.Text("customer")!)
            .Where(i => i.Text("currency") == invoice.Text("currency"))
            .Where(i => InvoiceItems.SubscriptionOf(i) is { } of ? of == invoice.Text("_subscription") : !ofSubscriptionOnly)
            .Reverse()
            .ToList();
        foreach (var found in waiting)
            InvoiceItems.PutOn(call, call.Shop.Edit(found), invoice);
    }

    /// <summary>Reckons everything that follows from the lines. To be called after every change of a draft.</summary>
    public static void Total(Call call, JsonObject invoice) => InvoiceTotals.Reckon(call, invoice);

    /// <summary>Copies onto an invoice what it shows of its customer.</summary>
    public static void ShowCustomer(JsonObject invoice, JsonObject customer)
    {
        foreach (var part in Shown)
            invoice["customer_" + part] = customer[part]?.DeepClone();
    }

    /// <summary>Lets an invoice be finalized and collected by time, or not.</summary>
    /// <param name="call">Whose clock it advances by.</param>
    /// <param name="invoice">The invoice.</param>
    /// <param name="advances">Whether it advances by itself.</param>
    /// <param name="at">When a draft is finalized, in Unix seconds; an hour after it was made when null.</param>
    public static void Advance(Call call, JsonObject invoice, bool advances, long? at = null)
    {
        invoice["auto_advance"] = advances;
        if (invoice.Text("status") != "draft")
            return;
        var finalizes = advances ? at ?? Math.Max(invoice.Integer("created") + InvoiceTime.DraftSeconds, call.Now) : (long?)null;
        invoice["automatically_finalizes_at"] = finalizes;
        invoice["next_payment_attempt"] = invoice.Text("collection_method") == "charge_automatically" ? finalizes : null;
    }

    /// <summary>Refuses to change the lines of what is final.</summary>
    public static void RequireDraft(JsonObject invoice)
    {
        if (invoice.Text("status") != "draft")
            throw Refusals.Invalid("Invalid invoice: This invoice is no longer editable", code: "invoice_not_editable");
    }

    /// <summary>Ties an invoice to the subscription it is for, whose discounts it has.</summary>
    public static void Tie(Call call, JsonObject invoice, JsonObject subscription)
    {
        invoice["_subscription"] = subscription.Id();
        invoice["discounts"] = JsonReading.ArrayOf([.. Discounts.Current(call, subscription)]);
        invoice["parent"] = new JsonObject
        {
            ["quote_details"] = null,
            ["subscription_details"] = new JsonObject
            {
                ["metadata"] = subscription["metadata"]!.DeepClone(),
                ["subscription"] = subscription.Id(),
            },
            ["type"] = "subscription_details",
        };
    }

    /// <summary>Gives an invoice that the customer pays by hand its time to be paid.</summary>
    public static void SetDaysUntilDue(Call call, JsonObject invoice, long days)
    {
        invoice["_days_until_due"] = days;
        invoice["due_date"] = call.Now + days * Day;
    }

    private static void BeginFor(Call call, JsonObject invoice, JsonObject subscription)
    {
        Tie(call, invoice, subscription);
        foreach (var same in new[] { "collection_method", "default_payment_method", "default_tax_rates", "description" })
            invoice[same] = subscription[same]?.DeepClone();
        if (subscription.Text("collection_method") == "send_invoice")
            SetDaysUntilDue(call, invoice, subscription.Integer("days_until_due"));
        Advance(call, invoice, true);
    }
}
