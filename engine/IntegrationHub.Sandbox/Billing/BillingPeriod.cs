using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>From when to when a recurring price is paid for, in Unix seconds. The end is the start of the next.</summary>
internal readonly record struct BillingPeriod(long Start, long End)
{
    public long Seconds => End - Start;

    /// <summary>The first period of a price that begins at a time; the last day of a month stays within shorter months.</summary>
    public static BillingPeriod From(long start, JsonObject price) => Recurrence.Of(price).PeriodAt(new BillingAnchor(start), start);

    /// <summary>The period that a subscription item is in.</summary>
    public static BillingPeriod Of(JsonObject item) => new(item.Integer("current_period_start"), item.Integer("current_period_end"));

    /// <summary>What is left of the period from a time on.</summary>
    public BillingPeriod From(long at) => new(Math.Clamp(at, Start, End), End);

    public void WriteTo(JsonObject item)
    {
        item["current_period_start"] = Start;
        item["current_period_end"] = End;
    }
}
