using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Sdk;

public sealed class CheckoutSdkTests : SandboxTest
{
    /// <summary>The SDK goes by the machine's clock, so the sandbox does.</summary>
    protected override SandboxOptions Options => new();

    [Fact]
    public async Task The_official_Node_SDK_sees_a_session_completed_on_its_page_and_is_told_by_webhook()
    {
        var seen = await NodeScript.RunAsync(Server, "checkout-page.mjs");

        Assert.Equal(
            """
            {"shown":true,"declined":402,"paid":303,"onward":true,"session":["complete","paid","jo@example.com"],"intent":["succeeded",4000],
            "event":["checkout.session.completed",true]}
            """.ReplaceLineEndings(""),
            seen.ToJsonString());
    }
}
