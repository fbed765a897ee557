using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>What a payer may add on the page.</summary>
internal static class OptionalItems
{
    public static Parameter Parameter { get; } = Objects(
        "optional_items",
        10,
        Text("price").Required(), Integer("quantity", 0, 999_999).Required(), CheckoutLineItems.Adjustable);

    /// <summary>The items as they are shown, all in this currency.</summary>
    public static JsonArray Of(Call call, string? currency) =>
        JsonReading.ArrayOf(call.Input.Objects("optional_items").Select((input, i) => One(call, input, currency, $"optional_items[{i}]")));

    private static JsonObject One(Call call, Input input, string? currency, string path)
    {
        var price = call.Existing(Prices.Type, input.Text("price")!, $"{path}[price]");
        CheckoutLineItems.RequireActive(price, path);
        if (price.Text("currency") != currency)
            throw Refusals.Invalid($"The price {price.Id()} is in {price.Text("currency")}, and what is sold costs {currency}.", $"{path}[price]");
        return new JsonObject
        {
            ["adjustable_quantity"] = CheckoutLineItems.AdjustableQuantity(input),
            ["price"] = price.Id(),
            ["quantity"] = input.Integer("quantity"),
        };
    }
}
