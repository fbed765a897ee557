using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Pricing;

internal static class Coupons
{
    private static readonly Parameter[] Written =
        [Map("currency_options", Integer("amount_off", 1, PriceParameters.MostPerUnit).Required()), Metadata(), Text("name", 40)];

    public static ResourceType Type { get; } = new ResourceType("coupon", "", "/v1/coupons", """
        {
          "id": "", "object": "coupon", "amount_off": null, "created": 0, "currency": null, "duration": "once",
          "duration_in_months": null, "livemode": false, "max_redemptions": null, "metadata": {}, "name": null,
          "percent_off": null, "redeem_by": null, "times_redeemed": 0, "valid": true
        }
        """)
    { EventFamily = "coupon", IdLength = 8, PathParam = "coupon" }
        .Shows("valid", (show, coupon) => IsValid(coupon, show.Now))
        .Includes("applies_to", (_, coupon) => coupon["_applies_to"]?.DeepClone())
        .Includes("currency_options", (_, coupon) => AllCurrencies(coupon))
        .Creates(
            [
                .. Written, Integer("amount_off", 1, PriceParameters.MostPerUnit), Object("applies_to", Texts("products").Required()),
                Text("currency"), Choice("duration", "forever", "once", "repeating"), Integer("duration_in_months", 1, 1_200), Text("id", 255),
                Integer("max_redemptions", 1), Number("percent_off", 100, isAboveZero: true), Timestamp("redeem_by"),
            ],
            NewCoupon.Create)
        .Retrieves()
        .Updates(Written, Update)
        .Lists(Filter.Created)
        .On("DELETE", "/{id}", [], Delete);

    /// <summary>Whether a coupon can be redeemed at a time, in Unix seconds.</summary>
    public static bool IsValid(JsonObject coupon, long now) => !Call.IsDeleted(coupon)
        && (coupon["redeem_by"] is null || now < coupon.Integer("redeem_by"))
        && (coupon["max_redemptions"] is null || coupon.Integer("times_redeemed") < coupon.Integer("max_redemptions"));

    /// <summary>What a coupon takes off in a currency; null when it takes off a percentage, or nothing in that currency.</summary>
    public static long? AmountOff(JsonObject coupon, string currency)
    {
        if (coupon.Text("currency") == currency)
            return coupon.Integer("amount_off");
        return coupon["_currency_options"]?[currency] is JsonObject option ? option.Integer("amount_off") : null;
    }

    /// <summary>Adds the currencies that were sent to those a coupon takes an amount off in.</summary>
    public static void WriteCurrencies(Input input, JsonObject coupon)
    {
        if (!input.Has("currency_options"))
            return;
        if (coupon["amount_off"] is null)
            throw Refusals.Invalid("`currency_options` are for coupons with an `amount_off`.", "currency_options");
        var options = coupon["_currency_options"]?.DeepClone().AsObject() ?? [];
        foreach (var (key, option) in input.Map("currency_options"))
        {
            var currency = Currencies.Check(key, $"currency_options[{Refusals.Clip(key)}]");
            options[currency] = new JsonObject { ["amount_off"] = option.Integer("amount_off") };
        }

        coupon["_currency_options"] = options;
    }

    private static JsonObject? AllCurrencies(JsonObject coupon)
    {
        if (coupon["amount_off"] is null)
            return null;
        var all = new JsonObject { [coupon.Text("currency")!] = new JsonObject { ["amount_off"] = coupon.Integer("amount_off") } };
        foreach (var (currency, option) in coupon["_currency_options"]?.AsObject() ?? [])
            all[currency] = option!.DeepClone();
        return all;
    }

    private static JsonObject Update(Call call)
    {
        var coupon = call.Shop.Edit(call.Subject(Type));
        call.Input.CopyTo(coupon, "name");
        call.Input.MergeMetadata(coupon);
        WriteCurrencies(call.Input, coupon);
        return coupon;
    }

    /// <summary>Discounts that were given stay; nobody can redeem it any more.</summary>
    private static JsonObject Delete(Call call) => call.Shop.Replace(
        new JsonObject { ["id"] = call.Subject(Type).Id(), ["object"] = "coupon", ["deleted"] = true });
}
