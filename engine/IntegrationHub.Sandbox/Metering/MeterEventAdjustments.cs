using System.Text.Json.Nodes;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Metering;

/// <summary>Takes back a report of use within a day.</summary>
internal static class MeterEventAdjustments
{
    public static ResourceType Type { get; } = new ResourceType(
        "billing.meter_event_adjustment", "", "/v1/billing/meter_event_adjustments", """
        { "object": "billing.meter_event_adjustment", "cancel": null, "event_name": "", "livemode": false, "status": "complete", "type": "cancel" }
        """)
        .Creates(
            [Text("event_name", 100).Required(), Choice("type", "cancel").Required(), Object("cancel", Text("identifier", 100).Required())], Create);

    private static JsonObject Create(Call call)
    {
        var name = call.Input.Text("event_name")!;
        var identifier = call.Input.Object("cancel")?.Text("identifier") ?? throw Refusals.Missing("cancel[identifier]");
        var reported = call.Shop.NewestFirst(MeterEvents.Type.Name, "identifier", identifier).FirstOrDefault(e => e.Text("event_name") == name)
            ?? throw Refusals.NoSuch(MeterEvents.Type.Spoken, identifier, "cancel[identifier]");
        if (reported.Flag("_is_canceled"))
            throw Refusals.Invalid($"The event with identifier {Refusals.Clip(identifier)} is canceled already.", "cancel[identifier]");
        if (reported.Integer("created") <= call.Now - MeterEvents.Day)
            throw Refusals.Invalid($"The event with identifier {Refusals.Clip(identifier)} was received more than 24 hours ago.", "cancel[identifier]");
        call.Shop.Edit(reported)["_is_canceled"] = true;

        var made = Type.Blank();
        made["cancel"] = new JsonObject { ["identifier"] = identifier };
        made["event_name"] = name;
        made["livemode"] = call.IsLive;
        return made;
    }
}
