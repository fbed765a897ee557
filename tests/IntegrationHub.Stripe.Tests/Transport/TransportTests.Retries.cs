using System.Globalization;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Stripe.Tests.Server;

namespace IntegrationHub.Stripe.Tests.Transport;

public abstract partial class TransportTests
{
    [Theory]
    [InlineData(409, "lock_timeout")]
    [InlineData(409, "idempotency_key_in_use")]
    [InlineData(429, "rate_limit")]
    [InlineData(429, "lock_timeout")]
    [InlineData(500, "api_error")]
    [InlineData(503, "api_error")]
    public async Task What_may_pass_is_tried_again_with_the_same_key_and_the_same_bytes(int status, string code)
    {
        await using var server = await ServeAsync(
            Answers.Error(status, code, "Not now."), Answers.Error(status, code, "Not now."), Answers.Ok(Customer));

        AssertCustomer(await SendAsync(server, Post("""{"amount": 1099, "metadata": {"é": "😀"}}""")));
        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Equal("key_1", request.Header("Idempotency-Key")));
        Assert.Single(server.Requests.Select(static sent => (sent.Method, sent.Target, sent.Body)).Distinct());
    }

    [Theory]
    [InlineData(400, "parameter_missing")]
    [InlineData(401, "")]
    [InlineData(402, "card_declined")]
    [InlineData(403, "")]
    [InlineData(404, "resource_missing")]
    [InlineData(409, "resource_already_exists")]
    public async Task What_will_not_pass_is_not_tried_again(int status, string code)
    {
        await using var server = await ServeAsync(Answers.Error(status, code, "No."));

        Assert.Equal(status, Assert.IsType<ServiceReply.Refused>(await SendAsync(server, Post())).Error.Status);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task A_get_and_a_delete_are_tried_again_without_a_key(string method)
    {
        await using var server = await ServeAsync(
            Answers.Error(500, null, "Not now."),
            Answers.Drop,
            Answers.Ok(Customer));

        AssertCustomer(await SendAsync(server, method == "GET" ? Get() : Delete()));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_post_without_a_key_is_never_sent_twice()
    {
        await using var server = await ServeAsync(
            Answers.Error(500, null, "Not now.", ("Stripe-Should-Retry", "true")),
            Answers.Drop,
            Answers.Error(429, null, "Not now."));

        Assert.Equal(500, Assert.IsType<ServiceReply.Refused>(await SendAsync(server, Post(key: null))).Error.Status);
        AssertNoAnswer(
            $"the connection to {server.Name} was lost before it answered",
            await SendAsync(server, Post(key: null)));
        Assert.Equal(429, Assert.IsType<ServiceReply.Refused>(await SendAsync(server, Post(key: null))).Error.Status);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Stripe_has_the_last_word_on_whether_to_try_again()
    {
        await using var no = await ServeAsync(Answers.Error(500, null, "No.", ("Stripe-Should-Retry", "false")));
        await using var yes = await ServeAsync(
            Answers.Error(400, null, "Later.", ("Stripe-Should-Retry", "true")), Answers.Ok(Customer));

        Assert.Equal(500, Assert.IsType<ServiceReply.Refused>(await SendAsync(no, Post())).Error.Status);
        AssertCustomer(await SendAsync(yes, Post()));
        Assert.Single(no.Requests);
        Assert.Equal(2, yes.Requests.Count);
    }

    [Fact]
    public async Task The_last_refusal_is_told_when_the_attempts_are_used_up()
    {
        await using var server = await ServeAsync(
            Answers.Error(429, "rate_limit", "One."),
            Answers.Error(429, "rate_limit", "Two."),
            Answers.Error(429, "rate_limit", "Three."));

        Assert.Equal("Three.", Assert.IsType<ServiceReply.Refused>(await SendAsync(server, Post())).Error.Message);
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public async Task The_number_of_retries_can_be_set(int retries)
    {
        await using var server = await ServeAsync([.. Enumerable.Repeat(Answers.Error(503, null, "Not now."), 6)]);

        await SendAsync(server, Post(), Options with { MaxRetries = retries });

        Assert.Equal(1 + retries, server.Requests.Count);
    }

    [Fact]
    public async Task Pauses_grow_by_chance_and_keep_under_the_longest()
    {
        await using var server = await ServeAsync([.. Enumerable.Repeat(Answers.Error(503, null, "Not now."), 9)]);

        await SendAsync(server, Post(), Options with { MaxRetries = 8, MaxDelay = TimeSpan.FromSeconds(2) });

        Assert.Equal(8, Time.Pauses.Count);
        Assert.All(Time.Pauses, static pause => Assert.InRange(pause, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(2)));
        Assert.True(Time.Pauses.Distinct().Count() > 1);
    }

    [Fact]
    public async Task Retry_after_in_seconds_is_the_pause()
    {
        await using var server = await ServeAsync(
            Answers.Error(429, null, "Not now.", ("Retry-After", "7")),
            Answers.Ok(Customer));

        AssertCustomer(await SendAsync(server, Post()));
        Assert.Equal([TimeSpan.FromSeconds(7)], Time.Pauses);
    }

    [Fact]
    public async Task Retry_after_as_a_date_is_the_pause_until_then()
    {
        var date = Time.GetUtcNow().AddSeconds(11).ToString("R", CultureInfo.InvariantCulture);
        await using var server = await ServeAsync(
            Answers.Error(503, null, "Not now.", ("Retry-After", date)),
            Answers.Ok(Customer));

        AssertCustomer(await SendAsync(server, Post()));
        Assert.Equal([TimeSpan.FromSeconds(11)], Time.Pauses);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("Wed, 01 Jan 2020 00:00:00 GMT")]
    public async Task Retry_after_that_is_over_means_no_pause(string value)
    {
        await using var server = await ServeAsync(
            Answers.Error(429, null, "Not now.", ("Retry-After", value)),
            Answers.Ok(Customer));

        AssertCustomer(await SendAsync(server, Post()));
        Assert.Empty(Time.Pauses);
    }

    [Fact]
    public async Task Retry_after_that_cannot_be_read_is_ignored()
    {
        await using var server = await ServeAsync(
            Answers.Error(429, null, "Not now.", ("Retry-After", "soon")),
            Answers.Ok(Customer));

        AssertCustomer(await SendAsync(server, Post()));
        Assert.Single(Time.Pauses);
    }

    [Fact]
    public async Task Retry_after_that_outlasts_the_timeout_is_not_waited_for()
    {
        await using var server = await ServeAsync(
            Answers.Error(429, null, "One.", ("Retry-After", "20")),
            Answers.Error(429, null, "Two.", ("Retry-After", "20")));

        Assert.Equal("Two.", Assert.IsType<ServiceReply.Refused>(await SendAsync(server, Post())).Error.Message);
        Assert.Equal([TimeSpan.FromSeconds(20)], Time.Pauses);
    }
}
