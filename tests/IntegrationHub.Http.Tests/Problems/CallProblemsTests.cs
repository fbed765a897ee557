using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Http.Tests.Support;

namespace IntegrationHub.Http.Tests.Problems;

public sealed class CallProblemsTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_write_without_a_token_is_refused_and_nothing_is_sent()
    {
        Is(await _site.CallAsync(null), 428, "confirmation_required", "no");
        Assert.Empty(_site.Service.Sent);
    }

    [Fact]
    public async Task A_token_with_another_amount_is_refused_and_names_the_amount()
    {
        var token = await _site.TokenAsync();
        var problem = Is(await _site.CallAsync(token, """{"payment_intent":"pi_3PqExample","amount":2600}"""), 409, "confirmation_mismatch", "no");

        Assert.Equal("amount", problem.Json.GetProperty("field").GetString());
        Assert.Empty(_site.Service.Writes);
    }

    [Fact]
    public async Task A_token_older_than_ten_minutes_is_refused()
    {
        var token = await _site.TokenAsync();
        _site.Time.Advance(TimeSpan.FromMinutes(11));

        Is(await _site.CallAsync(token), 410, "confirmation_expired", "no");
    }

    [Fact]
    public async Task In_live_money_waits_for_a_person()
    {
        _site.Connections.Environment = HubEnvironment.Live;
        var token = await _site.TokenAsync();

        Is(await _site.CallAsync(token), 403, "approval_required", "no");
    }

    [Fact]
    public async Task What_a_person_denied_is_refused()
    {
        var proposal = (await _site.PreviewAsync()).Json.GetProperty("proposal");
        await _site.Hub.DenyAsync(proposal.GetProperty("id").GetString()!, default);

        Is(await _site.CallAsync(proposal.GetProperty("token").GetString()), 403, "policy_denied", "no");
    }

    [Fact]
    public async Task Input_that_does_not_fit_is_refused_with_its_field()
    {
        var problem = Is(await _site.PreviewAsync("""{"payment_intent":"pi_3PqExample","amount":10.99}"""), 422, "invalid_input", "no");

        Assert.Equal("amount", problem.Json.GetProperty("field").GetString());
        Assert.Empty(_site.Service.Sent);
    }

    [Fact]
    public async Task An_unknown_connection_is_refused_with_the_known_ones()
    {
        var answer = await _site.PostAsync("/v1/tools/stripe_get_customer/call", """{"input":{"customer_id":"cus_Example"},"connection":"other"}""");

        Is(answer, 424, "missing_connection", "no");
        Assert.Equal(["sandbox"], Answer.Words(answer.Json.GetProperty("allowed")));
    }

    [Theory]
    [InlineData(429, null, null, null, 429, "rate_limited")]
    [InlineData(500, "api_error", null, null, 502, "service_error")]
    [InlineData(402, "card_error", "card_declined", null, 422, "card_declined")]
    [InlineData(404, "invalid_request_error", "resource_missing", "customer", 404, "customer_not_found")]
    public async Task A_refusal_of_the_service_has_the_status_of_its_code(
        int stripeStatus, string? type, string? code, string? missing, int status, string expected)
    {
        _site.Service.OnRead = () => FakeTransport.Refused(stripeStatus, type, code, missing);
        var answer = await _site.PostAsync("/v1/tools/stripe_get_customer/call", """{"input":{"customer_id":"cus_Example"}}""");

        Assert.Equal(expected, answer.Json.GetProperty("code").GetString());
        Assert.Equal(status, (int)answer.Status);
        Assert.Equal("req_Refused", answer.Json.GetProperty("stripe").GetProperty("request_id").GetString());
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_a_bad_gateway_and_nothing_was_sent()
    {
        var token = await _site.TokenAsync();
        _site.Service.OnWrite = () => new ServiceReply.NotSent("api.stripe.com refused the connection", true);

        Is(await _site.CallAsync(token), 502, "service_unreachable", "no");
    }

    [Fact]
    public async Task A_write_without_an_answer_has_an_unknown_outcome()
    {
        var token = await _site.TokenAsync();
        _site.Service.OnWrite = () => new ServiceReply.NoAnswer("the connection was lost");

        Is(await _site.CallAsync(token), 504, "outcome_unknown", "unknown");
    }

    private static Answer Is(Answer answer, int status, string code, string sent)
    {
        answer.IsProblem(status, code, answer.Json.GetProperty("message").GetString()!, sent);
        return answer;
    }
}
