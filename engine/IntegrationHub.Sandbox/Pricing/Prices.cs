using System.Globalization;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Pricing;

internal static class Prices
{
    public static Parameter Recurring { get; } = Object(
        "recurring",
        Choice("interval", "day", "month", "week", "year").Required(),
        Integer("interval_count", 1, 1_095),
        Integer("trial_period_days", 0, 730),
        Choice("usage_type", "licensed", "metered")).Refusing("meter");

    /// <summary>A price given where it is used: <c>line_items[0][price_data]</c>, <c>items[0][price_data]</c>.</summary>
    public static Parameter Inline { get; } = Object(
        "price_data",
        Text("currency").Required(), Text("product"), Integer("unit_amount", 0, 99_999_999), Decimal("unit_amount_decimal"), Recurring,
        Choice("tax_behavior", "exclusive", "inclusive", "unspecified"), Metadata(),
        Object(
            "product_data",
            Text("name").Required(), Text("description", 40_000), Texts("images"), Metadata(), Text("tax_code"), Text("unit_label")));

    /// <summary>As <see cref="Inline"/>, for something of a known product that is billed once.</summary>
    public static Parameter OneTime { get; } = Object(
        "price_data",
        Text("currency").Required(), Text("product").Required(), Integer("unit_amount", -99_999_999, 99_999_999), Decimal("unit_amount_decimal"),
        Choice("tax_behavior", "exclusive", "inclusive", "unspecified"));

    private static readonly Parameter[] Written =
    [
        Boolean("active"), Text("lookup_key", 200), Metadata(), Text("nickname"), Boolean("transfer_lookup_key"),
        Choice("tax_behavior", "exclusive", "inclusive", "unspecified"), .. Unsupported("currency_options"),
    ];

    public static ResourceType Type { get; } = new ResourceType("price", "price_", "/v1/prices", """
        {
          "id": "", "object": "price", "active": true, "billing_scheme": "per_unit", "created": 0, "currency": "",
          "custom_unit_amount": null, "livemode": false, "lookup_key": null, "metadata": {}, "nickname": null, "product": "",
          "recurring": null, "tax_behavior": "unspecified", "tiers_mode": null, "transform_quantity": null,
          "type": "one_time", "unit_amount": null, "unit_amount_decimal": null
        }
        """)
    { EventFamily = "price", PathParam = "price" }
        .Refers("product", "product")
        .Creates(
            [
                .. Written, Text("currency").Required(), Integer("unit_amount", 0, 99_999_999), Decimal("unit_amount_decimal"),
                Text("product"), Recurring, new Parameter("billing_scheme", new ChoiceType(["per_unit"], beyond: ["tiered"])),
                Object(
                    "product_data",
                    Text("name").Required(), Text("id", 255), Boolean("active"), Metadata(), Text("statement_descriptor", 22),
                    Text("tax_code"), Text("unit_label", 12)).Refusing("tax_details"),
                .. Unsupported("custom_unit_amount", "tiers", "tiers_mode", "transform_quantity"),
            ],
            call => Create(call, call.Input))
        .Retrieves()
        .Updates(Written, Update)
        .Lists(
            Filter.Created, Filter.Flag("active"), Filter.Equal("currency"), Filter.Equal("product"), Filter.Choice("type", "one_time", "recurring"),
            Filter.Where(Texts("lookup_keys"), (call, p) =>
                call.Input.Texts("lookup_keys") is not { Count: > 0 } keys || keys.Contains(p.Text("lookup_key"))),
            Filter.Where(
                Object("recurring", Choice("interval", "day", "month", "week", "year"), Choice("usage_type", "licensed", "metered"), Text("meter")),
                (call, p) => call.Input.Object("recurring") is not { } wanted || RecursAs(wanted, p)));

    /// <summary>Makes a price from its own parameters or from <c>price_data</c>.</summary>
    /// <param name="call">The request.</param>
    /// <param name="input">Where the parameters are.</param>
    /// <param name="product">The product when it is known; otherwise <c>product</c> or <c>product_data</c> says it.</param>
    /// <param name="prefix">How the parameters are addressed in errors: <c>line_items[0][price_data]</c>.</param>
    public static JsonObject Create(Call call, Input input, string? product = null, string prefix = "")
    {
        string At(string field) => prefix.Length == 0 ? field : $"{prefix}[{field}]";
        var currency = Currencies.Check(input.Text("currency")!, At("currency"));
        if (!input.Has("unit_amount") && !input.Has("unit_amount_decimal"))
            throw Refusals.Missing(At("unit_amount"));
        if (input.Has("unit_amount") && input.Has("unit_amount_decimal"))
            throw Refusals.OnlyOne(At("unit_amount"), At("unit_amount_decimal"));

        var price = call.New(Type);
        price["product"] = product ?? ProductOf(call, input, At);
        price["currency"] = currency;
        WriteAmount(input, price);
        if (input.Object("recurring") is { } recurring)
        {
            price["type"] = "recurring";
            price["recurring"] = new JsonObject
            {
                ["interval"] = recurring.Text("interval"),
                ["interval_count"] = IntervalCount(recurring, At("recurring")),
                ["meter"] = null,
                ["trial_period_days"] = recurring.Integer("trial_period_days"),
                ["usage_type"] = recurring.Text("usage_type") ?? "licensed",
            };
        }

        Write(call, input, price);
        return price;
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
                    $"You must specify either `product` or `product_data` when creating a price.", at("product"), "parameter_missing");
        }

        return input.Object("product_data") is { } data
            ? Products.Create(call, data).Id()
            : call.Existing(Products.Type, input.Text("product") ?? "", at("product")).Id();
    }

    private static void WriteAmount(Input input, JsonObject price)
    {
        var amount = input.Integer("unit_amount") is { } whole
            ? whole
            : decimal.Parse(input.Text("unit_amount_decimal")!, CultureInfo.InvariantCulture);
        price["unit_amount"] = amount == decimal.Truncate(amount) ? (long)amount : null;
        price["unit_amount_decimal"] = amount.ToString(CultureInfo.InvariantCulture);
    }

    private static JsonObject Update(Call call)
    {
        var price = call.Shop.Edit(call.Subject(Type));
        Write(call, call.Input, price);
        return price;
    }

    private static void Write(Call call, Input input, JsonObject price)
    {
        input.CopyTo(price, "active", "nickname", "tax_behavior");
        input.MergeMetadata(price);
        if (!input.Has("lookup_key"))
            return;
        var key = input.Text("lookup_key");
        var holder = key is null ? null : call.Shop.NewestFirst("price").FirstOrDefault(p => p.Text("lookup_key") == key && p.Id() != price.Id());
        if (holder is not null)
        {
            if (input.Boolean("transfer_lookup_key") != true)
            {
                throw Refusals.Invalid(
                    $"A price (`{holder.Id()}`) already uses that lookup key.", "lookup_key", "resource_already_exists");
            }

            call.Shop.Edit(holder)["lookup_key"] = null;
        }

        price["lookup_key"] = key;
    }

    private static bool RecursAs(Input wanted, JsonObject price) => price["recurring"] is JsonObject recurring
        && (wanted.Text("interval") is not { } interval || recurring.Text("interval") == interval)
        && (wanted.Text("usage_type") is not { } usage || recurring.Text("usage_type") == usage)
        && (wanted.Text("meter") is not { } meter || recurring.Text("meter") == meter);
}
