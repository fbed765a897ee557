using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>From when to when a recurring price is paid for, in Unix seconds.</summary>
internal readonly record struct BillingPeriod(long Start, long End)
{
    /// <summary>The first period of a price that begins at a time; the last day of a month stays within shorter months.</summary>
    public static BillingPeriod From(long start, JsonObject price)
    {
        var recurring = price["recurring"]!.AsObject();
        var count = (int)recurring.Integer("interval_count");
        var at = DateTimeOffset.FromUnixTimeSeconds(start);
        var end = recurring.Text("interval") switch
        {
            "day" => at.AddDays(count),
            "week" => at.AddDays(7 * count),
            "month" => at.AddMonths(count),
            _ => at.AddYears(count),
        };
        return new BillingPeriod(start, end.ToUnixTimeSeconds());
    }
}
