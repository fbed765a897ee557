using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Webhooks;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Events;

/// <summary>What has happened, told as Stripe tells it: a copy of an object at a moment, and what of it was different before.</summary>
internal static class SandboxEvents
{
    /// <summary>Stands for the sandbox's address in what is kept, because the next start has another.</summary>
    public static readonly Uri AnyAddress = new("http://sandbox.invalid/");

    public static ResourceType Type { get; } = new ResourceType("event", "evt_", "/v1/events", """
        {
          "id": "", "object": "event", "api_version": null, "created": 0, "data": null, "livemode": false,
          "pending_webhooks": 0, "request": { "id": null, "idempotency_key": null }, "type": ""
        }
        """)
        .Shows("data", (show, stored) => JsonNode.Parse(
            stored.Text("data")!.Replace(AnyAddress.ToString(), show.BaseAddress.ToString(), StringComparison.Ordinal)))
        .Retrieves()
        .Lists(
        [
            Filter.Created,
            Filter.Where(Text("type"), (call, told) => call.Input.Text("type") is not { } wanted || Matches(wanted, told.Text("type")!)),
            Filter.Where(Texts("types"), HasType),
            Filter.Where(Boolean("delivery_success"), (call, told) =>
                call.Input.Boolean("delivery_success") is not { } arrived || Deliveries.AllArrived(call.Shop, told.Id()) == arrived),
        ]);

    private static bool HasType(Call call, JsonObject value) =>
        call.Input.Texts("types") is not { Count: > 0 } wanted || wanted.Any(w => Matches(w, value.Text("type")!));

    /// <summary>True for the type itself, for <c>*</c>, and for what a group such as <c>charge.*</c> stands for.</summary>
    public static bool Matches(string wanted, string type) =>
        wanted == type || wanted == "*" || (wanted.EndsWith(".*", StringComparison.Ordinal) && type.StartsWith(wanted[..^1], StringComparison.Ordinal));
}
