using System.Globalization;
using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Engine.Tests.Policies.Limits;

public class LimitPeriodTests
{
    [Theory]
    [InlineData("day", "2026-03-29T23:59:59.999Z", "2026-03-29T00:00:00Z", "2026-03-30T00:00:00Z")]
    [InlineData("day", "2026-03-30T00:00:00Z", "2026-03-30T00:00:00Z", "2026-03-31T00:00:00Z")]
    [InlineData("day", "2026-03-30T01:30:00+02:00", "2026-03-29T00:00:00Z", "2026-03-30T00:00:00Z")]
    [InlineData("day", "2026-10-25T02:30:00+01:00", "2026-10-25T00:00:00Z", "2026-10-26T00:00:00Z")]
    [InlineData("hour", "2026-03-29T01:59:59.999Z", "2026-03-29T01:00:00Z", "2026-03-29T02:00:00Z")]
    [InlineData("10m", "2026-03-29T01:00:00Z", "2026-03-29T00:50:00.001Z", "2026-03-29T01:10:00Z")]
    [InlineData("24h", "2026-03-29T12:00:00+02:00", "2026-03-28T10:00:00.001Z", "2026-03-30T10:00:00Z")]
    public void Days_and_hours_are_those_of_UTC_whatever_the_clocks_do_and_spans_end_now(string per, string now, string from, string frees)
    {
        var period = LimitPeriod.Read(per);

        Assert.Equal(Moment(from), period.From(Moment(now)));
        Assert.Equal(Moment(frees), period.FreesAfter(Moment(now)));
    }

    [Theory]
    [InlineData("call", "a call")]
    [InlineData("hour", "an hour of the clock (UTC)")]
    [InlineData("day", "a day (UTC)")]
    [InlineData("1m", "in any minute")]
    [InlineData("10m", "in any 10 minutes")]
    [InlineData("90m", "in any 90 minutes")]
    [InlineData("1h", "in any hour")]
    [InlineData("24h", "in any 24 hours")]
    public void A_period_is_told_in_words(string per, string words) => Assert.Equal(words, LimitPeriod.Read(per).Words);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
