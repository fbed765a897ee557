using System.Text.Json.Nodes;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>Every time somebody tried to save a card with a setup intent.</summary>
internal static class SetupAttempts
{
    public static ResourceType Type { get; } = new ResourceType("setup_attempt", "setatt_", "/v1/setup_attempts", """
        {
          "id": "", "object": "setup_attempt", "application": null, "created": 0, "customer": null, "customer_account": null,
          "flow_directions": null, "livemode": false, "on_behalf_of": null, "payment_method": "", "payment_method_details": {},
          "setup_error": null, "setup_intent": "", "status": "requires_action", "usage": ""
        }
        """)
    { Permission = "setup_intent" }
        .Refers("customer", "customer")
        .Refers("payment_method", "payment_method")
        .Refers("setup_intent", "setup_intent")
        .Lists(
            Filter.Created,
            Filter.Where(Text("setup_intent").Required(), (call, attempt) => attempt.Text("setup_intent") == call.Input.Text("setup_intent")));

    public static void Begin(Call call, JsonObject intent, JsonObject method)
    {
        var attempt = call.New(Type);
        attempt["customer"] = intent.Text("customer");
        attempt["payment_method"] = method.Id();
        attempt["payment_method_details"] = new JsonObject { ["card"] = Card(method), ["type"] = "card" };
        attempt["setup_intent"] = intent.Id();
        attempt["usage"] = intent.Text("usage");
        intent["latest_attempt"] = attempt.Id();
    }

    /// <summary>Writes down how the intent's attempt went.</summary>
    /// <param name="call">The moment.</param>
    /// <param name="intent">The intent.</param>
    /// <param name="status"><c>succeeded</c>, <c>failed</c> or <c>abandoned</c>.</param>
    /// <param name="error">Why it failed.</param>
    public static void End(Call call, JsonObject intent, string status, JsonObject? error = null)
    {
        var attempt = call.Shop.Edit(Type.Name, intent.Text("latest_attempt")!);
        attempt["status"] = status;
        attempt["setup_error"] = error?.DeepClone();
    }

    private static JsonObject Card(JsonObject method)
    {
        var card = method["card"]!.AsObject();
        var shown = new JsonObject { ["network"] = card["brand"]!.DeepClone(), ["three_d_secure"] = null, ["wallet"] = null };
        foreach (var same in new[] { "brand", "checks", "country", "exp_month", "exp_year", "fingerprint", "funding", "last4" })
            shown[same] = card[same]?.DeepClone();
        return shown;
    }
}
