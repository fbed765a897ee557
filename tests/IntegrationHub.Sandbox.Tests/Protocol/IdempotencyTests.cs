using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Protocol;

public sealed class IdempotencyTests : SandboxTest
{
    [Fact]
    public async Task The_same_request_with_the_same_key_happens_once_and_says_so()
    {
        var first = await PostWithKey("k-1", "/v1/customers", "name=Once", "email=once@example.com");
        var again = await PostWithKey("k-1", "/v1/customers", "email=once@example.com", "name=Once");

        Assert.Equal(first.Json.ToJsonString(), again.Json.ToJsonString());
        Assert.False(first.Headers.Contains("Idempotent-Replayed"));
        Assert.Equal("true", again.Header("Idempotent-Replayed"));
        Assert.Equal("k-1", again.Header("Idempotency-Key"));
        Assert.Equal(first.Header("Request-Id"), again.Header("Original-Request"));
        Assert.NotEqual(first.Header("Request-Id"), again.Header("Request-Id"));
        Assert.Single((await Get("/v1/customers?email=once@example.com")).Data);
    }

    [Fact]
    public async Task Other_parameters_or_another_endpoint_under_a_used_key_are_an_error()
    {
        await PostWithKey("k-2", "/v1/customers", "name=Once");

        var other = await PostWithKey("k-2", "/v1/customers", "name=Twice");
        Refused(
            other, 400,
            "Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than 'k-2' " +
            "if you meant to execute a different request.");
        Assert.Equal("idempotency_error", other.Error["type"]!.GetValue<string>());
        Refused(
            await PostWithKey("k-2", "/v1/products", "name=Once"), 400,
            "Keys for idempotent requests can only be used for the same endpoint they were first used for ('/v1/products' vs '/v1/customers'). " +
            "Try using a key other than 'k-2' if you meant to execute a different request.");
    }

    [Fact]
    public async Task A_decline_is_repeated_too_and_leaves_one_failed_charge()
    {
        string[] form = ["amount=900", "currency=usd", "confirm=true", "payment_method=pm_card_chargeDeclined", $"customer={ShopSeed.NewCustomer}"];
        var first = await PostWithKey("k-3", "/v1/payment_intents", form);
        var again = await PostWithKey("k-3", "/v1/payment_intents", form);

        Assert.Equal(402, (int)again.Status);
        Assert.Equal(first.Json.ToJsonString(), again.Json.ToJsonString());
        Assert.Equal("true", again.Header("Idempotent-Replayed"));
        Assert.Single((await Get($"/v1/charges?customer={ShopSeed.NewCustomer}")).Data);
    }

    [Fact]
    public async Task A_request_that_never_began_frees_its_key()
    {
        Assert.Equal(400, (int)(await PostWithKey("k-4", "/v1/customers", "nome=Typo")).Status);

        Assert.Equal(200, (int)(await PostWithKey("k-4", "/v1/customers", "name=Typo")).Status);
    }

    [Fact]
    public async Task A_key_lives_for_24_hours()
    {
        var first = await PostWithKey("k-5", "/v1/customers", "name=A");
        Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Equal(first.Id, (await PostWithKey("k-5", "/v1/customers", "name=A")).Id);
        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.NotEqual(first.Id, (await PostWithKey("k-5", "/v1/customers", "name=A")).Id);
    }

    [Fact]
    public async Task Two_requests_at_once_with_one_key_are_one_request_and_one_conflict()
    {
        Server.Faults.Next(SandboxFault.Slow(TimeSpan.FromSeconds(2)), times: 2);
        string[] form = ["name=A", "email=a@example.com"];

        var both = await Task.WhenAll(PostWithKey("k-6", "/v1/customers", form), PostWithKey("k-6", "/v1/customers", form));

        Assert.Single(both, a => (int)a.Status == 200);
        var refused = Assert.Single(both, a => (int)a.Status != 200);
        Refused(
            refused, 409,
            "There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other " +
            "request is still going through): k-6. Please try again later.",
            "idempotency_key_in_use");
        Assert.Equal("idempotency_error", refused.Error["type"]!.GetValue<string>());
        Assert.Single((await Get("/v1/customers?email=a@example.com")).Data);
    }

    [Fact]
    public async Task A_key_is_at_most_255_characters() => Refused(
        await PostWithKey(new string('k', 256), "/v1/customers"), 400,
        "Idempotency keys can be at most 255 characters long; this one has 256.");
}
