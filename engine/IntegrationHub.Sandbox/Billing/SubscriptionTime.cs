using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>What passing time does to a subscription. Renewals and ends of trials are not simulated.</summary>
internal static class SubscriptionTime
{
    private const long FirstPaymentWithinSeconds = 23 * 60 * 60;

    public static long? Due(JsonObject subscription)
    {
        if (Subscriptions.HasEnded(subscription))
            return null;
        var expires = subscription.Text("status") == "incomplete" ? subscription.Integer("created") + FirstPaymentWithinSeconds : (long?)null;
        var ends = subscription["cancel_at"]?.GetValue<long>();
        return expires is null || ends < expires ? ends : expires;
    }

    public static void Pass(Call call, JsonObject subscription)
    {
        var isExpired = subscription["cancel_at"]?.GetValue<long>() != call.Now;
        Subscriptions.End(call, call.Shop.Edit(subscription), isExpired ? "payment_failed" : "cancellation_requested");
    }
}
