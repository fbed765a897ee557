using IntegrationHub.Http.Tests.Support;

namespace IntegrationHub.Http.Tests.Routes;

public sealed class CallRoutesTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_preview_shows_the_proposal_and_sends_no_write()
    {
        var proposal = (await _site.PreviewAsync()).Json.GetProperty("proposal");

        Assert.Equal("stripe_create_refund", proposal.GetProperty("tool").GetString());
        Assert.Equal("sandbox", proposal.GetProperty("environment").GetString());
        Assert.Equal("confirm", proposal.GetProperty("policy").GetProperty("class").GetString());
        Assert.Equal(5000, proposal.GetProperty("present").GetProperty("amount").GetInt32());
        Assert.Contains("25.00 USD", proposal.GetProperty("says").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(proposal.GetProperty("token").GetString()!);
        Assert.Empty(_site.Service.Writes);
    }

    [Fact]
    public async Task A_preview_never_shows_the_key() =>
        Assert.DoesNotContain("sk_test_secret", (await _site.PreviewAsync()).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_read_may_be_previewed_and_gets_no_token()
    {
        var answer = await _site.PostAsync("/v1/tools/stripe_get_customer/preview", """{"input":{"customer_id":"cus_Example"}}""");

        Assert.False(answer.Json.GetProperty("proposal").TryGetProperty("token", out _));
        Assert.Empty(_site.Service.Sent);
    }

    [Fact]
    public async Task A_read_is_called_at_once()
    {
        var answer = await _site.PostAsync("/v1/tools/stripe_get_customer/call", """{"input":{"customer_id":"cus_Example"}}""");

        Assert.Equal("pi_3PqExample", answer.Json.GetProperty("result").GetProperty("id").GetString());
        Assert.False(answer.Json.GetProperty("replayed").GetBoolean());
    }

    [Fact]
    public async Task A_confirmed_write_happens_once_and_is_replayed_afterwards()
    {
        var token = await _site.TokenAsync();
        var first = await _site.CallAsync(token);
        var again = await _site.CallAsync(token);

        Assert.Equal("re_1Example", first.Json.GetProperty("result").GetProperty("id").GetString());
        Assert.False(first.Json.GetProperty("replayed").GetBoolean());
        Assert.Equal("re_1Example", again.Json.GetProperty("result").GetProperty("id").GetString());
        Assert.True(again.Json.GetProperty("replayed").GetBoolean());
        Assert.Single(_site.Service.Writes);
    }

    [Fact]
    public async Task A_null_connection_and_a_null_confirmation_are_as_good_as_none()
    {
        var answer = await _site.PostAsync(
            "/v1/tools/stripe_get_customer/call", """{"input":{"customer_id":"cus_Example"},"connection":null,"confirmation":null}""");

        Assert.Equal(200, (int)answer.Status);
    }
}
