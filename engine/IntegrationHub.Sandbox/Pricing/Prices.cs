using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Pricing;

internal static class Prices
{
    /// <summary>A price given where it is used: <c>line_items[0][price_data]</c>, <c>items[0][price_data]</c>.</summary>
    public static Parameter Inline { get; } = Object(
        "price_data",
        Text("currency").Required(), Text("product"), PriceParameters.UnitAmount, PriceParameters.UnitAmountDecimal,
        PriceParameters.Recurring(), PriceParameters.TaxBehavior, Metadata(),
        Object(
            "product_data",
            Text("name").Required(), Text("description", 40_000), Products.Images, Metadata(), Text("tax_code"), Text("unit_label"),
            Products.TaxDetails));

    /// <summary>As <see cref="Inline"/>, for something of a known product that is billed once, or given back.</summary>
    public static Parameter OneTime { get; } = Object(
        "price_data",
        Text("currency").Required(), Text("product").Required(), Integer("unit_amount", -PriceParameters.MostPerUnit, PriceParameters.MostPerUnit),
        new("unit_amount_decimal", new DecimalType(isSigned: true)), PriceParameters.TaxBehavior);

    private static readonly Parameter[] Written =
    [
        Boolean("active"), PriceParameters.CurrencyOptions, Text("lookup_key", 200), Metadata(), Text("nickname"),
        PriceParameters.TaxBehavior, Boolean("transfer_lookup_key"),
    ];

    private static readonly Parameter UsageType = Choice("usage_type", "licensed", "metered");

    public static ResourceType Type { get; } = new ResourceType("price", "price_", "/v1/prices", """
        {
          "id": "", "object": "price", "active": true, "billing_scheme": "per_unit", "created": 0, "currency": "",
          "custom_unit_amount": null, "livemode": false, "lookup_key": null, "metadata": {}, "nickname": null, "product": "",
          "recurring": null, "tax_behavior": "unspecified", "tiers_mode": null, "transform_quantity": null,
          "type": "one_time", "unit_amount": null, "unit_amount_decimal": null, "_is_inline": false
        }
        """)
    { EventFamily = "price", PathParam = "price" }
        .Refers("product", "product")
        .Includes("tiers", (_, price) => price["_tiers"]?.DeepClone())
        .Includes("currency_options", (_, price) => CurrencyOptions.Shown(price))
        .Creates(
            [
                .. Written, Text("currency").Required(), PriceParameters.UnitAmount, PriceParameters.UnitAmountDecimal,
                PriceParameters.CustomUnitAmount, PriceParameters.Tiers, Choice("tiers_mode", "graduated", "volume"),
                Choice("billing_scheme", "per_unit", "tiered"),
                Object("transform_quantity", Integer("divide_by", 1).Required(), Choice("round", "down", "up").Required()),
                Text("product"),
                PriceParameters.Recurring(Integer("trial_period_days", 0, 730), UsageType, Text("meter")),
                Object(
                    "product_data",
                    Text("name").Required(), Text("id", 255), Boolean("active"), Metadata(), Text("statement_descriptor", 22),
                    Text("tax_code"), Text("unit_label", 12), Products.TaxDetails),
            ],
            call => Create(call, call.Input))
        .Searches([.. SearchField.Words("lookup_key", "product"), .. SearchField.Tokens("active", "currency", "type")])
        .Retrieves()
        .Updates(Written, Update)
        .Lists(
            Filter.Created, Filter.Equal("product"), Filter.Choice("type", "one_time", "recurring"),
            Filter.Where(Text("currency").NeverEmpty(), (call, p) =>
                call.Input.Text("currency") is not { } currency || p.Text("currency") == Currencies.Check(currency, "currency")),
            Filter.Where(Boolean("active"), (call, p) =>
                !p.Flag("_is_inline") && (call.Input.Boolean("active") is not { } wanted || p.Flag("active") == wanted)),
            Filter.Where(Texts("lookup_keys", 10), (call, p) =>
                call.Input.Texts("lookup_keys") is not { Count: > 0 } keys || keys.Contains(p.Text("lookup_key"))),
            Filter.Where(
                Object("recurring", Choice("interval", "day", "month", "week", "year"), UsageType, Text("meter")),
                (call, p) => call.Input.Object("recurring") is not { } wanted || RecursAs(wanted, p)));

    /// <summary>Makes a price from its own parameters or from <c>price_data</c>.</summary>
    /// <param name="call">The request.</param>
    /// <param name="input">Where the parameters are.</param>
    /// <param name="product">The product when it is known; otherwise <c>product</c> or <c>product_data</c> says it.</param>
    /// <param name="prefix">How the parameters are addressed in errors: <c>line_items[0][price_data]</c>. A price with a prefix
    /// and no known product was made where it is used, and is in no list.</param>
    public static JsonObject Create(Call call, Input input, string? product = null, string prefix = "")
    {
        var price = NewPrice.Create(call, input, product, prefix);
        price["_is_inline"] = prefix.Length > 0 && product is null;
        return price;
    }

    /// <summary>Writes what creating and updating have in common.</summary>
    public static void Write(Call call, Input input, JsonObject price)
    {
        input.CopyTo(price, "active", "nickname", "tax_behavior");
        input.MergeMetadata(price);
        LookupKeys.Write(call, input, price);
    }

    private static JsonObject Update(Call call)
    {
        var price = call.Shop.Edit(call.Subject(Type));
        if (call.Input.Text("tax_behavior") is { } asked && price.Text("tax_behavior") is { } kept and not "unspecified" && asked != kept)
            throw Refusals.Invalid($"The tax behavior of a price cannot be changed once it is {kept}.", "tax_behavior");
        if (call.Input.Boolean("active") == false && call.Shop.Find("product", price.Text("product"))?.Text("default_price") == price.Id())
            throw Refusals.Invalid("This price cannot be archived because it is the default price of its product.", "active");
        CurrencyOptions.Write(call.Input, price, "currency_options");
        Write(call, call.Input, price);
        return price;
    }

    private static bool RecursAs(Input wanted, JsonObject price) => price["recurring"] is JsonObject recurring
        && (wanted.Text("interval") is not { } interval || recurring.Text("interval") == interval)
        && (wanted.Text("usage_type") is not { } usage || recurring.Text("usage_type") == usage)
        && (wanted.Text("meter") is not { } meter || recurring.Text("meter") == meter);
}
