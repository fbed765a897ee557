using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Protocol;

public sealed class HeaderTests : SandboxTest
{
    [Fact]
    public async Task Every_answer_has_a_request_id_and_the_version_that_was_asked_for()
    {
        var good = await Get("/v1/customers");
        Assert.Matches("^req_[A-Za-z0-9]{14}$", good.Header("Request-Id"));
        Assert.Equal("2026-10-28.endive", good.Header("Stripe-Version"));

        var bad = await Send(Http, HttpMethod.Get, "/v1/nope", null, ("Stripe-Version", "2024-06-20"));
        Assert.Matches("^req_[A-Za-z0-9]{14}$", bad.Header("Request-Id"));
        Assert.Equal("2024-06-20", bad.Header("Stripe-Version"));
    }

    [Fact]
    public async Task Error_codes_come_with_their_page()
    {
        var missing = await Get("/v1/payment_intents/pi_nope");

        Refused(missing, 404, "No such payment_intent: 'pi_nope'", "resource_missing", "intent");
        Assert.Equal("https://stripe.com/docs/error-codes/resource-missing", missing.Error["doc_url"]!.GetValue<string>());
    }
}
