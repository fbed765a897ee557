using System.Globalization;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>The price, and the product, that Stripe makes for an amount that was named without one. Nothing else can be sold by them.</summary>
internal static class OneOffPrices
{
    public static JsonObject Mint(Call call, string currency, decimal unitAmount, string? name)
    {
        var product = Products.Create(call, new Input(new JsonObject { ["active"] = false, ["name"] = name ?? "Invoice item" }));
        var amount = new JsonObject { ["currency"] = currency, ["unit_amount_decimal"] = unitAmount.ToString(CultureInfo.InvariantCulture) };
        var price = Prices.Create(call, new Input(amount), product.Id());
        price["active"] = false;
        return price;
    }
}
