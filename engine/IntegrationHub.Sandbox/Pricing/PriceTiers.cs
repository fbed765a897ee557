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
