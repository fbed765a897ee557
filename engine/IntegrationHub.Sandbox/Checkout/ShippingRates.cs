using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>What a way of delivery costs.</summary>
internal static class ShippingRates
{
    private static readonly Parameter[] Within =
        [Choice("unit", "business_day", "day", "hour", "month", "week").Required(), Integer("value", 1).Required()];

    public static Parameter[] Parameters { get; } =
    [
        Text("display_name", 100).Required(), Choice("type", "fixed_amount"), Metadata(), Text("tax_code"),
        Object("delivery_estimate", Object("maximum", Within), Object("minimum", Within)),
        Object("fixed_amount", Integer("amount", 0, 99_999_999).Required(), Text("currency").Required()).Refusing("currency_options"),
        Choice("tax_behavior", "exclusive", "inclusive", "unspecified"),
    ];

    public static ResourceType Type { get; } = new ResourceType("shipping_rate", "shr_", "/v1/shipping_rates", """
        {
          "id": "", "object": "shipping_rate", "active": true, "created": 0, "delivery_estimate": null, "display_name": null,
          "fixed_amount": null, "livemode": false, "metadata": {}, "tax_behavior": "unspecified", "tax_code": null, "type": "fixed_amount"
        }
        """)
    { Spoken = "shipping rate", PathParam = "shipping_rate_token" }
        .Creates(Parameters, call => Create(call, call.Input, ""))
        .Retrieves()
        .Updates(
            [Boolean("active"), Metadata(), Choice("tax_behavior", "exclusive", "inclusive", "unspecified"), .. Unsupported("fixed_amount")],
            Update)
        .Lists(
            Filter.Created, Filter.Flag("active"),
            Filter.Where(Text("currency"), (call, rate) =>
                call.Input.Text("currency") is not { } wanted || rate["fixed_amount"]?["currency"]?.GetValue<string>() == wanted));

    /// <summary>Makes a rate from its own parameters or from <c>shipping_rate_data</c>.</summary>
    public static JsonObject Create(Call call, Input input, string prefix)
    {
        string At(string field) => prefix.Length == 0 ? field : $"{prefix}[{field}]";
        if (input.Object("fixed_amount") is not { } cost)
            throw Refusals.Missing(At("fixed_amount"));
        var rate = call.New(Type);
        input.CopyTo(rate, "display_name", "tax_behavior", "tax_code");
        input.MergeMetadata(rate);
        rate["fixed_amount"] = new JsonObject
        {
            ["amount"] = cost.Integer("amount"),
            ["currency"] = Currencies.Check(cost.Text("currency")!, At("fixed_amount[currency]")),
        };
        if (input.Copy("delivery_estimate") is JsonObject estimate)
            rate["delivery_estimate"] = estimate.Over("""{ "maximum": null, "minimum": null }""");
        return rate;
    }

    public static long Amount(JsonObject rate) => rate["fixed_amount"]!.AsObject().Integer("amount");

    private static JsonObject Update(Call call)
    {
        var rate = call.Shop.Edit(call.Subject(Type));
        call.Input.CopyTo(rate, "active", "tax_behavior");
        call.Input.MergeMetadata(rate);
        return rate;
    }
}
