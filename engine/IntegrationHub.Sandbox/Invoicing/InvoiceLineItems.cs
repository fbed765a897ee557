using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>The lines of an invoice; they live inside it.</summary>
internal static class InvoiceLineItems
{
    public static ResourceType Type { get; } = new ResourceType("line_item", "il_", "", """
        {
          "id": "", "object": "line_item", "amount": 0, "currency": "", "description": null, "discount_amounts": [],
          "discountable": true, "discounts": [], "invoice": null, "livemode": false, "metadata": {}, "parent": null,
          "period": { "end": 0, "start": 0 }, "pretax_credit_amounts": [], "pricing": null, "quantity": 1,
          "quantity_decimal": "1", "subscription": null, "subtotal": 0, "taxes": []
        }
        """)
    { Spoken = "invoice line item" }
        .Refers("subscription", "subscription")
        .Refers("pricing.price_details.price", "price");

    /// <summary>A line that asks for one period of a subscription item.</summary>
    public static JsonObject Add(Call call, JsonObject invoice, JsonObject item, JsonObject price, BillingPeriod period, bool isFree)
    {
        var amount = isFree ? 0 : Amounts.Of(price, item.Integer("quantity"));
        var product = call.Shop.Find("product", price.Text("product"))?.Text("name");
        var line = call.New(Type);
        line["amount"] = amount;
        line["currency"] = price.Text("currency");
        line["description"] = isFree
            ? $"Trial period for {product}"
            : $"{item.Integer("quantity")} × {product} (at {Amounts.Rate(price)})";
        line["invoice"] = invoice.Id();
        line["metadata"] = item["metadata"]!.DeepClone();
        line["parent"] = new JsonObject
        {
            ["invoice_item_details"] = null,
            ["subscription_item_details"] = new JsonObject
            {
                ["invoice_item"] = null,
                ["proration"] = false,
                ["proration_details"] = new JsonObject { ["credited_items"] = null },
                ["subscription"] = item.Text("subscription"),
                ["subscription_item"] = item.Id(),
            },
            ["type"] = "subscription_item_details",
        };
        line["period"] = new JsonObject { ["end"] = period.End, ["start"] = period.Start };
        line["pricing"] = new JsonObject
        {
            ["price_details"] = new JsonObject { ["price"] = price.Id(), ["product"] = price.Text("product") },
            ["type"] = "price_details",
            ["unit_amount_decimal"] = isFree ? "0" : price.Text("unit_amount_decimal"),
        };
        line["quantity"] = item.Integer("quantity");
        line["quantity_decimal"] = item.Integer("quantity").ToString(System.Globalization.CultureInfo.InvariantCulture);
        line["subscription"] = item.Text("subscription");
        line["subtotal"] = amount;
        return line;
    }
}
