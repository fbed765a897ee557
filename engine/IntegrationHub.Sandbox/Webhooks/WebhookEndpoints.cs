using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Events;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Webhooks;

/// <summary>The addresses that events are sent to. Only addresses on this machine are really sent anything.</summary>
internal static class WebhookEndpoints
{
    private const int MostEndpoints = 16;

    public static ResourceType Type { get; } = new ResourceType("webhook_endpoint", "we_", "/v1/webhook_endpoints", """
        {
          "id": "", "object": "webhook_endpoint", "api_version": null, "application": null, "created": 0, "description": null,
          "enabled_events": [], "livemode": false, "metadata": {}, "status": "enabled", "url": "", "_secret": ""
        }
        """)
    { Spoken = "webhook endpoint", PathParam = "webhook_endpoint", Permission = "webhook" }
        .Creates(
            [
                Url("url").Required(), Texts("enabled_events").Required(), Text("description", 5_000), Metadata(), Text("api_version"),
                .. Ignored("connect"),
            ],
            Create)
        .Retrieves()
        .Updates([Url("url").NeverEmpty(), Texts("enabled_events").NeverEmpty(), Text("description", 5_000), Metadata(), Boolean("disabled")], Update)
        .Lists()
        .On("DELETE", "/{id}", [], Delete);

    public static bool Wants(JsonObject endpoint, string eventType) =>
        endpoint.Text("status") == "enabled" && endpoint["enabled_events"]!.AsArray().Any(w => SandboxEvents.Matches(w!.GetValue<string>(), eventType));

    /// <summary>The secret is shown once, in the answer that made it.</summary>
    private static JsonObject Create(Call call)
    {
        if (call.Shop.NewestFirst(Type.Name).Count(e => !Call.IsDeleted(e)) >= MostEndpoints)
            throw Refusals.Invalid($"You have reached the maximum of {MostEndpoints} webhook endpoints.");
        var endpoint = call.New(Type);
        endpoint["_secret"] = "whsec_" + call.Ids.Characters(32);
        call.Input.CopyTo(endpoint, "api_version");
        Write(call, endpoint);
        var answer = endpoint.DeepClone().AsObject();
        answer["secret"] = endpoint.Text("_secret");
        return answer;
    }

    private static JsonObject Update(Call call)
    {
        var endpoint = call.Shop.Edit(call.Subject(Type));
        Write(call, endpoint);
        if (call.Input.Boolean("disabled") is { } off)
            endpoint["status"] = off ? "disabled" : "enabled";
        return endpoint;
    }

    private static JsonObject Delete(Call call)
    {
        var endpoint = call.Subject(Type);
        return call.Shop.Replace(new JsonObject { ["id"] = endpoint.Id(), ["object"] = Type.Name, ["deleted"] = true });
    }

    private static void Write(Call call, JsonObject endpoint)
    {
        foreach (var wanted in call.Input.Texts("enabled_events"))
        {
            if (wanted != "*" && !EventTypes.Has(wanted))
                throw Refusals.Invalid($"Invalid enabled_events: '{Refusals.Clip(wanted)}' is no event type of this API version.", "enabled_events");
        }

        if (call.Input.Text("url") is { } url && call.IsLive && !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            throw Refusals.Invalid("Invalid URL: In live mode, webhook endpoints must begin with https://", "url", "url_invalid");
        call.Input.CopyTo(endpoint, "url", "enabled_events", "description");
        call.Input.MergeMetadata(endpoint);
    }
}
