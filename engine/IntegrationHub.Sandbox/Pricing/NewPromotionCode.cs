using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Pricing;

/// <summary>The making of a promotion code.</summary>
internal static class NewPromotionCode
{
    public static JsonObject Create(Call call)
    {
        var input = call.Input;
        var coupon = call.Existing(
            Coupons.Type, input.Object("promotion")!.Text("coupon") ?? throw Refusals.Missing("promotion[coupon]"), "promotion[coupon]");
        if (!Coupons.IsValid(coupon, call.Now))
            throw Refusals.Invalid($"The coupon {coupon.Id()} is no longer valid, so no code can be made for it.", "promotion[coupon]", "coupon_expired");
        var customer = call.Referred(Customers.Type, "customer");
        var text = input.Text("code") ?? call.Ids.Characters(8).ToUpperInvariant();
        if (!text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            throw Refusals.Invalid($"Invalid code: {Refusals.Clip(text)}; a promotion code has letters, digits and dashes.", "code");
        if (input.Boolean("active") != false)
            CheckFree(call, text, customer?.Id());
        CheckLimits(call, coupon);

        var code = call.New(PromotionCodes.Type);
        code["promotion"]!["coupon"] = coupon.Id();
        code["code"] = text;
        input.CopyTo(code, "active", "customer", "expires_at", "max_redemptions");
        input.MergeMetadata(code);
        WriteRestrictions(input, code);
        return code;
    }

    /// <summary>A word means one active code for everybody, or one for each customer.</summary>
    public static void CheckFree(Call call, string text, string? customer)
    {
        var isTaken = call.Shop.NewestFirst("promotion_code").Any(p =>
            string.Equals(p.Text("code"), text, StringComparison.OrdinalIgnoreCase)
            && PromotionCodes.IsActive(call.Shop, p, call.Now)
            && (customer is null || p.Text("customer") is null || p.Text("customer") == customer));
        if (isTaken)
            throw Refusals.Invalid($"An active promotion code with `code: {text}` already exists.", "code", "resource_already_exists");
    }

    private static void CheckLimits(Call call, JsonObject coupon)
    {
        if (call.Input.Integer("expires_at") is { } at)
        {
            if (at <= call.Now)
                throw Refusals.Invalid("Invalid timestamp: `expires_at` must be in the future.", "expires_at");
            if (coupon["redeem_by"] is not null && at > coupon.Integer("redeem_by"))
                throw Refusals.Invalid("A promotion code cannot expire after its coupon's `redeem_by`.", "expires_at");
        }

        if (coupon["max_redemptions"] is not null && call.Input.Integer("max_redemptions") > coupon.Integer("max_redemptions"))
        {
            throw Refusals.Invalid(
                $"A promotion code cannot be redeemed more often than its coupon, which allows {coupon.Integer("max_redemptions")}.", "max_redemptions");
        }
    }

    private static void WriteRestrictions(Input input, JsonObject code)
    {
        if (input.Object("restrictions") is not { } restrictions)
            return;
        if (restrictions.Has("minimum_amount") != restrictions.Has("minimum_amount_currency"))
            throw Refusals.Missing($"restrictions[{(restrictions.Has("minimum_amount") ? "minimum_amount_currency" : "minimum_amount")}]");
        var kept = code["restrictions"]!.AsObject();
        restrictions.CopyTo(kept, "first_time_transaction", "minimum_amount");
        if (restrictions.Text("minimum_amount_currency") is { } currency)
            kept["minimum_amount_currency"] = Currencies.Check(currency, "restrictions[minimum_amount_currency]");
        PromotionCodes.WriteCurrencies(input, code);
    }
}
