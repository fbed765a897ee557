using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Pricing;

/// <summary>The steps of a tiered price, from the lowest up; the last has no end.</summary>
internal static class PriceTiers
{
    public static JsonArray Read(Input input, string path)
    {
        var tiers = new JsonArray();
        var below = 0L;
        var inputs = input.Objects("tiers");
        for (var i = 0; i < inputs.Count; i++)
        {
            var upTo = UpTo(inputs[i]);
            if (upTo is null != (i == inputs.Count - 1))
            {
                throw Refusals.Invalid(
                    upTo is null ? "Only the last tier can have `up_to=inf`." : "The last tier must have `up_to=inf`, so that every quantity has a price.",
                    $"{path}[{i}][up_to]");
            }

            if (upTo <= below)
            {
                throw Refusals.Invalid(
                    $"Tiers must go up: `up_to` is {upTo}, and the tier before it ends at {below}.", $"{path}[{i}][up_to]");
            }

            below = upTo ?? below;
            tiers.Add(Tier(inputs[i], upTo, $"{path}[{i}]"));
        }

        return tiers;
    }

    /// <summary>What so many units cost by tiers. Graduated, each tier counts for the units that fall into it, the first even without any; by volume, the one that the whole quantity reaches counts for all of it.</summary>
    public static IReadOnlyList<PricedPart> Parts(JsonArray tiers, bool byVolume, decimal quantity)
    {
        var parts = new List<PricedPart>();
        var below = 0m;
        foreach (var (tier, number) in tiers.Select((t, i) => (t!.AsObject(), i + 1)))
        {
            var top = tier["up_to"] is null ? quantity : Math.Min(quantity, tier.Integer("up_to"));
            if (!byVolume || top == quantity)
                parts.AddRange(Parts(tier, number, byVolume ? quantity : top - below));
            if (top == quantity)
                break;
            below = top;
        }

        return parts;
    }

    private static IEnumerable<PricedPart> Parts(JsonObject tier, int number, decimal units)
    {
        if (tier["unit_amount_decimal"] is not null)
        {
            var unit = Amounts.Decimal(tier, "unit_amount_decimal");
            yield return new(Amounts.Round(unit * units), units, unit, number);
        }

        if (tier["flat_amount_decimal"] is not null)
        {
            var flat = Amounts.Decimal(tier, "flat_amount_decimal");
            yield return new(Amounts.Round(flat), Quantity: null, flat, number);
        }
    }

    private static JsonObject Tier(Input input, long? upTo, string path)
    {
        if (!input.Has("unit_amount") && !input.Has("unit_amount_decimal") && !input.Has("flat_amount") && !input.Has("flat_amount_decimal"))
            throw Refusals.Missing($"{path}[unit_amount]");
        var tier = new JsonObject();
        foreach (var name in new[] { "flat_amount", "unit_amount" })
        {
            var amount = PriceAmounts.Read(input, name, path);
            tier[name] = PriceAmounts.Whole(amount);
            tier[name + "_decimal"] = PriceAmounts.Text(amount);
        }

        tier["up_to"] = upTo;
        return tier;
    }

    private static long? UpTo(Input tier) => tier.Copy("up_to") is JsonValue value && value.TryGetValue<long>(out var end) ? end : null;
}
