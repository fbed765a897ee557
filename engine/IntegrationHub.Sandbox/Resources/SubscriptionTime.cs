using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol;

namespace IntegrationHub.Sandbox.Resources;

/// <summary>What passing time does to a subscription. Renewals and ends of trials are not simulated.</summary>
internal static class SubscriptionTime
{
    private const long FirstPaymentWithinSeconds = 23 * 60 * 60;

    public static void Pass(Call call, JsonObject subscription)
    {
        if (Subscriptions.HasEnded(subscription))
            return;
        var endsAt = subscription["cancel_at"]?.GetValue<long>();
        var expires = subscription.Text("status") == "incomplete" && call.Now - subscription.Integer("created") >= FirstPaymentWithinSeconds;
        if (endsAt <= call.Now || expires)
            Subscriptions.End(call, call.Shop.Edit(subscription), expires ? "payment_failed" : "cancellation_requested");
    }
}
