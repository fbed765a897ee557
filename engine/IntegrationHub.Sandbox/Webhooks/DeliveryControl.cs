namespace IntegrationHub.Sandbox.Webhooks;

/// <summary><c>/_sandbox/deliveries</c>: what was sent to whom, newest first: <c>state</c> pending, delivered or failed, and the last
/// <c>answer</c>'s HTTP status.</summary>
internal static class DeliveryControl
{
    public static ResourceType Type { get; } = new ResourceType(Deliveries.Kind, "", "/_sandbox/deliveries", "{}")
        .Lists(Filter.Equal("event"), Filter.Equal("endpoint"), Filter.Choice("state", "delivered", "failed", "pending"));
}
