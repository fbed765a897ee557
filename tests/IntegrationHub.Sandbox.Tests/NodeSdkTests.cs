using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests;

public sealed class NodeSdkTests : SandboxTest
{
    protected override SandboxOptions Options => new();

    [Fact]
    public async Task The_official_Node_SDK_creates_a_customer_a_price_a_subscription_and_a_refund_and_reads_them_back()
    {
        var seen = await NodeScript.RunAsync(Server, "sdk-against-sandbox.mjs");

        Assert.Equal("""{"name":"Node Person","from":"sdk"}""", seen["customer"]!.ToJsonString());
        Assert.Equal("""{"amount":1900,"product":"Made by the SDK"}""", seen["price"]!.ToJsonString());
        Assert.Equal("""{"status":"active","quantity":2,"paid":3800}""", seen["subscription"]!.ToJsonString());
        Assert.Equal("""{"amount":2500,"status":"succeeded","charge":true}""", seen["refund"]!.ToJsonString());
        Assert.Equal("""{"refunded":2500,"refunds":1,"customer":"node@example.com"}""", seen["charge"]!.ToJsonString());
        Assert.Equal(("StripeCardError", "insufficient_funds"), (seen["declined"]!["class"]!.ToString(), seen["declined"]!["decline_code"]!.ToString()));
        Assert.Equal("StripeIdempotencyError", seen["reused"]!["class"]!.ToString());
        Assert.Equal("true", seen["replayed"]!.ToString());
        Assert.Equal(("StripeInvalidRequestError", "resource_missing"), (seen["missing"]!["class"]!.ToString(), seen["missing"]!["code"]!.ToString()));
        Assert.Equal("StripeAuthenticationError", seen["unauthorized"]!["class"]!.ToString());
        Assert.Equal("""{"count":14,"distinct":14}""", seen["paged"]!.ToJsonString());
        Assert.Equal("canceled", seen["canceled"]!.ToString());
        Assert.Equal("true", seen["deleted"]!.ToString());
    }

    [Fact]
    public async Task The_official_Node_SDK_verifies_the_signature_of_every_webhook()
    {
        var seen = await NodeScript.RunAsync(Server, "webhooks.mjs");

        Assert.Equal("""{"types":["customer.created","product.created"],"same":true,"forged":"StripeSignatureVerificationError"}""", seen.ToJsonString());
    }
}
