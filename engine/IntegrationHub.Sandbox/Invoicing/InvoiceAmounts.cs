using System.Globalization;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>What an invoice item says, or a line of its own: what it is for and how much.</summary>
internal static class InvoiceAmounts
{
    private static readonly string[] Ways = ["amount", "price_data", "pricing", "unit_amount_decimal"];

    /// <summary>Writes what was sent onto an invoice item or onto a line.</summary>
    /// <param name="call">The request.</param>
    /// <param name="input">Where the parameters are.</param>
    /// <param name="target">An invoice item, or a line that has none.</param>
    /// <param name="prefix">How the parameters are addressed in errors: <c>lines[0]</c>.</param>
    public static void Write(Call call, Input input, JsonObject target, string prefix = "")
    {
        string At(string name) => prefix.Length == 0 ? name : $"{prefix}[{name}]";
        input.CopyTo(target, "description", "period");
        input.MergeMetadata(target);
        if (input.Boolean("discountable") is { } discountable)
            target["discountable"] = discountable;
        if ((input.Text("tax_behavior") ?? input.Object("price_data")?.Text("tax_behavior")) is { } behavior)
            target["_tax_behavior"] = behavior;
        if (target["period"]!.AsObject() is var period && period.Integer("end") < period.Integer("start"))
            throw Refusals.Invalid("The end of the period must not be before its start.", At("period") + "[end]");
        WriteAmount(call, input, target, At);
        WriteTaxRates(call, input, target, At("tax_rates"));
        WriteDiscounts(call, input, target, At("discounts"));
        if (target["description"] is null && target["pricing"]?["price_details"]?["product"] is { } product)
            target["description"] = call.Shop.Find("product", product.GetValue<string>())?.Text("name");
    }

    /// <summary>So many of a price, and what they come to.</summary>
    public static void Set(JsonObject target, JsonObject price, long quantity, long amount)
    {
        target["amount"] = amount;
        foreach (var same in new[] { "net_amount", "subtotal" })
        {
            if (target.ContainsKey(same))
                target[same] = amount;
        }

        target["pricing"] = InvoiceLineItems.Pricing(price, price.Text("unit_amount_decimal"));
        target["_tax_behavior"] ??= price.Text("tax_behavior");
        target["quantity"] = quantity;
        target["quantity_decimal"] = quantity.ToString(CultureInfo.InvariantCulture);
    }

    private static void WriteTaxRates(Call call, Input input, JsonObject target, string path)
    {
        if (!input.Has("tax_rates"))
            return;
        var rates = TaxRates.Of(call, input.Texts("tax_rates"), path);
        target[target.ContainsKey("_tax_rates") ? "_tax_rates" : "tax_rates"] = JsonReading.ArrayOf(rates.Select(r => (JsonNode?)r.Id()));
    }

    private static void WriteDiscounts(Call call, Input input, JsonObject target, string path)
    {
        if (!input.Has("discounts"))
            return;
        if (target.Text("object") == "line_item")
            throw Refusals.NotInSandbox(path);
        var customer = call.Shop.Find("customer", target.Text("customer"));
        Discounts.Apply(call, target, Discounts.Read(call, input, customer, target.Text("currency"), target.Integer("amount"), path));
    }

    private static void WriteAmount(Call call, Input input, JsonObject target, Func<string, string> at)
    {
        string[] ways = [.. Ways.Where(input.Has)];
        if (ways.Length > 1)
            throw Refusals.OnlyOne([.. ways.Select(at)]);
        if (input.Has("amount") && input.Has("quantity"))
            throw Refusals.OnlyOne(at("amount"), at("quantity"));
        if (ways is [] && !input.Has("quantity") && target["pricing"] is not null)
            return;
        var quantity = ways is ["amount"] ? 1 : input.Integer("quantity") ?? target.Integer("quantity");
        var price = PriceOf(call, input, target, at);
        Set(target, price, quantity, Amounts.Of(price, quantity));
    }

    /// <summary>The price that is named or described; without one, the same as before, for a change of the quantity alone.</summary>
    private static JsonObject PriceOf(Call call, Input input, JsonObject target, Func<string, string> at)
    {
        var currency = target.Text("currency")!;
        if ((input.Integer("amount") ?? Decimal(input.Text("unit_amount_decimal"))) is { } unit)
            return OneOffPrices.Mint(call, currency, unit, target.Text("description"));
        var price = input.Object("price_data") is { } data ? Prices.Create(call, data, prefix: at("price_data"))
            : input.Object("pricing")?.Text("price") is { } id ? call.Existing(Prices.Type, id, at("pricing") + "[price]")
            : target["pricing"]?["price_details"]?["price"]?.GetValue<string>() is { } known ? call.Shop.Find("price", known)
            : null;
        if (price is null)
            throw Refusals.Missing(at("amount"));
        if (input.Has("pricing"))
            CheckPrice(price, at("pricing") + "[price]");
        if (price.Text("currency") != currency)
            throw Refusals.Invalid($"The price is in {price.Text("currency")}, and the invoice item in {currency}.", at("currency"));
        return price;
    }

    private static void CheckPrice(JsonObject price, string path)
    {
        if (price["recurring"] is not null)
        {
            throw Refusals.Invalid(
                "The price specified is set to `type=recurring` but this field only accepts prices with `type=one_time`.", path);
        }

        if (!price.Flag("active"))
            throw Refusals.Invalid("The price specified is inactive. This field only accepts active prices.", path);
    }

    private static decimal? Decimal(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
