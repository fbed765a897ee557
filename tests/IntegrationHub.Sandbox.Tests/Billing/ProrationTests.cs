using IntegrationHub.Sandbox.Billing;

namespace IntegrationHub.Sandbox.Tests.Billing;

public sealed class ProrationTests
{
    private static readonly BillingPeriod November = new(RecurrenceTests.At("2026-11-01"), RecurrenceTests.At("2026-12-01"));

    [Theory]
    [InlineData(1900, "2026-11-01", 1900)]
    [InlineData(1900, "2026-11-16", 950)]
    [InlineData(1900, "2026-11-11", 1267)]
    [InlineData(-1900, "2026-11-11", -1267)]
    [InlineData(1900, "2026-12-01", 0)]
    [InlineData(1900, "2027-02-01", 0)]
    [InlineData(1900, "2026-10-01", 1900)]
    public void The_rest_of_a_period_costs_its_share_of_seconds_rounded_to_the_smallest_unit(long amount, string from, long rest) =>
        Assert.Equal(rest, Prorations.Rest(amount, November, RecurrenceTests.At(from)));

    [Fact]
    public void Half_of_the_smallest_unit_is_rounded_away_from_zero()
    {
        Assert.Equal(1, Prorations.Rest(1, November, RecurrenceTests.At("2026-11-16")));
        Assert.Equal(-1, Prorations.Rest(-1, November, RecurrenceTests.At("2026-11-16")));
    }

    [Fact]
    public void One_second_counts()
    {
        Assert.Equal(2_592_000 - 1, Prorations.Rest(2_592_000, November, November.Start + 1));
        Assert.Equal(1, Prorations.Rest(2_592_000, November, November.End - 1));
    }

    [Fact]
    public void A_part_may_be_measured_by_another_period() =>
        Assert.Equal(5, Prorations.Part(10, November, new BillingPeriod(0, November.Seconds / 2)));

    [Fact]
    public void Large_amounts_stay_exact() =>
        Assert.Equal(49_999_999_950_000, Prorations.Rest(99_999_999_900_000, November, RecurrenceTests.At("2026-11-16")));
}
