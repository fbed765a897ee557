using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using IntegrationHub.Sandbox.Store;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>What is bought in a checkout session.</summary>
internal static class CheckoutLineItems
{
    public static Parameter[] Parameters { get; } =
    [
        Text("price"), Prices.Inline, Integer("quantity", 1, 999_999), Metadata(),
        Object("adjustable_quantity", Boolean("enabled").Required(), Integer("maximum", 0, 999_999), Integer("minimum", 0)),
        .. Unsupported("tax_rates"),
    ];

    public static ResourceType Type { get; } = new ResourceType("item", "li_", "", """
        {
          "id": "", "object": "item", "adjustable_quantity": null, "amount_discount": 0, "amount_subtotal": 0, "amount_tax": 0,
          "amount_total": 0, "currency": "", "description": null, "metadata": {}, "price": null, "quantity": 1, "_session": ""
        }
        """)
    { Spoken = "line item" }
        .Shows("price", (show, item) => show.Show("price", item.Text("price")));

    public static IEnumerable<JsonObject> Of(Shop shop, string session) =>
        shop.NewestFirst("item").Where(i => i.Text("_session") == session).Reverse();

    public static JsonObject Add(Call call, JsonObject session, Input input, string path)
    {
        if (input.Has("price") == input.Has("price_data"))
        {
            throw input.Has("price")
                ? Refusals.OnlyOne($"{path}[price]", $"{path}[price_data]")
                : Refusals.Missing($"{path}[price]");
        }

        if (input.Integer("quantity") is not { } quantity)
            throw Refusals.Missing($"{path}[quantity]");
        var price = input.Object("price_data") is { } data
            ? Prices.Create(call, data, prefix: $"{path}[price_data]")
            : call.Existing(Prices.Type, input.Text("price") ?? "", $"{path}[price]");
        if (!price.Flag("active"))
            throw Refusals.Invalid("The price specified is inactive. This field only accepts active prices.", $"{path}[price]");

        var item = call.New(Type);
        item["amount_subtotal"] = Amounts.Of(price, quantity);
        item["amount_total"] = Amounts.Of(price, quantity);
        item["currency"] = price.Text("currency");
        item["description"] = call.Shop.Find("product", price.Text("product"))?.Text("name");
        item["price"] = price.Id();
        item["quantity"] = quantity;
        item["_session"] = session.Id();
        input.MergeMetadata(item);
        if (input.Object("adjustable_quantity") is { } adjustable)
        {
            item["adjustable_quantity"] = new JsonObject
            {
                ["enabled"] = adjustable.Boolean("enabled"),
                ["maximum"] = adjustable.Integer("maximum") ?? 99,
                ["minimum"] = adjustable.Integer("minimum") ?? 0,
            };
        }

        return item;
    }
}
