using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Sdk;

public sealed class PaymentSdkTests : SandboxTest
{
    /// <summary>The SDK goes by the machine's clock, so the sandbox does.</summary>
    protected override SandboxOptions Options => new();

    [Fact]
    public async Task The_official_Node_SDK_gives_a_payment_back_in_parts_until_nothing_is_left()
    {
        var seen = await NodeScript.RunAsync(Server, "payment-refunds.mjs");

        Assert.Equal(
            """
            [{"amount":2500,"status":"succeeded","left":7500,"refunded":false},
            {"amount":4000,"status":"succeeded","left":3500,"refunded":false},
            {"amount":3500,"status":"succeeded","left":0,"refunded":true}]
            """.ReplaceLineEndings(""),
            seen["steps"]!.ToJsonString());
        Assert.Equal("Refund amount ($35.01) is greater than unrefunded amount on charge ($35.00)", seen["tooMuch"]!["message"]!.ToString());
        Assert.Equal(
            ("StripeInvalidRequestError", "charge_already_refunded"),
            (seen["nothingLeft"]!["class"]!.ToString(), seen["nothingLeft"]!["code"]!.ToString()));
        Assert.Equal("[3500,4000,2500]", seen["listed"]!.ToJsonString());
    }

    [Fact]
    public async Task The_official_Node_SDK_wins_a_dispute_and_loses_another_with_the_balance_right_each_time()
    {
        var seen = await NodeScript.RunAsync(Server, "payment-disputes.mjs");

        Assert.Equal(
            """{"raised":"needs_response","withdrawn":-11500,"decided":"won","moved":[[-10000,1500,-11500],[10000,-1500,11500]],"left":0,"disputed":true}""",
            seen["won"]!.ToJsonString());
        Assert.Equal(
            """{"raised":"needs_response","withdrawn":-11500,"decided":"lost","moved":[[-10000,1500,-11500]],"left":-11500,"disputed":true}""",
            seen["lost"]!.ToJsonString());
        Assert.Equal(
            """["charge.dispute.closed","charge.dispute.created","charge.dispute.funds_reinstated","charge.dispute.funds_withdrawn","charge.dispute.updated"]""",
            seen["events"]!.ToJsonString());
    }

    [Fact]
    public async Task The_official_Node_SDK_pays_after_the_page_was_completed_and_not_after_it_was_failed()
    {
        var seen = await NodeScript.RunAsync(Server, "payment-authentication.mjs");

        Assert.Equal(
            """{"waited":"requires_action","http":303,"redirect_status":"succeeded","status":"succeeded","error":null,"three_d_secure":"authenticated"}""",
            seen["complete"]!.ToJsonString());
        Assert.Equal(
            """{"waited":"requires_action","http":303,"redirect_status":"failed","status":"requires_payment_method","error":"payment_intent_authentication_failure","three_d_secure":null}""",
            seen["fail"]!.ToJsonString());
    }
}
