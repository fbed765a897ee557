using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Pricing;

/// <summary>One element of a parameter <c>discounts</c>, checked: a coupon, given by itself or by a promotion code, or a discount there is.</summary>
/// <param name="Coupon">What it gives; null with <paramref name="Existing"/>.</param>
/// <param name="PromotionCode">The code that was given, if one was.</param>
/// <param name="Existing">The discount that goes on, if one was named.</param>
internal sealed record Redemption(JsonObject? Coupon, JsonObject? PromotionCode, JsonObject? Existing)
{
    /// <summary>Counts it on the coupon and on the code. A checkout session counts when it completes.</summary>
    public void Count(Call call)
    {
        foreach (var used in new[] { Coupon, PromotionCode })
        {
            if (used is null)
                continue;
            var kept = call.Shop.Edit(used);
            kept["times_redeemed"] = kept.Integer("times_redeemed") + 1;
        }
    }
}
