using System.Globalization;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Store;

namespace IntegrationHub.Sandbox.Metering;

/// <summary>What meters counted.</summary>
internal static class Usage
{
    /// <summary>The quantity that a metered price bills for a period.</summary>
    /// <param name="call">The request.</param>
    /// <param name="price">A price with <c>recurring.usage_type</c> <c>metered</c>.</param>
    /// <param name="customer">The customer's id.</param>
    /// <param name="period">From its start up to, and without, its end.</param>
    /// <returns>Units, perhaps with a fraction; 0 where corrections outweigh what was used.</returns>
    public static decimal Of(Call call, JsonObject price, string customer, BillingPeriod period)
    {
        var meter = call.Shop.Find(Meters.Type.Name, price["recurring"]!.AsObject().Text("meter"))!;
        return Math.Max(0, Aggregate(meter, Events(call.Shop, meter, customer, period.Start, period.End)));
    }

    /// <summary>The events of a customer from a start up to, and without, an end, in the order of their time.</summary>
    public static IReadOnlyList<JsonObject> Events(Shop shop, JsonObject meter, string customer, long start, long end) =>
    [
        .. shop.NewestFirst(MeterEvents.Type.Name, "_counted", MeterEvents.Counted(meter.Id(), customer))
            .Where(e => !e.Flag("_is_canceled") && e.Integer("timestamp") >= start && e.Integer("timestamp") < end)
            .Reverse()
            .OrderBy(e => e.Integer("timestamp")),
    ];

    /// <summary>What a meter makes of some events: their sum, their number, or the last of them.</summary>
    public static decimal Aggregate(JsonObject meter, IReadOnlyList<JsonObject> events) =>
        meter["default_aggregation"]!.AsObject().Text("formula") switch
        {
            "count" => events.Count,
            "last" => events.Count == 0 ? 0 : Value(events[^1]),
            _ => events.Sum(Value),
        };

    private static decimal Value(JsonObject reported) => decimal.Parse(reported.Text("_value")!, CultureInfo.InvariantCulture);
}
