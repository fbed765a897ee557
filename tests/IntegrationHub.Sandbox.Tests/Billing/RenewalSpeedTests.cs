using System.Diagnostics;
using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Billing;

public sealed class RenewalSpeedTests : BillingTest
{
    [Fact]
    public async Task A_year_of_ten_subscriptions_passes_in_far_less_than_a_minute()
    {
        for (var i = 0; i < 10; i++)
            await Subscribe(Monthly);
        var watch = Stopwatch.StartNew();
        foreach (var day in new[] { "2027-03-31", "2027-05-31", "2027-07-31", "2027-09-30", "2027-11-30", "2028-01-30" })
            await Advance(At(day));

        // A second on an idle machine is plenty; the limit only tells quick from slow where many tests run at once.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed.TotalSeconds:0.0} s.");
        Assert.Equal(120, (await Get("/v1/invoices?limit=100")).Data.Count + 20);
    }
}
