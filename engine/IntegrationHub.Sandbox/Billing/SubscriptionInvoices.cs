using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>The invoices that a subscription makes.</summary>
internal static class SubscriptionInvoices
{
    /// <summary>An empty draft, which becomes the subscription's latest invoice.</summary>
    public static JsonObject Begin(Call call, JsonObject subscription, string reason)
    {
        var customer = call.Shop.Find("customer", subscription.Text("customer"))!;
        var invoice = InvoiceDrafts.Begin(call, customer, subscription.Text("currency")!, reason, subscription);
        subscription["latest_invoice"] = invoice.Id();
        return invoice;
    }

    /// <summary>Takes in everything that waits for the subscription, and reckons the invoice.</summary>
    public static void Fill(Call call, JsonObject invoice)
    {
        InvoiceDrafts.Gather(call, invoice);
        InvoiceDrafts.Total(call, invoice);
    }

    /// <summary>The line for one item and the period it is in. What is left of a regular period that began earlier is prorated.</summary>
    /// <param name="call">Whose clock it is billed by.</param>
    /// <param name="invoice">A draft.</param>
    /// <param name="subscription">The subscription.</param>
    /// <param name="item">Its item.</param>
    /// <param name="isFree">True in a trial.</param>
    public static void Bill(Call call, JsonObject invoice, JsonObject subscription, JsonObject item, bool isFree)
    {
        var price = SubscriptionItems.PriceOf(call.Shop, item);
        if (SubscriptionItems.IsMetered(price))
            return;
        var (billed, anchor) = (BillingPeriod.Of(item), Subscriptions.Anchor(subscription));
        if (isFree || billed == Recurrence.Of(price).PeriodAt(anchor, billed.Start))
            InvoiceLineItems.AddPeriod(call, invoice, item, price, billed, isFree);
        else
            ProrationLines.Charge(call, subscription, item, anchor, billed);
    }

    /// <summary>The line for what was used of an item in a period that is over.</summary>
    public static void BillUsage(Call call, JsonObject invoice, JsonObject item, BillingPeriod period)
    {
        var price = SubscriptionItems.PriceOf(call.Shop, item);
        if (!SubscriptionItems.IsMetered(price) || period.Seconds <= 0)
            return;
        InvoiceLineItems.AddPeriod(call, invoice, item, price, period, isFree: false);
    }

    /// <summary>What a request bills once, with the next invoice.</summary>
    public static void Add(Call call, JsonObject subscription, IReadOnlyList<Input> added)
    {
        foreach (var (one, i) in added.Select((a, i) => (a, i)))
        {
            var path = $"add_invoice_items[{i}]";
            var price = OneTimePrice(call, one, path);
            var quantity = one.Integer("quantity") ?? 1;
            var item = InvoiceItems.Begin(call, subscription.Text("customer")!, price.Text("currency")!);
            InvoiceAmounts.Set(item, price, quantity, Amounts.Of(price, quantity));
            item["description"] = call.Shop.Find("product", price.Text("product"))?.Text("name");
            item["parent"] = InvoiceItems.OfSubscription(subscription.Id());
            one.MergeMetadata(item);
            one.CopyTo(item, "discountable");
            SubscriptionSettings.WriteTaxRates(call, one, item, "tax_rates", $"{path}[tax_rates]");
            var customer = call.Shop.Find("customer", subscription.Text("customer"));
            if (one.Has("discounts"))
                Discounts.Apply(call, item, Discounts.Read(call, one, customer, item.Text("currency"), item.Integer("amount"), $"{path}[discounts]"));
        }
    }

    /// <summary>The price of something that is billed once.</summary>
    public static JsonObject OneTimePrice(Call call, Input input, string path)
    {
        if (input.Has("price") == input.Has("price_data"))
        {
            throw input.Has("price")
                ? Refusals.OnlyOne($"{path}[price]", $"{path}[price_data]")
                : Refusals.Missing($"{path}[price]");
        }

        var price = input.Object("price_data") is { } data
            ? Prices.Create(call, data, prefix: $"{path}[price_data]")
            : call.Existing(Prices.Type, input.Text("price") ?? "", $"{path}[price]");
        return price["recurring"] is null
            ? price
            : throw Refusals.Invalid(
                "The price specified is set to `type=recurring` but this field only accepts prices with `type=one_time`.", $"{path}[price]");
    }
}
