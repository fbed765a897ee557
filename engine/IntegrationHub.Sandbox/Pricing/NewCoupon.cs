using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Pricing;

/// <summary>The making of a coupon: an amount or a percentage, for how long, how often and on what.</summary>
internal static class NewCoupon
{
    private const long FiveYears = 5 * 366 * 24 * 60 * 60L;

    public static JsonObject Create(Call call)
    {
        var input = call.Input;
        if (input.Has("amount_off") == input.Has("percent_off"))
        {
            throw input.Has("amount_off")
                ? Refusals.OnlyOne("amount_off", "percent_off")
                : Refusals.Invalid("Must provide percent_off or amount_off.", "percent_off", "parameter_missing");
        }

        CheckDuration(call);
        var coupon = call.New(Coupons.Type, Id(call));
        input.CopyTo(coupon, "amount_off", "duration", "duration_in_months", "max_redemptions", "name", "percent_off");
        if (input.Has("amount_off"))
            coupon["currency"] = Currencies.Check(input.Text("currency") ?? throw Refusals.Missing("currency"), "currency");
        coupon["redeem_by"] = RedeemBy(call);
        coupon["_applies_to"] = AppliesTo(call);
        Coupons.WriteCurrencies(input, coupon);
        input.MergeMetadata(coupon);
        return coupon;
    }

    private static string? Id(Call call)
    {
        if (call.Input.Text("id") is not { } id)
            return null;
        if (!id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            throw Refusals.Invalid($"Invalid id: {Refusals.Clip(id)}; a coupon's id has letters, digits, - and _.", "id");
        return call.Shop.Find("coupon", id) is { } found && !Call.IsDeleted(found)
            ? throw Refusals.Invalid("Coupon already exists.", "id", "resource_already_exists")
            : id;
    }

    private static void CheckDuration(Call call)
    {
        var isRepeating = call.Input.Text("duration") == "repeating";
        if (isRepeating && !call.Input.Has("duration_in_months"))
            throw Refusals.Missing("duration_in_months");
        if (!isRepeating && call.Input.Has("duration_in_months"))
            throw Refusals.Invalid("`duration_in_months` is only for coupons with `duration=repeating`.", "duration_in_months");
    }

    private static long? RedeemBy(Call call)
    {
        if (call.Input.Integer("redeem_by") is not { } at)
            return null;
        if (at <= call.Now)
            throw Refusals.Invalid("Invalid timestamp: `redeem_by` must be in the future.", "redeem_by");
        return at <= call.Now + FiveYears
            ? at
            : throw Refusals.Invalid("Invalid timestamp: `redeem_by` can be no more than five years in the future.", "redeem_by");
    }

    private static JsonObject? AppliesTo(Call call)
    {
        if (call.Input.Object("applies_to") is not { } given)
            return null;
        var products = given.Texts("products");
        for (var i = 0; i < products.Count; i++)
            call.Existing(Products.Type, products[i], $"applies_to[products][{i}]");
        return new JsonObject { ["products"] = given.Copy("products") };
    }
}
