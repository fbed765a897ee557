using System.Globalization;
using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Pricing;

/// <summary>What a price comes to, in whole numbers of the currency's smallest unit.</summary>
internal static class Amounts
{
    /// <summary>What so many units cost, all in all.</summary>
    /// <param name="price">A stored price. One whose buyer chooses the amount counts with its preset.</param>
    /// <param name="quantity">Units, not negative; a meter may count fractions.</param>
    /// <returns>The amount, which is the sum of its parts.</returns>
    public static long Of(JsonObject price, decimal quantity) => Parts(price, quantity).Sum(part => part.Amount);

    /// <summary>What so many units cost, in parts that are a line each: one for a price per unit or by packs (<c>transform_quantity</c>); for one by tiers, the units and the flat amount of every tier that counts.</summary>
    /// <param name="price">A stored price. One whose buyer chooses the amount counts with its preset.</param>
    /// <param name="quantity">Units, not negative; a meter may count fractions.</param>
    /// <returns>The parts, at least one, each rounded half away from zero by itself.</returns>
    public static IReadOnlyList<PricedPart> Parts(JsonObject price, decimal quantity)
    {
        if (price["_tiers"] is JsonArray tiers)
            return PriceTiers.Parts(tiers, price.Text("tiers_mode") == "volume", quantity);
        var billed = quantity;
        if (price["transform_quantity"] is JsonObject packs)
        {
            var full = quantity / packs.Integer("divide_by");
            billed = packs.Text("round") == "up" ? decimal.Ceiling(full) : decimal.Floor(full);
        }

        return [new(Round(Unit(price) * billed), quantity, Unit(price), Tier: null)];
    }

    /// <summary>A text that says what one unit of a recurring price costs: <c>$19.00 / month</c>.</summary>
    public static string Rate(JsonObject price) => Rate(price, price["_tiers"] is null ? Unit(price) : Of(price, 1));

    /// <summary>A text that says what a part of a recurring price costs: <c>Tier 2 at $0.50 / month</c>, <c>at $0.08 per 60 units / month</c>.</summary>
    public static string Rate(JsonObject price, PricedPart part) =>
        $"{(part.Tier is { } tier ? $"Tier {tier} at" : "at")} {Rate(price, part.UnitAmount)}";

    /// <summary>Rounds to the smallest unit, half away from zero.</summary>
    public static long Round(decimal amount) => (long)Math.Round(amount, MidpointRounding.AwayFromZero);

    /// <summary>A decimal that is kept as text; 0 when there is none.</summary>
    public static decimal Decimal(JsonObject from, string name) =>
        from.Text(name) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : 0;

    private static decimal Unit(JsonObject price) =>
        price["custom_unit_amount"] is JsonObject custom ? custom.Integer("preset") : Decimal(price, "unit_amount_decimal");

    private static string Rate(JsonObject price, decimal unit)
    {
        var recurring = price["recurring"]!.AsObject();
        var interval = recurring.Integer("interval_count") is var count && count > 1
            ? $"every {count} {recurring.Text("interval")}s"
            : recurring.Text("interval");
        var packs = price["transform_quantity"] is JsonObject pack ? $" per {pack.Integer("divide_by")} units" : "";
        return $"{Currencies.Format(unit, price.Text("currency")!)}{packs} / {interval}";
    }
}
