using System.Globalization;
using IntegrationHub.Sandbox.Billing;

namespace IntegrationHub.Sandbox.Tests.Billing;

public sealed class RecurrenceTests
{
    [Fact]
    public void A_short_month_shortens_only_itself()
    {
        var monthly = new Recurrence("month", 1);

        Assert.Equal(["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"], Bounds(monthly, "2027-01-31", 5));
        Assert.Equal(["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"], Bounds(new Recurrence("year", 1), "2028-02-29", 5));
    }

    [Theory]
    [InlineData("day", 10, "2027-01-11")]
    [InlineData("week", 2, "2027-01-15")]
    [InlineData("month", 3, "2027-04-01")]
    [InlineData("year", 3, "2030-01-01")]
    public void Every_interval_can_be_counted(string interval, int count, string end)
    {
        var period = new Recurrence(interval, count).PeriodAt(new BillingAnchor(At("2027-01-01")), At("2027-01-01"));

        Assert.Equal(At("2027-01-01"), period.Start);
        Assert.Equal(At(end), period.End);
    }

    [Fact]
    public void Periods_are_counted_back_from_an_anchor_in_the_future_too()
    {
        var period = new Recurrence("month", 1).PeriodAt(new BillingAnchor(At("2027-03-31")), At("2027-02-10"));

        Assert.Equal(("2027-01-31", "2027-02-28"), (On(period.Start), On(period.End)));
    }

    [Fact]
    public void A_day_of_the_month_is_kept_although_the_anchor_fell_into_a_short_month()
    {
        var anchor = new BillingAnchor(At("2027-02-28"), Day: 31);
        var monthly = new Recurrence("month", 1);

        var march = monthly.PeriodAt(anchor, At("2027-03-10"));

        Assert.Equal(("2027-02-28", "2027-03-31"), (On(march.Start), On(march.End)));
        Assert.Equal("2027-04-30", On(monthly.PeriodAt(anchor, march.End).End));
    }

    [Fact]
    public void The_end_of_one_period_belongs_to_the_next()
    {
        var (weekly, anchor) = (new Recurrence("week", 1), new BillingAnchor(At("2027-01-01")));

        Assert.Equal("2027-01-08", On(weekly.PeriodAt(anchor, At("2027-01-08") - 1).End));
        Assert.Equal("2027-01-15", On(weekly.PeriodAt(anchor, At("2027-01-08")).End));
        Assert.Equal("2036-12-26", On(weekly.PeriodAt(anchor, At("2036-12-20")).End));
    }

    private static List<string> Bounds(Recurrence recurrence, string start, int count)
    {
        var (anchor, at, bounds) = (new BillingAnchor(At(start)), At(start), new List<string>());
        for (var i = 0; i < count; i++)
        {
            var period = recurrence.PeriodAt(anchor, at);
            bounds.Add(On(period.Start));
            at = period.End;
        }

        return bounds;
    }

    internal static long At(string day) =>
        DateTimeOffset.Parse(day + "T00:00:00Z", CultureInfo.InvariantCulture).ToUnixTimeSeconds();

    private static string On(long at) => DateTimeOffset.FromUnixTimeSeconds(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
