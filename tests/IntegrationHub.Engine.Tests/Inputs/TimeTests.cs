using static IntegrationHub.Engine.Tests.Inputs.Checked;

namespace IntegrationHub.Engine.Tests.Inputs;

public class TimeTests
{
    [Theory]
    [InlineData("1767225600", "1767225600")]
    [InlineData("0", "0")]
    [InlineData("\"2026-01-01T00:00:00Z\"", "1767225600")]
    [InlineData("\"2026-01-01t00:00:00z\"", "1767225600")]
    [InlineData("\"2026-01-01T01:00:00+01:00\"", "1767225600")]
    [InlineData("\"2026-01-01\"", "1767225600")]
    [InlineData("\"2026-01-01 00:00:00Z\"", "1767225600")]
    [InlineData("\"2026-01-01T00:00:00.9Z\"", "1767225600")]
    [InlineData("\"2026-01-01T00:00:00.123456789012Z\"", "1767225600")]
    [InlineData("\"2024-02-29\"", "1709164800")]
    [InlineData("\"now\"", "1795176000")]
    [InlineData("\"now-7d\"", "1794571200")]
    [InlineData("\"now+90s\"", "1795176090")]
    [InlineData("\"now-2w\"", "1793966400")]
    [InlineData("\"now+99999w\"", "62274571200")]
    [InlineData("\"9999-12-31T23:59:59Z\"", "253402300799")]
    public void A_moment_is_sent_as_Unix_seconds(string given, string sent) =>
        Assert.Equal($$$"""{"created":{"gte":{{{sent}}}}}""", Canonical(Customers, $$$"""{"created":{"gte":{{{given}}}}}"""));

    [Fact]
    public void A_moment_in_words_is_reported_with_what_it_became() => Assert.Equal(
        [new("created.gte", "\"now-7d\"", "1794571200")], Accepted(Customers, """{"created":{"gte":"now-7d"}}""").Coercions);

    [Theory]
    [InlineData("2026-02-31")]
    [InlineData("2026-13-01")]
    [InlineData("2026-01-01T24:00:00Z")]
    [InlineData("2026-01-01T00:00:61Z")]
    [InlineData("2026-01-01T00:00:00+25:00")]
    [InlineData("2025-02-29")]
    [InlineData("1969-12-31")]
    [InlineData("0000-01-01")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("now-99999w")]
    [InlineData("now-99999d")]
    public void A_moment_that_never_was_is_refused(string given) => Assert.Equal(
        $"IH0408 created.gte: created.gte is \"{given}\"; there is no such moment since 1970.",
        Refused(Customers, $$$"""{"created":{"gte":"{{{given}}}"}}"""));

    [Theory]
    [InlineData("yesterday")]
    [InlineData("now-7")]
    [InlineData("now-7y")]
    [InlineData("now -7d")]
    [InlineData("now-999999d")]
    [InlineData("nowd")]
    [InlineData("1767225600")]
    [InlineData("2026-01-01T00:00:00")]
    [InlineData("01/02/2026")]
    [InlineData("")]
    public void Words_that_are_no_moment_are_refused(string given) => Assert.Equal(
        $"IH0408 created.gte: created.gte is \"{given}\"; it must be Unix seconds (1767225600), RFC 3339 (2026-01-01T00:00:00Z) or date math (now-7d).",
        Refused(Customers, $$$"""{"created":{"gte":"{{{given}}}"}}"""));

    [Theory]
    [InlineData("-1", "IH0406 created.gte: created.gte: found -1; allowed: 0 or more.")]
    [InlineData("1.5", "IH0404 created.gte: created.gte is 1.5; it must be Unix seconds (1767225600), RFC 3339 (2026-01-01T00:00:00Z) or date math (now-7d).")]
    [InlineData("1e30", "IH0406 created.gte: created.gte is 1e30; it must be at most 9223372036854775807.")]
    public void Numbers_that_are_no_moment_are_refused(string given, string expected) =>
        Assert.Equal(expected, Refused(Customers, $$$"""{"created":{"gte":{{{given}}}}}"""));
}
