using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using IntegrationHub.Sandbox.Store;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>The lines of an invoice; they live inside it.</summary>
internal static class InvoiceLineItems
{
    /// <summary>Where a line keeps how many units the item had of which it may bill a part.</summary>
    public const string WholeQuantity = "_whole_quantity";

    public static ResourceType Type { get; } = new ResourceType("line_item", "il_", "/v1/invoices", """
        {
          "id": "", "object": "line_item", "amount": 0, "currency": "", "description": null, "discount_amounts": [],
          "discountable": true, "discounts": [], "invoice": null, "livemode": false, "metadata": {}, "parent": null,
          "period": { "end": 0, "start": 0 }, "pretax_credit_amounts": [], "pricing": null, "quantity": 1,
          "quantity_decimal": "1", "subscription": null, "subtotal": 0, "taxes": [], "_tax_rates": [], "_tax_behavior": null
        }
        """)
    { Spoken = "invoice line item", Permission = "invoice" }
        .Refers("subscription", "subscription")
        .Refers("pricing.price_details.price", "price")
        .Refers("discounts", "discount")
        .On("POST", "/{invoice_id}/lines/{id}", InvoiceItemParameters.OfLine, InvoiceLineEdits.UpdateOne);

    /// <summary>The lines of an invoice: first what was added by hand, newest first, then what the subscription made, in its order.</summary>
    public static IEnumerable<JsonObject> Of(Shop shop, string invoice)
    {
        var lines = shop.NewestFirst("line_item", "invoice", invoice).ToList();
        return lines.Where(IsByHand).Concat(lines.Where(l => !IsByHand(l)).Reverse());
    }

    /// <summary>The id of the invoice item that a line stands for; null for a period of a subscription.</summary>
    public static string? ItemOf(JsonObject line) =>
        (line["parent"]?["invoice_item_details"] ?? line["parent"]?["subscription_item_details"])?["invoice_item"]?.GetValue<string>();

    public static void Remove(Call call, string line) =>
        call.Shop.Replace(new JsonObject { ["id"] = line, ["object"] = "line_item", ["deleted"] = true });

    /// <summary>The lines that ask for one period of a subscription item: one, or for a price by tiers one for each part.</summary>
    public static void AddPeriod(Call call, JsonObject invoice, JsonObject item, JsonObject price, BillingPeriod period, bool isFree)
    {
        var isMetered = price["recurring"]?["usage_type"]?.GetValue<string>() == "metered";
        var quantity = isMetered ? Usage.Of(call, price, invoice.Text("customer")!, period) : item.Integer("quantity");
        var product = call.Shop.Find("product", price.Text("product"));
        var name = product?.Text("name");
        if (isFree)
        {
            Add(call, invoice, item, price, period, quantity, new PricedPart(0, quantity, 0, Tier: null), $"Trial period for {name}");
            return;
        }

        foreach (var part in Amounts.Parts(price, quantity))
        {
            var counted = part.Quantity is { } units ? $"{Counted(units, product)} × " : "";
            Add(call, invoice, item, price, period, quantity, part, $"{counted}{name} ({Amounts.Rate(price, part)})");
        }
    }

    private static void Add(
        Call call, JsonObject invoice, JsonObject item, JsonObject price, BillingPeriod period, decimal whole, PricedPart part, string description)
    {
        var quantity = part.Quantity ?? 0;
        var line = call.New(Type);
        line["amount"] = part.Amount;
        line["currency"] = price.Text("currency");
        line["description"] = description;
        line["discounts"] = JsonReading.ArrayOf([.. Discounts.Current(call, item)]);
        line["invoice"] = invoice.Id();
        line["metadata"] = item["metadata"]!.DeepClone();
        line["parent"] = OfSubscriptionItem(item.Text("subscription")!, item.Id(), null, null);
        line["period"] = new JsonObject { ["end"] = period.End, ["start"] = period.Start };
        line["pricing"] = Pricing(price, PriceAmounts.Text(part.UnitAmount));
        line["quantity"] = quantity == decimal.Truncate(quantity) ? (long)quantity : null;
        line["quantity_decimal"] = DecimalType.Shown(quantity);
        line["subscription"] = item.Text("subscription");
        line["subtotal"] = part.Amount;
        line["_tax_rates"] = item["tax_rates"]?.DeepClone() ?? new JsonArray();
        line[WholeQuantity] = DecimalType.Shown(whole);
    }

    private static string Counted(decimal units, JsonObject? product) =>
        product?.Text("unit_label") is { } label ? $"{DecimalType.Shown(units)} {label}" : DecimalType.Shown(units);

    /// <summary>A line for an invoice item, or the same line written anew after the item changed.</summary>
    public static JsonObject WriteItem(Call call, JsonObject invoice, JsonObject item)
    {
        var line = call.Shop.Find("line_item", item.Text("_line")) is { } known ? call.Shop.Edit(known) : call.New(Type);
        item["_line"] = line.Id();
        line["invoice"] = invoice.Id();
        foreach (var same in new[]
            { "amount", "currency", "description", "discountable", "discounts", "metadata", "period", "pricing", "quantity", "quantity_decimal", "_tax_behavior" })
            line[same] = item[same]?.DeepClone();
        line["subtotal"] = item.Integer("amount");
        line["_tax_rates"] = item["tax_rates"]!.DeepClone();
        var subscription = InvoiceItems.SubscriptionOf(item);
        line["subscription"] = subscription;
        line["parent"] = item.Flag("proration") && item["parent"]?["subscription_details"]?["subscription_item"]?.GetValue<string>() is { } of
            ? OfSubscriptionItem(subscription!, of, item.Id(), CreditedLines(item))
            : OfInvoiceItem(item, subscription);
        return line;
    }

    private static bool IsByHand(JsonObject line) => line["parent"]?["invoice_item_details"] is not null;

    public static JsonObject Pricing(JsonObject price, string? unitAmount) => new()
    {
        ["price_details"] = new JsonObject { ["price"] = price.Id(), ["product"] = price.Text("product") },
        ["type"] = "price_details",
        ["unit_amount_decimal"] = unitAmount,
    };

    private static JsonObject OfInvoiceItem(JsonObject item, string? subscription) => new()
    {
        ["invoice_item_details"] = new JsonObject
        {
            ["invoice_item"] = item.Id(),
            ["proration"] = item.Flag("proration"),
            ["proration_details"] = new JsonObject { ["credited_items"] = CreditedLines(item) },
            ["subscription"] = subscription,
        },
        ["subscription_item_details"] = null,
        ["type"] = "invoice_item_details",
    };

    private static JsonObject OfSubscriptionItem(string subscription, string item, string? invoiceItem, JsonObject? credited) => new()
    {
        ["invoice_item_details"] = null,
        ["subscription_item_details"] = new JsonObject
        {
            ["invoice_item"] = invoiceItem,
            ["proration"] = invoiceItem is not null,
            ["proration_details"] = new JsonObject { ["credited_items"] = credited },
            ["subscription"] = subscription,
            ["subscription_item"] = item,
        },
        ["type"] = "subscription_item_details",
    };

    private static JsonObject? CreditedLines(JsonObject item) =>
        item["proration_details"]?["credited_items"]?["invoice_line_item_details"]?.DeepClone().AsObject();
}
