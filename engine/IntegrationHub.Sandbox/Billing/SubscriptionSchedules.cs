using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Billing;

internal static class SubscriptionSchedules
{
    public static void SubscriptionEnded(Call call, JsonObject subscription)
    {
    }
}
