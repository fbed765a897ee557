using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Pricing;

/// <summary>The making of a price, from parameters of its own or from <c>price_data</c>.</summary>
internal static class NewPrice
{
    public static JsonObject Create(Call call, Input input, string? product, string prefix)
    {
        string At(string field) => prefix.Length == 0 ? field : field.Length == 0 ? prefix : $"{prefix}[{field}]";
        var currency = Currencies.Check(input.Text("currency")!, At("currency"));
        var price = call.New(Prices.Type);
        price["currency"] = currency;
        price["billing_scheme"] = input.Text("billing_scheme") ?? "per_unit";
        WriteScheme(input, price, At);
        CurrencyOptions.Write(input, price, At("currency_options"));
        if (input.Object("recurring") is { } recurring)
        {
            if (price["custom_unit_amount"] is not null)
                throw Refusals.Invalid("A price whose amount the buyer chooses cannot be recurring.", At("custom_unit_amount"));
            price["type"] = "recurring";
            price["recurring"] = Recurring(call, recurring, At("recurring"));
        }

        price["product"] = product ?? ProductOf(call, input, At);
        Prices.Write(call, input, price);
        return price;
    }

    private static void WriteScheme(Input input, JsonObject price, Func<string, string> at)
    {
        var isTiered = price.Text("billing_scheme") == "tiered";
        PriceAmounts.Write(input, price, isTiered, at);
        if (isTiered && !input.Has("tiers_mode"))
            throw Refusals.Missing(at("tiers_mode"));
        if (!isTiered && input.Has("tiers_mode"))
            throw Refusals.Invalid("`tiers_mode` can only be used with `billing_scheme=tiered`.", at("tiers_mode"));
        if (isTiered && input.Has("transform_quantity"))
            throw Refusals.OnlyOne(at("tiers"), at("transform_quantity"));
        input.CopyTo(price, "tiers_mode", "transform_quantity");
    }

    private static JsonObject Recurring(Call call, Input recurring, string path)
    {
        var usage = recurring.Text("usage_type") ?? "licensed";
        if (usage == "licensed" && recurring.Has("meter"))
            throw Refusals.Invalid("Only a price with `usage_type=metered` has a meter.", $"{path}[meter]");
        if (usage == "metered" && !recurring.Has("meter"))
            throw Refusals.Missing($"{path}[meter]");
        return new JsonObject
        {
            ["interval"] = recurring.Text("interval"),
            ["interval_count"] = IntervalCount(recurring, path),
            ["meter"] = Meter(call, recurring.Text("meter"), $"{path}[meter]"),
            ["trial_period_days"] = recurring.Integer("trial_period_days"),
            ["usage_type"] = usage,
        };
    }

    private static string? Meter(Call call, string? id, string path)
    {
        if (id is null)
            return null;
        return Meters.IsActive(call.Existing(Meters.Type, id, path))
            ? id
            : throw Refusals.Invalid($"The meter {id} is inactive; a price needs one that is active.", path);
    }

    private static long IntervalCount(Input recurring, string path)
    {
        var (interval, count) = (recurring.Text("interval"), recurring.Integer("interval_count") ?? 1);
        var most = interval switch
        {
            "day" => 1_095,
            "week" => 156,
            "month" => 36,
            _ => 3,
        };
        return count <= most
            ? count
            : throw Refusals.Invalid(
                $"Invalid interval_count: a price can recur at most every 3 years, which is {most} {interval}s (it currently is '{count}').",
                $"{path}[interval_count]",
                "parameter_invalid_integer");
    }

    private static string ProductOf(Call call, Input input, Func<string, string> at)
    {
        if (input.Has("product") == input.Has("product_data"))
        {
            throw input.Has("product")
                ? Refusals.OnlyOne(at("product"), at("product_data"))
                : Refusals.Parameter(
                    "You must specify either `product` or `product_data` when creating a price.", at("product"), "parameter_missing");
        }

        return input.Object("product_data") is { } data
            ? Products.Create(call, data, at("product_data")).Id()
            : call.Existing(Products.Type, input.Text("product") ?? "", at("product")).Id();
    }
}
