using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Metering;

/// <summary>How much a customer used in a span of time. Worked out when asked for, never kept.</summary>
internal static class MeterEventSummaries
{
    public static ResourceType Type { get; } = new ResourceType("billing.meter_event_summary", "mtrusg_", "", """
        {
          "id": "", "object": "billing.meter_event_summary", "aggregated_value": 0, "end_time": 0, "livemode": false, "meter": "", "start_time": 0
        }
        """)
    { Spoken = "meter event summary" };

    /// <summary>One summary of the whole span, or one of each hour or day in it with any use, the latest first.</summary>
    public static JsonObject List(Call call)
    {
        var meter = call.Subject(Meters.Type);
        var customer = call.Referred(Customers.Type, "customer")!.Id();
        var window = call.Input.Text("value_grouping_window");
        var step = window switch
        {
            "hour" => 60 * 60L,
            "day" => MeterEvents.Day,
            _ => 60L,
        };
        var (start, end) = (Aligned(call, "start_time", step), Aligned(call, "end_time", step));
        if (end <= start)
            throw Refusals.Invalid("Invalid timestamp: `end_time` must be after `start_time`.", "end_time");
        var events = Usage.Events(call.Shop, meter, customer, start, end);
        var found = window is null
            ? [Summary(call, meter, customer, start, end, events)]
            : events.GroupBy(e => (e.Integer("timestamp") - start) / step)
                .OrderByDescending(g => g.Key)
                .Select(g => Summary(call, meter, customer, start + g.Key * step, start + (g.Key + 1) * step, [.. g]));
        return Page.Cut(call, Type, found, _ => true);
    }

    private static long Aligned(Call call, string name, long step)
    {
        var at = call.Input.Integer(name)!.Value;
        var boundary = step switch
        {
            60 => "minute",
            MeterEvents.Day => "day",
            _ => "hour",
        };
        return at % step == 0 ? at : throw Refusals.Invalid($"Invalid timestamp: `{name}` must be aligned with {boundary} boundaries (UTC).", name);
    }

    private static JsonObject Summary(Call call, JsonObject meter, string customer, long start, long end, IReadOnlyList<JsonObject> events)
    {
        var made = Type.Blank();
        made["id"] = Type.Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{meter.Id()} {customer} {start} {end}")))[..24];
        made["aggregated_value"] = Usage.Aggregate(meter, events);
        made["end_time"] = end;
        made["livemode"] = call.IsLive;
        made["meter"] = meter.Id();
        made["start_time"] = start;
        return made;
    }
}
