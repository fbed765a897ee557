using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using IntegrationHub.Sandbox.Store;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>What is sold in a checkout session or through a payment link.</summary>
internal static class CheckoutLineItems
{
    private const string Holder = "_holder";

    public static Parameter Adjustable { get; } = Object(
        "adjustable_quantity", Boolean("enabled").Required(), Integer("maximum", 0, 999_999), Integer("minimum", 0, 999_999));

    public static Parameter[] Parameters { get; } = [Text("price"), Prices.Inline, Integer("quantity", 0, 999_999), Adjustable];

    public static ResourceType Type { get; } = new ResourceType("item", "li_", "", """
        {
          "id": "", "object": "item", "adjustable_quantity": null, "amount_discount": 0, "amount_subtotal": 0, "amount_tax": 0,
          "amount_total": 0, "currency": "", "description": null, "metadata": {}, "price": null, "quantity": 1, "_holder": "", "_is_optional": false,
          "_tax_rates": null
        }
        """)
    { Spoken = "line item" }
        .Shows("price", (show, item) => show.Show("price", item.Text("price")))
        .Includes("discounts", (show, item) => JsonReading.ArrayOf((item["_discounts"] as JsonArray ?? []).Select(d => new JsonObject
        {
            ["amount"] = d!["amount"]!.DeepClone(),
            ["discount"] = show.Show("discount", d["discount"]!.GetValue<string>()),
        })))
        .Includes("taxes", (show, item) => JsonReading.ArrayOf((item["_taxes"] as JsonArray ?? []).Select(t => new JsonObject
        {
            ["amount"] = t!["amount"]!.DeepClone(),
            ["rate"] = show.Show("tax_rate", t["tax_rate_details"]!["tax_rate"]!.GetValue<string>()),
            ["taxability_reason"] = null,
            ["taxable_amount"] = t["taxable_amount"]!.DeepClone(),
        })));

    /// <summary>The items of a session or a link, in the order they were given.</summary>
    public static IEnumerable<JsonObject> Of(Shop shop, string holder) => shop.NewestFirst("item", Holder, holder).Reverse();

    public static JsonObject Price(Shop shop, JsonObject item) => shop.Find("price", item.Text("price"))!;

    public static JsonObject Add(Call call, JsonObject holder, Input input, string path)
    {
        if (input.Has("price") == input.Has("price_data"))
        {
            throw input.Has("price")
                ? Refusals.OnlyOne($"{path}[price]", $"{path}[price_data]")
                : Refusals.Missing($"{path}[price]");
        }

        if (input.Integer("quantity") is not { } quantity)
            throw Refusals.Missing($"{path}[quantity]");
        var item = Add(call, holder, PriceOf(call, input, path), quantity);
        item["adjustable_quantity"] = AdjustableQuantity(input);
        WriteRates(call, item, input, path);
        input.MergeMetadata(item);
        return item;
    }

    /// <summary>Changes what was sent of an item, and nothing else.</summary>
    public static void Change(Call call, JsonObject item, Input input, string path)
    {
        if (input.Has("price") || input.Has("price_data"))
        {
            var price = PriceOf(call, input, path);
            item["currency"] = price.Text("currency");
            item["description"] = call.Shop.Find("product", price.Text("product"))?.Text("name");
            item["price"] = price.Id();
        }

        if (input.Has("adjustable_quantity"))
            item["adjustable_quantity"] = AdjustableQuantity(input);
        WriteRates(call, item, input, path);
        input.MergeMetadata(item);
        SetQuantity(call.Shop, item, input.Integer("quantity") ?? item.Integer("quantity"));
    }

    public static void Remove(Shop shop, JsonObject item) =>
        shop.Replace(new JsonObject { ["id"] = item.Id(), ["object"] = "item", ["deleted"] = true });

    public static long Amount(JsonObject item, JsonObject price) => Amounts.Of(price, item.Integer("quantity"));

    private static void WriteRates(Call call, JsonObject item, Input input, string path)
    {
        if (input.Has("tax_rates"))
            item["_tax_rates"] = JsonReading.ArrayOf([.. TaxRates.Of(call, input.Texts("tax_rates"), $"{path}[tax_rates]").Select(r => r.Id())]);
    }

    private static JsonObject PriceOf(Call call, Input input, string path)
    {
        var price = input.Object("price_data") is { } data
            ? Prices.Create(call, data, prefix: $"{path}[price_data]")
            : call.Existing(Prices.Type, input.Text("price") ?? "", $"{path}[price]");
        RequireActive(price, path);
        return price;
    }

    public static JsonObject Add(Call call, JsonObject holder, JsonObject price, long quantity)
    {
        var item = call.New(Type);
        item["currency"] = price.Text("currency");
        item["description"] = call.Shop.Find("product", price.Text("product"))?.Text("name");
        item["price"] = price.Id();
        item[Holder] = holder.Id();
        SetQuantity(call.Shop, item, quantity);
        return item;
    }

    public static void SetQuantity(Shop shop, JsonObject item, long quantity)
    {
        item["quantity"] = quantity;
        item["amount_subtotal"] = Amount(item, Price(shop, item));
        item["amount_total"] = item.Integer("amount_subtotal");
    }

    public static JsonObject? AdjustableQuantity(Input input) => input.Object("adjustable_quantity") is not { } adjustable ? null : new JsonObject
    {
        ["enabled"] = adjustable.Boolean("enabled"),
        ["maximum"] = adjustable.Integer("maximum") ?? 99,
        ["minimum"] = adjustable.Integer("minimum") ?? 0,
    };

    public static void RequireActive(JsonObject price, string path)
    {
        if (!price.Flag("active"))
            throw Refusals.Invalid("The price specified is inactive. This field only accepts active prices.", $"{path}[price]");
    }
}
