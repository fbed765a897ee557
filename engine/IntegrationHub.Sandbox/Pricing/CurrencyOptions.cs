using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Pricing;

/// <summary>What a price is in currencies other than its own.</summary>
internal static class CurrencyOptions
{
    /// <summary>Adds the options that were sent to those a price has.</summary>
    public static void Write(Input input, JsonObject price, string path)
    {
        if (!input.Has("currency_options"))
            return;
        var isUnset = input.Copy("currency_options") is null;
        var options = isUnset ? [] : price["_currency_options"]?.DeepClone().AsObject() ?? [];
        foreach (var (key, option) in input.Map("currency_options"))
        {
            var at = $"{path}[{Refusals.Clip(key)}]";
            var currency = Currencies.Check(key, at);
            if (currency == price.Text("currency"))
                throw Refusals.Invalid($"{currency} is the price's own currency; currency_options are for others.", at);
            var made = new JsonObject { ["custom_unit_amount"] = null, ["tax_behavior"] = option.Text("tax_behavior") ?? "unspecified" };
            PriceAmounts.Write(option, made, price.Text("billing_scheme") == "tiered", name => name.Length == 0 ? at : $"{at}[{name}]");
            if (made["custom_unit_amount"] is null != price["custom_unit_amount"] is null)
                throw Refusals.Invalid("A price is chosen by the buyer in all of its currencies or in none.", $"{at}[custom_unit_amount]");
            options[currency] = made;
        }

        price["_currency_options"] = options;
    }

    /// <summary>All currencies of a price, its own among them, as <c>expand[]=currency_options</c> shows them.</summary>
    public static JsonObject Shown(JsonObject price)
    {
        var shown = new JsonObject { [price.Text("currency")!] = Option(price) };
        foreach (var (currency, option) in price["_currency_options"]?.AsObject() ?? [])
            shown[currency] = Option(option!.AsObject());
        return shown;
    }

    /// <summary>A price as it is in one of its currencies; null when it has none of that currency.</summary>
    public static JsonObject? In(JsonObject price, string currency)
    {
        if (price.Text("currency") == currency)
            return price;
        if (price["_currency_options"]?[currency] is not JsonObject option)
            return null;
        var seen = price.DeepClone().AsObject();
        seen["currency"] = currency;
        foreach (var (name, value) in option)
            seen[name] = value?.DeepClone();
        return seen;
    }

    private static JsonObject Option(JsonObject from)
    {
        var option = new JsonObject();
        foreach (var name in new[] { "custom_unit_amount", "tax_behavior", "unit_amount", "unit_amount_decimal" })
            option[name] = from[name]?.DeepClone();
        if (from["_tiers"] is { } tiers)
            option["tiers"] = tiers.DeepClone();
        return option;
    }
}
