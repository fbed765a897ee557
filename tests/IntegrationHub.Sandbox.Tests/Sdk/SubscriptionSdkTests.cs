using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Sdk;

/// <summary>The lives of subscriptions as Stripe's own SDK sees them.</summary>
public sealed class SubscriptionSdkTests : SandboxTest
{
    protected override SandboxOptions Options => new() { Seed = SandboxSeed.Empty };

    [Fact]
    public async Task A_monthly_subscription_makes_twelve_paid_invoices_in_a_year_and_tells_of_each_in_order()
    {
        var seen = await NodeScript.RunAsync(Server, "subscription-year.mjs");

        Assert.Equal(("12", "22800", "12", "active"), (seen["paid"]!.ToString(), seen["sum"]!.ToString(), seen["numbers"]!.ToString(), seen["status"]!.ToString()));
        Assert.Equal("""["subscription_create","subscription_cycle"]""", seen["reasons"]!.ToJsonString());
        Assert.Equal(
            """
            ["2027-01-31","2027-02-28","2027-03-31","2027-04-30","2027-05-31","2027-06-30","2027-07-31","2027-08-31","2027-09-30","2027-10-31","2027-11-30","2027-12-31"]
            """.Trim(),
            seen["days"]!.ToJsonString());
        Assert.Equal(
            """
            ["invoice.created 2027-01-31T12","invoice.finalized 2027-01-31T12","invoice.paid 2027-01-31T12","invoice.created 2027-02-28T12","invoice.finalized 2027-02-28T13","invoice.paid 2027-02-28T13"]
            """.Trim(),
            seen["events"]!.ToJsonString());
        Assert.Equal("36", seen["count"]!.ToString());
    }

    [Fact]
    public async Task An_upgrade_in_mid_period_adds_up_to_the_cent()
    {
        var seen = await NodeScript.RunAsync(Server, "subscription-upgrade.mjs");

        // Of 31 days, 20.75 are left: 19.99 and 3 × 49.99, each times 20.75 / 31 and rounded.
        Assert.Equal("[10038,-1338]", seen["waiting"]!.ToJsonString());
        Assert.Equal("true", seen["sum"]!.ToString());
        Assert.Equal($"""["paid",{14_997 + 10_038 - 1_338}]""", seen["paid"]!.ToJsonString());
    }

    [Fact]
    public async Task A_failed_renewal_is_tried_again_and_a_new_card_saves_the_subscription()
    {
        var seen = await NodeScript.RunAsync(Server, "subscription-dunning.mjs");

        Assert.Equal(
            """["active draft 0","past_due open 1","past_due open 2","active paid 3","active paid 1"]""", seen["statuses"]!.ToJsonString());
        Assert.Equal(
            """["invoice.paid","invoice.payment_failed","active > past_due","invoice.payment_failed","invoice.paid","past_due > active","invoice.paid"]""",
            seen["told"]!.AsArray().ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }
}
