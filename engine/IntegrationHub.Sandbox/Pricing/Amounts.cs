using System.Globalization;
using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Pricing;

/// <summary>What a price comes to, in whole numbers of the currency's smallest unit.</summary>
internal static class Amounts
{
    /// <summary>What so many units cost: per unit, by packs (<c>transform_quantity</c>) or by tiers.</summary>
    /// <param name="price">A stored price. One whose buyer chooses the amount counts with its preset.</param>
    /// <param name="quantity">Units, not negative; a meter may count fractions.</param>
    /// <returns>The amount, rounded half away from zero. Each tier is rounded by itself, as each is a line at Stripe.</returns>
    public static long Of(JsonObject price, decimal quantity)
    {
        if (price["_tiers"] is JsonArray tiers)
            return price.Text("tiers_mode") == "volume" ? Volume(tiers, quantity) : Graduated(tiers, quantity);
        if (price["transform_quantity"] is JsonObject packs)
        {
            var full = quantity / packs.Integer("divide_by");
            quantity = packs.Text("round") == "up" ? decimal.Ceiling(full) : decimal.Floor(full);
        }

        return Round(Unit(price) * quantity);
    }

    /// <summary>A text that says what one unit of a recurring price costs: <c>$19.00 / month</c>.</summary>
    public static string Rate(JsonObject price)
    {
        var recurring = price["recurring"]!.AsObject();
        var interval = recurring.Integer("interval_count") is var count && count > 1
            ? $"every {count} {recurring.Text("interval")}s"
            : recurring.Text("interval");
        var unit = price["_tiers"] is null ? Unit(price) : Of(price, 1);
        return $"{Currencies.Format(unit, price.Text("currency")!)} / {interval}";
    }

    /// <summary>Rounds to the smallest unit, half away from zero.</summary>
    public static long Round(decimal amount) => (long)Math.Round(amount, MidpointRounding.AwayFromZero);

    private static decimal Unit(JsonObject price) =>
        price["custom_unit_amount"] is JsonObject custom ? custom.Integer("preset") : Decimal(price, "unit_amount_decimal");

    /// <summary>Every tier counts for the units that fall into it; the first one's flat amount is due even without any.</summary>
    private static long Graduated(JsonArray tiers, decimal quantity)
    {
        var (sum, below) = (0L, 0m);
        foreach (var tier in tiers.Select(t => t!.AsObject()))
        {
            var top = tier["up_to"] is null ? quantity : Math.Min(quantity, tier.Integer("up_to"));
            if (top <= below && below > 0)
                break;
            sum += Round(Decimal(tier, "unit_amount_decimal") * (top - below) + Decimal(tier, "flat_amount_decimal"));
            below = top;
            if (top == quantity)
                break;
        }

        return sum;
    }

    /// <summary>The tier that the whole quantity reaches counts for all of it.</summary>
    private static long Volume(JsonArray tiers, decimal quantity)
    {
        var tier = tiers.Select(t => t!.AsObject()).First(t => t["up_to"] is null || quantity <= t.Integer("up_to"));
        return Round(Decimal(tier, "unit_amount_decimal") * quantity + Decimal(tier, "flat_amount_decimal"));
    }

    private static decimal Decimal(JsonObject from, string name) =>
        from.Text(name) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : 0;
}
