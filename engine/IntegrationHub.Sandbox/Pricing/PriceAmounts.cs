using System.Globalization;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Pricing;

/// <summary>How much a price is in one currency: an amount, one that the buyer chooses, or tiers.</summary>
internal static class PriceAmounts
{
    /// <summary>Writes the one way of saying the amount that was sent.</summary>
    /// <param name="input">Where it is.</param>
    /// <param name="target">A price, or one of its <c>currency_options</c>.</param>
    /// <param name="isTiered">Whether the price's <c>billing_scheme</c> is <c>tiered</c>.</param>
    /// <param name="at">How a parameter is addressed in errors.</param>
    public static void Write(Input input, JsonObject target, bool isTiered, Func<string, string> at)
    {
        string[] ways = ["unit_amount", "unit_amount_decimal", "custom_unit_amount", "tiers"];
        var sent = ways.Where(input.Has).ToList();
        if (sent.Count > 1)
            throw Refusals.OnlyOne([.. sent.Select(at)]);
        if (isTiered && sent is not ["tiers"])
            throw sent.Count == 0 ? Refusals.Missing(at("tiers")) : Refusals.Invalid($"`{at(sent[0])}` cannot be used with `billing_scheme=tiered`; use `tiers`.", at(sent[0]));
        if (!isTiered && sent is ["tiers"])
            throw Refusals.Invalid("`tiers` can only be used with `billing_scheme=tiered`.", at("tiers"));
        if (sent.Count == 0)
            throw Refusals.Missing(at("unit_amount"));

        if (isTiered)
            target["_tiers"] = PriceTiers.Read(input, at("tiers"));
        else if (input.Object("custom_unit_amount") is { } custom)
            target["custom_unit_amount"] = Custom(custom, at("custom_unit_amount"));
        var amount = Read(input, "unit_amount", at(""));
        target["unit_amount"] = Whole(amount);
        target["unit_amount_decimal"] = Text(amount);
    }

    /// <summary>An amount that is sent as a whole number or, with a fraction, under the same name and <c>_decimal</c>.</summary>
    public static decimal? Read(Input input, string name, string path)
    {
        if (input.Has(name) && input.Has(name + "_decimal"))
            throw Refusals.OnlyOne($"{path}[{name}]", $"{path}[{name}_decimal]");
        if (input.Integer(name) is { } whole)
            return whole;
        return input.Text(name + "_decimal") is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
    }

    public static long? Whole(decimal? amount) => amount is { } some && some == decimal.Truncate(some) ? (long)some : null;

    public static string? Text(decimal? amount) => amount is { } some ? DecimalType.Shown(some) : null;

    private static JsonObject Custom(Input input, string path)
    {
        if (input.Boolean("enabled") != true)
            throw Refusals.Invalid($"{path}[enabled] must be true; leave {path} out to set the amount yourself.", $"{path}[enabled]");
        var (least, most, preset) = (input.Integer("minimum"), input.Integer("maximum"), input.Integer("preset"));
        if (least > most)
            throw Refusals.Invalid($"The minimum ({least}) must not be above the maximum ({most}).", $"{path}[minimum]");
        if (preset < least || preset > most)
            throw Refusals.Invalid($"The preset ({preset}) must be between the minimum and the maximum.", $"{path}[preset]");
        return new JsonObject { ["maximum"] = most, ["minimum"] = least, ["preset"] = preset };
    }
}
