using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Store;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>Amounts that wait for a customer's next invoice, or stand on a draft already.</summary>
internal static class InvoiceItems
{
    public static ResourceType Type { get; } = new ResourceType("invoiceitem", "ii_", "/v1/invoiceitems", """
        {
          "id": "", "object": "invoiceitem", "amount": 0, "currency": "", "customer": "", "customer_account": null, "date": 0,
          "description": null, "discountable": true, "discounts": [], "invoice": null, "livemode": false, "metadata": {},
          "net_amount": 0, "parent": null, "period": { "end": 0, "start": 0 }, "pricing": null, "proration": false, "quantity": 1,
          "quantity_decimal": "1", "tax_rates": [], "test_clock": null,
          "_line": null, "_tax_behavior": null
        }
        """)
    { EventFamily = "invoiceitem", Spoken = "Invoice Item", PathParam = "id" }
        .Refers("customer", "customer")
        .Refers("invoice", "invoice")
        .Refers("pricing.price_details.price", "price")
        .Refers("discounts", "discount")
        .Shows("tax_rates", (show, item) => TaxRates.Shown(show, item["tax_rates"]))
        .Creates(
            [.. InvoiceItemParameters.OfItem, Text("currency"), Text("customer"), Text("invoice"), Text("subscription"), .. Unsupported("customer_account")],
            NewInvoiceItem.Create)
        .Retrieves()
        .Updates([.. InvoiceItemParameters.OfItem, .. Unsupported("invoicing_rules")], Update)
        .Lists(
        [
            Filter.Created with { Keeps = (call, item) => call.Input.Matches("created", at => at == item.Integer("date"), (bound, limit) => Within(item, bound, limit)) },
            Filter.Refers("customer", () => Customers.Type), Filter.Refers("invoice", () => Invoices.Type),
            Filter.Where(Boolean("pending"), (call, item) => call.Input.Boolean("pending") is not { } wanted || (item["invoice"] is null) == wanted),
            .. Filter.Unsupported("customer_account"),
        ])
        .On("DELETE", "/{id}", [], Delete);

    /// <summary>What waits for a customer's next invoice, newest first.</summary>
    public static IEnumerable<JsonObject> Waiting(Shop shop, string customer) =>
        shop.NewestFirst("invoiceitem", "customer", customer).Where(i => i["invoice"] is null);

    public static string? SubscriptionOf(JsonObject item) => item["parent"]?["subscription_details"]?["subscription"]?.GetValue<string>();

    /// <summary>What changing a subscription in the middle of a period costs, or gives back when the amount is below zero. It waits for the next invoice.</summary>
    /// <param name="call">Whose clock it is made by.</param>
    /// <param name="subscription">The subscription that changed.</param>
    /// <param name="item">Its item.</param>
    /// <param name="price">The price that the amount was worked out from.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="amount">In the smallest unit.</param>
    /// <param name="period">The part of the period that is billed or given back.</param>
    /// <param name="description">What the line says.</param>
    /// <param name="credited">The invoice line that is partly given back, when it is known.</param>
    public static JsonObject AddProration(
        Call call, JsonObject subscription, JsonObject item, JsonObject price, long quantity, long amount, BillingPeriod period, string description,
        params IReadOnlyList<JsonObject> credited)
    {
        var made = Begin(call, subscription.Text("customer")!, price.Text("currency")!);
        InvoiceAmounts.Set(made, price, quantity, amount);
        made["description"] = description;
        made["discountable"] = false;
        made["period"] = new JsonObject { ["end"] = period.End, ["start"] = period.Start };
        made["parent"] = OfSubscription(subscription.Id(), item.Id());
        made["proration"] = true;
        made["proration_details"] = new JsonObject
        {
            ["credited_items"] = credited is [] ? null : new JsonObject
            {
                ["invoice_line_item_details"] = new JsonObject
                {
                    ["invoice"] = credited[0].Text("invoice"),
                    ["invoice_line_items"] = JsonReading.ArrayOf(credited.Select(line => (JsonNode?)line.Id())),
                },
                ["type"] = "invoice_line_items",
            },
            ["discount_amounts"] = new JsonArray(),
        };
        made["tax_rates"] = item["tax_rates"]?.DeepClone() ?? new JsonArray();
        return made;
    }

    /// <summary>An item of nothing, as yet.</summary>
    public static JsonObject Begin(Call call, string customer, string currency)
    {
        var item = call.New(Type);
        item["customer"] = customer;
        item["currency"] = currency;
        item["date"] = call.Now;
        item["period"] = new JsonObject { ["end"] = call.Now, ["start"] = call.Now };
        return item;
    }

    public static JsonObject OfSubscription(string subscription, string? item = null)
    {
        var details = new JsonObject { ["subscription"] = subscription };
        if (item is not null)
            details["subscription_item"] = item;
        return new JsonObject { ["subscription_details"] = details, ["type"] = "subscription_details" };
    }

    /// <summary>Puts an item on a draft. The draft is to be reckoned anew afterwards.</summary>
    public static void PutOn(Call call, JsonObject item, JsonObject invoice)
    {
        item["invoice"] = invoice.Id();
        InvoiceLineItems.WriteItem(call, invoice, item);
    }

    /// <summary>Takes an item's line away from the draft it is on: the item waits again.</summary>
    public static void TakeOff(Call call, JsonObject item)
    {
        if (item.Text("_line") is { } line)
            InvoiceLineItems.Remove(call, line);
        item["_line"] = null;
        item["invoice"] = null;
    }

    public static JsonObject Remove(Call call, JsonObject item) =>
        call.Shop.Replace(new JsonObject { ["id"] = item.Id(), ["object"] = "invoiceitem", ["deleted"] = true });

    private static JsonObject Update(Call call)
    {
        var item = call.Shop.Edit(call.Subject(Type));
        var draft = DraftOf(call, item);
        InvoiceAmounts.Write(call, call.Input, item);
        if (draft is not null)
        {
            InvoiceLineItems.WriteItem(call, draft, item);
            InvoiceDrafts.Total(call, draft);
        }

        return item;
    }

    private static JsonObject Delete(Call call)
    {
        var item = call.Shop.Edit(call.Subject(Type));
        var draft = DraftOf(call, item);
        TakeOff(call, item);
        var stub = Remove(call, item);
        if (draft is not null)
            InvoiceDrafts.Total(call, draft);
        return stub;
    }

    /// <summary>The draft that an item is on, to be changed with it; null when it waits.</summary>
    private static JsonObject? DraftOf(Call call, JsonObject item)
    {
        if (call.Shop.Find("invoice", item.Text("invoice")) is not { } invoice)
            return null;
        InvoiceDrafts.RequireDraft(invoice);
        return call.Shop.Edit(invoice);
    }

    private static bool Within(JsonObject item, string bound, long limit) => bound switch
    {
        "gt" => item.Integer("date") > limit,
        "gte" => item.Integer("date") >= limit,
        "lt" => item.Integer("date") < limit,
        _ => item.Integer("date") <= limit,
    };
}
