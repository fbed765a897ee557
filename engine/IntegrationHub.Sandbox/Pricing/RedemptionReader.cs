using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Pricing;

/// <summary>Checks whether somebody may have the discounts that were asked for.</summary>
/// <param name="call">The request.</param>
/// <param name="customer">Who would have them; null when that is not known yet.</param>
/// <param name="currency">What is paid in; null when that is not known yet.</param>
/// <param name="subtotal">What is to be paid without them; null when that is not known.</param>
internal sealed class RedemptionReader(Call call, JsonObject? customer, string? currency, long? subtotal)
{
    private static readonly string[] Ways = ["coupon", "discount", "promotion_code"];

    public Redemption Read(Input input, string path)
    {
        var sent = Ways.Where(way => input.Text(way) is not null).ToList();
        if (sent.Count == 0)
            throw Refusals.Missing($"{path}[coupon]");
        if (sent.Count > 1)
            throw Refusals.OnlyOne([.. sent.Select(way => $"{path}[{way}]")]);
        path = $"{path}[{sent[0]}]";
        var id = input.Text(sent[0])!;
        return sent[0] switch
        {
            "coupon" => new Redemption(Usable(call.Existing(Coupons.Type, id, path), path), null, null),
            "promotion_code" => OfCode(call.Existing(PromotionCodes.Type, id, path), path),
            _ => new Redemption(null, null, call.Existing(Discounts.Type, id, path)),
        };
    }

    private Redemption OfCode(JsonObject code, string path)
    {
        if (!PromotionCodes.IsActive(call.Shop, code, call.Now))
            throw Refusals.Invalid($"The promotion code {code.Text("code")} is not active: it was switched off, has expired, or was redeemed as often as allowed.", path);
        if (code.Text("customer") is { } only && customer?.Id() != only)
            throw Refusals.Invalid("This promotion code cannot be redeemed because it is restricted to another customer.", path);
        var restrictions = code["restrictions"]!.AsObject();
        if (restrictions.Flag("first_time_transaction") && customer is not null && HasPaidBefore(customer.Id()))
            throw Refusals.Invalid("This promotion code cannot be redeemed because the associated customer has prior transactions.", path);
        if (currency is not null && subtotal < Least(restrictions, path))
        {
            throw Refusals.Invalid(
                $"This promotion code cannot be redeemed because the minimum amount of {Currencies.Format(Least(restrictions, path), currency)} is not reached.", path);
        }

        return new Redemption(Usable(PromotionCodes.Coupon(call.Shop, code)!, path), code, null);
    }

    private JsonObject Usable(JsonObject coupon, string path)
    {
        if (!Coupons.IsValid(coupon, call.Now))
            throw Refusals.Invalid($"Coupon expired: {coupon.Id()}", path, "coupon_expired");
        if (coupon["amount_off"] is not null && currency is not null && Coupons.AmountOff(coupon, currency) is null)
            throw Refusals.Invalid($"The coupon {coupon.Id()} takes an amount off in {coupon.Text("currency")}, and this is paid in {currency}.", path);
        return coupon;
    }

    private long Least(JsonObject restrictions, string path)
    {
        if (restrictions["minimum_amount"] is null)
            return 0;
        if (restrictions.Text("minimum_amount_currency") == currency)
            return restrictions.Integer("minimum_amount");
        return restrictions["currency_options"]?[currency!] is JsonObject option
            ? option.Integer("minimum_amount")
            : throw Refusals.Invalid($"This promotion code has no minimum amount in {currency}, so it cannot be redeemed in that currency.", path);
    }

    private bool HasPaidBefore(string id) =>
        call.Shop.NewestFirst("payment_intent", "customer", id).Any(p => p.Text("status") == "succeeded")
        || call.Shop.NewestFirst("invoice", "customer", id).Any(i => i.Text("status") == "paid" && i.Integer("amount_paid") > 0);
}
