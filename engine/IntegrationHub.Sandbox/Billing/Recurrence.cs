using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>How often something comes again: every so many days, weeks, months or years.</summary>
/// <param name="Interval">day, week, month or year.</param>
/// <param name="Count">How many of it; 1 or more.</param>
internal readonly record struct Recurrence(string Interval, int Count)
{
    private const long Day = 24 * 60 * 60;

    /// <summary>How often a recurring price is paid.</summary>
    public static Recurrence Of(JsonObject price) => Read(price["recurring"]!.AsObject());

    /// <summary>Reads <c>interval</c> and <c>interval_count</c>; one when no count is given.</summary>
    public static Recurrence Read(JsonObject value) =>
        new(value.Text("interval")!, (int)Math.Max(1, value.Integer("interval_count")));

    /// <summary>The period that holds a moment. Every bound is counted from the anchor, so that a short month shortens only itself:
    /// from 31 January it goes 28 February, 31 March.</summary>
    public BillingPeriod PeriodAt(BillingAnchor anchor, long at)
    {
        var step = (at - anchor.At) / ((Longest() * Count) + 1);
        while (Bound(anchor, step) > at)
            step--;
        while (Bound(anchor, step + 1) <= at)
            step++;
        return new BillingPeriod(Bound(anchor, step), Bound(anchor, step + 1));
    }

    /// <summary>The end of so many whole recurrences from a time on.</summary>
    public long After(long start, long times = 1) => Bound(new BillingAnchor(start), times);

    private long Bound(BillingAnchor anchor, long step)
    {
        var (start, by) = (DateTimeOffset.FromUnixTimeSeconds(anchor.At), step * Count);
        return Interval switch
        {
            "day" => anchor.At + (by * Day),
            "week" => anchor.At + (by * 7 * Day),
            "month" => OnDay(start.AddMonths((int)by), anchor.Day),
            _ => OnDay(start.AddYears((int)by), anchor.Day),
        };
    }

    private static long OnDay(DateTimeOffset at, int? day) => day is not { } wanted
        ? at.ToUnixTimeSeconds()
        : at.AddDays(Math.Min(wanted, DateTime.DaysInMonth(at.Year, at.Month)) - at.Day).ToUnixTimeSeconds();

    private long Longest() => Interval switch
    {
        "day" => Day,
        "week" => 7 * Day,
        "month" => 31 * Day,
        _ => 366 * Day,
    };
}
