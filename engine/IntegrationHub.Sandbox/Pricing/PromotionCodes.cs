using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using IntegrationHub.Sandbox.Store;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Pricing;

/// <summary>A word that a customer types to get what a coupon gives.</summary>
internal static class PromotionCodes
{
    private static readonly Parameter CurrencyOptions = Map("currency_options", Integer("minimum_amount", 1, PriceParameters.MostPerUnit));

    public static ResourceType Type { get; } = new ResourceType("promotion_code", "promo_", "/v1/promotion_codes", """
        {
          "id": "", "object": "promotion_code", "active": true, "code": "", "created": 0, "customer": null, "customer_account": null,
          "expires_at": null, "livemode": false, "max_redemptions": null, "metadata": {}, "promotion": { "coupon": null, "type": "coupon" },
          "restrictions": { "first_time_transaction": false, "minimum_amount": null, "minimum_amount_currency": null },
          "times_redeemed": 0
        }
        """)
    { EventFamily = "promotion_code", Spoken = "promotion code", PathParam = "promotion_code" }
        .Refers("customer", "customer")
        .Refers("promotion.coupon", "coupon")
        .Shows("active", (show, code) => IsActive(show.Shop, code, show.Now))
        .Creates(
            [
                Object("promotion", Choice("type", "coupon").Required(), Text("coupon")).Required(), Boolean("active"), Text("code", 500),
                Text("customer"), .. Unsupported("customer_account"), Timestamp("expires_at"), Integer("max_redemptions", 1), Metadata(),
                Object(
                    "restrictions",
                    Boolean("first_time_transaction"), Integer("minimum_amount", 1, PriceParameters.MostPerUnit), Text("minimum_amount_currency"),
                    CurrencyOptions),
            ],
            NewPromotionCode.Create)
        .Retrieves()
        .Updates([Boolean("active"), Metadata(), Object("restrictions", CurrencyOptions)], Update)
        .Lists(
        [
            Filter.Created,
            Filter.Where(Text("code"), (call, p) =>
                call.Input.Text("code") is not { } code || string.Equals(p.Text("code"), code, StringComparison.OrdinalIgnoreCase)),
            Filter.Where(Text("coupon"), (call, p) =>
                call.Referred(Coupons.Type, "coupon") is not { } coupon || p["promotion"]!.AsObject().Text("coupon") == coupon.Id()),
            Filter.Refers("customer", () => Customers.Type),
            Filter.Where(Boolean("active"), (call, p) =>
                call.Input.Boolean("active") is not { } wanted || IsActive(call.Shop, p, call.Now) == wanted),
            .. Filter.Unsupported("customer_account"),
        ]);

    /// <summary>Whether a code can be redeemed at a time, as far as itself and its coupon go.</summary>
    public static bool IsActive(Shop shop, JsonObject code, long now) => code.Flag("active") && IsRedeemable(shop, code, now);

    /// <summary>The coupon behind a code; null when it was deleted.</summary>
    public static JsonObject? Coupon(Shop shop, JsonObject code) =>
        shop.Find("coupon", code["promotion"]!.AsObject().Text("coupon")) is { } found && !Call.IsDeleted(found) ? found : null;

    /// <summary>Adds the least amounts in other currencies that were sent.</summary>
    public static void WriteCurrencies(Input input, JsonObject code)
    {
        if (input.Object("restrictions") is not { } restrictions || !restrictions.Has("currency_options"))
            return;
        var options = code["restrictions"]!["currency_options"]?.DeepClone().AsObject() ?? [];
        foreach (var (key, option) in restrictions.Map("currency_options"))
        {
            var path = $"restrictions[currency_options][{Refusals.Clip(key)}]";
            var currency = Currencies.Check(key, path);
            options[currency] = new JsonObject
            {
                ["minimum_amount"] = option.Integer("minimum_amount") ?? throw Refusals.Missing(path + "[minimum_amount]"),
            };
        }

        code["restrictions"]!["currency_options"] = options;
    }

    private static JsonObject Update(Call call)
    {
        var code = call.Shop.Edit(call.Subject(Type));
        if (call.Input.Boolean("active") == true && !IsRedeemable(call.Shop, code, call.Now))
        {
            throw Refusals.Invalid(
                "This promotion code cannot be active, because it or its coupon has expired, was redeemed as often as allowed, or was deleted.", "active");
        }

        if (call.Input.Boolean("active") == true && !code.Flag("active"))
            NewPromotionCode.CheckFree(call, code.Text("code")!, code.Text("customer"));
        call.Input.CopyTo(code, "active");
        call.Input.MergeMetadata(code);
        WriteCurrencies(call.Input, code);
        return code;
    }

    private static bool IsRedeemable(Shop shop, JsonObject code, long now) => Coupon(shop, code) is { } coupon
        && Coupons.IsValid(coupon, now)
        && (code["expires_at"] is null || now < code.Integer("expires_at"))
        && (code["max_redemptions"] is null || code.Integer("times_redeemed") < code.Integer("max_redemptions"));
}
