using System.Net;
using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests;

public sealed class FaultTests : SandboxTest
{
    private const string Mug = "email=fault@example.com";

    [Fact]
    public async Task A_rate_limit_says_when_to_come_back_and_nothing_happens()
    {
        Server.Faults.Next(SandboxFault.RateLimited(TimeSpan.FromMilliseconds(1_500)));
        var limited = await PostWithKey("f-1", "/v1/customers", Mug);

        Refused(
            limited, 429,
            "Request rate limit exceeded. You can learn more about rate limits here https://stripe.com/docs/rate-limits.", "rate_limit");
        Assert.Equal("2", limited.Header("Retry-After"));
        Assert.Empty((await Get("/v1/customers?" + Mug)).Data);
        Assert.Equal(HttpStatusCode.OK, (await PostWithKey("f-1", "/v1/customers", Mug)).Status);
    }

    [Fact]
    public async Task Server_errors_and_lock_timeouts_come_as_often_as_asked_and_are_not_remembered()
    {
        Server.Faults.Next(SandboxFault.ServerError);
        Server.Faults.Next(SandboxFault.Unavailable, times: 2);
        Server.Faults.Next(SandboxFault.LockTimeout);

        var statuses = new List<int>();
        for (var i = 0; i < 5; i++)
            statuses.Add((int)(await PostWithKey("f-2", "/v1/customers", Mug)).Status);

        Assert.Equal([500, 503, 503, 409, 200], statuses);
        Assert.Single((await Get("/v1/customers?" + Mug)).Data);
        Assert.Equal(6, Server.RequestCount);
    }

    [Fact]
    public async Task A_connection_dropped_before_the_effect_leaves_nothing()
    {
        Server.Faults.Next(SandboxFault.DropBefore);
        await Assert.ThrowsAsync<HttpRequestException>(() => PostWithKey("f-3", "/v1/customers", Mug));

        Assert.Empty((await Get("/v1/customers?" + Mug)).Data);
    }

    [Fact]
    public async Task A_connection_dropped_after_the_effect_leaves_it_and_the_key_gives_the_answer()
    {
        Server.Faults.Next(SandboxFault.DropAfter);
        await Assert.ThrowsAsync<HttpRequestException>(() => PostWithKey("f-4", "/v1/customers", Mug));

        var left = Assert.Single((await Get("/v1/customers?" + Mug)).Ids);
        var again = await PostWithKey("f-4", "/v1/customers", Mug);
        Assert.Equal(left, again.Id);
        Assert.Equal("true", again.Header("Idempotent-Replayed"));
    }

    [Fact]
    public async Task A_reply_that_is_not_JSON_hides_an_effect_that_happened()
    {
        Server.Faults.Next(SandboxFault.NotJson);
        using var response = await Http.PostAsync("/v1/customers", new FormUrlEncodedContent([new("email", "fault@example.com")]));

        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Single((await Get("/v1/customers?" + Mug)).Data);
    }

    [Theory]
    [InlineData("rate_limit:3", 429)]
    [InlineData("server_error", 500)]
    [InlineData("unavailable", 503)]
    [InlineData("lock_timeout", 409)]
    [InlineData("slow:1", 200)]
    public async Task A_request_can_ask_for_its_own_fault(string fault, int status) =>
        Assert.Equal(status, (int)(await Send(Http, HttpMethod.Get, "/v1/customers", null, ("Sandbox-Fault", fault))).Status);

    [Fact]
    public async Task An_unknown_fault_is_told_the_known_ones() => Refused(
        await Send(Http, HttpMethod.Get, "/v1/customers", null, ("Sandbox-Fault", "earthquake")), 400,
        "Sandbox-Fault is \"earthquake\"; it must be one of drop_after, drop_before, lock_timeout, not_json, rate_limit[:seconds], server_error, " +
        "slow[:milliseconds], unavailable.");
}
