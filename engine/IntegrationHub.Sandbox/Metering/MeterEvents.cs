using System.Globalization;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using IntegrationHub.Sandbox.Time;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Metering;

/// <summary>Reports of how much a customer used. Stripe shows them without an id; the sandbox keeps one that it does not show.</summary>
internal static class MeterEvents
{
    /// <summary>For how long an identifier counts once, in seconds.</summary>
    public const long Day = 24 * 60 * 60;

    private const long Past = 35 * Day;
    private const long Future = 5 * 60;

    public static ResourceType Type { get; } = new ResourceType("billing.meter_event", "mtrevt_", "/v1/billing/meter_events", """
        {
          "id": "", "object": "billing.meter_event", "created": 0, "event_name": "", "identifier": "", "livemode": false, "payload": {},
          "timestamp": 0, "_counted": "", "_value": "1", "_is_canceled": false
        }
        """)
    { Spoken = "meter event" }
        .Creates(
            [
                Text("event_name", 100).Required(), new Parameter("payload", new MapType(new TextType(), maxKeys: 50)).Required(),
                Text("identifier", 100), Timestamp("timestamp"),
            ],
            Create);

    /// <summary>How the events of one customer on one meter are found.</summary>
    public static string Counted(string meter, string customer) => $"{meter} {customer}";

    private static JsonObject Create(Call call)
    {
        var name = call.Input.Text("event_name")!;
        var meter = Meters.Counting(call, name)
            ?? throw Refusals.Invalid($"No active meter counts events with the name {Refusals.Clip(name)}.", "event_name", "resource_missing");
        var payload = call.Input.Copy("payload")!.AsObject();
        var customer = CustomerOf(call, meter, payload);
        var now = customer.Text("test_clock") is { } clock ? TestClocks.Now(call.Shop, clock) : call.Now;
        var at = call.Input.Integer("timestamp") ?? now;
        if (at < now - Past || at > now + Future)
        {
            throw Refusals.Invalid(
                $"Invalid timestamp: {at} must be within the past 35 days or up to 5 minutes in the future; it is now {now}.", "timestamp");
        }

        CheckNew(call, name, now);
        var made = call.New(Type);
        made["created"] = now;
        made["event_name"] = name;
        made["identifier"] = call.Input.Text("identifier") ?? call.Ids.Characters(24);
        made["payload"] = payload;
        made["timestamp"] = at;
        made["_counted"] = Counted(meter.Id(), customer.Id());
        made["_value"] = ValueOf(meter, payload);
        var shown = made.DeepClone().AsObject();
        shown.Remove("id");
        return shown;
    }

    private static JsonObject CustomerOf(Call call, JsonObject meter, JsonObject payload)
    {
        var key = meter["customer_mapping"]!.AsObject().Text("event_payload_key")!;
        return payload.Text(key) is { } id
            ? call.Existing(Customers.Type, id, $"payload[{key}]")
            : throw Refusals.Missing($"payload[{key}]");
    }

    private static string ValueOf(JsonObject meter, JsonObject payload)
    {
        if (meter["default_aggregation"]!.AsObject().Text("formula") == "count")
            return "1";
        var key = meter["value_settings"]!.AsObject().Text("event_payload_key")!;
        var text = payload.Text(key) ?? throw Refusals.Missing($"payload[{key}]");
        var isNumber = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number is > -1_000_000_000_000_000m and < 1_000_000_000_000_000m;
        return isNumber && number.Scale <= 12
            ? DecimalType.Shown(number)
            : throw Refusals.Invalid($"Invalid value: {Refusals.Clip(text)}; a meter counts numbers of up to 15 digits, with up to 12 decimals.", $"payload[{key}]");
    }

    private static void CheckNew(Call call, string name, long now)
    {
        var identifier = call.Input.Text("identifier");
        if (call.Shop.NewestFirst(Type.Name, "identifier", identifier).Any(e => e.Text("event_name") == name && e.Integer("created") > now - Day))
        {
            throw Refusals.Invalid(
                $"An event already exists with identifier {Refusals.Clip(identifier!)}; it was counted, and is not counted twice.", "identifier", "duplicate_meter_event");
        }
    }
}
