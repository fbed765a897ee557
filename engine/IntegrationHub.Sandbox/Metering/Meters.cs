using System.Text.Json.Nodes;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Metering;

/// <summary>What counts the use that metered prices bill.</summary>
internal static class Meters
{
    public static ResourceType Type { get; } = new ResourceType("billing.meter", "mtr_", "/v1/billing/meters", """
        {
          "id": "", "object": "billing.meter", "created": 0,
          "customer_mapping": { "event_payload_key": "stripe_customer_id", "type": "by_id" }, "default_aggregation": null,
          "display_name": "", "event_name": "", "event_time_window": null, "livemode": false, "status": "active",
          "status_transitions": { "deactivated_at": null }, "updated": 0, "value_settings": { "event_payload_key": "value" }
        }
        """)
    { EventFamily = "billing.meter", Spoken = "billing meter", PathParam = "meter" }
        .Creates(
            [
                Object("default_aggregation", Choice("formula", "count", "last", "sum").Required()).Required(), Text("display_name", 250).Required(),
                Text("event_name", 100).Required(),
                Object("customer_mapping", Text("event_payload_key", 100).Required(), Choice("type", "by_id").Required()),
                Choice("event_time_window", "day", "hour"), Object("value_settings", Text("event_payload_key", 100).Required()),
            ],
            Create)
        .Retrieves()
        .Updates([Text("display_name", 250).NeverEmpty()], Update)
        .Lists(Filter.Choice("status", "active", "inactive"))
        .On("POST", "/{id}/deactivate", [], call => Turn(call, "inactive"))
        .On("POST", "/{id}/reactivate", [], call => Turn(call, "active"))
        .On(
            "GET",
            "/{id}/event_summaries",
            [
                .. Page.Parameters, Text("customer").Required(), Timestamp("end_time").Required(), Timestamp("start_time").Required(),
                Choice("value_grouping_window", "day", "hour"),
            ],
            MeterEventSummaries.List);

    /// <summary>The meter that counts events of a name; null when none does at the moment.</summary>
    public static JsonObject? Counting(Call call, string eventName) =>
        call.Shop.NewestFirst(Type.Name, "event_name", eventName).FirstOrDefault(IsActive);

    public static bool IsActive(JsonObject meter) => meter.Text("status") == "active";

    private static JsonObject Create(Call call)
    {
        CheckFree(call, call.Input.Text("event_name")!);
        var meter = call.New(Type);
        meter["updated"] = call.Now;
        call.Input.CopyTo(
            meter, "customer_mapping", "default_aggregation", "display_name", "event_name", "event_time_window", "value_settings");
        return meter;
    }

    private static JsonObject Update(Call call)
    {
        var meter = call.Shop.Edit(call.Subject(Type));
        call.Input.CopyTo(meter, "display_name");
        meter["updated"] = call.Now;
        return meter;
    }

    private static JsonObject Turn(Call call, string status)
    {
        var meter = call.Shop.Edit(call.Subject(Type));
        if (meter.Text("status") == status)
            return meter;
        if (status == "active")
            CheckFree(call, meter.Text("event_name")!);
        meter["status"] = status;
        meter["status_transitions"]!["deactivated_at"] = status == "active" ? null : call.Now;
        meter["updated"] = call.Now;
        call.Happened(status == "active" ? "billing.meter.reactivated" : "billing.meter.deactivated", meter);
        return meter;
    }

    private static void CheckFree(Call call, string eventName)
    {
        if (Counting(call, eventName) is { } other)
        {
            throw Refusals.Invalid(
                $"An active meter ({other.Id()}) already counts events with the name {Refusals.Clip(eventName)}.", "event_name", "resource_already_exists");
        }
    }
}
