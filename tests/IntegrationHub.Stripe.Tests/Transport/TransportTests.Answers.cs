using IntegrationHub.Engine.Calls;
using IntegrationHub.Stripe.Tests.Server;

namespace IntegrationHub.Stripe.Tests.Transport;

public abstract partial class TransportTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    public async Task A_json_object_with_a_2xx_is_a_success(int status)
    {
        await using var server = await ServeAsync(Answers.Reply(status, Customer, ("Request-Id", "req_1")));

        var reply = await SendAsync(server, Post());

        AssertCustomer(reply);
        Assert.Equal("req_1", ((ServiceReply.Succeeded)reply).RequestId);
    }

    [Fact]
    public async Task A_stored_answer_says_that_it_is_one()
    {
        await using var server = await ServeAsync(Answers.Ok(Customer, ("Idempotent-Replayed", "true")));

        AssertCustomer(await SendAsync(server, Post()), replayed: true);
    }

    [Fact]
    public async Task A_refusal_carries_everything_Stripe_says_of_it()
    {
        await using var server = await ServeAsync(Answers.Reply(
            402,
            """
            {"error": {"type": "card_error", "code": "card_declined", "decline_code": "insufficient_funds",
             "param": "source",
             "message": "Your card has insufficient funds.", "charge": "ch_1"}}
            """,
            ("Request-Id", "req_2")));

        var expected = new ServiceError
        {
            Type = "card_error",
            Code = "card_declined",
            DeclineCode = "insufficient_funds",
            Param = "source",
            Message = "Your card has insufficient funds.",
            RequestId = "req_2",
            Status = 402,
        };
        Assert.Equal(new ServiceReply.Refused(expected), await SendAsync(server, Post()));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_error_that_comes_with_a_200_is_still_a_refusal()
    {
        await using var server = await ServeAsync(Answers.Error(200, "odd", "It did not work."));

        Assert.Equal("odd", Assert.IsType<ServiceReply.Refused>(await SendAsync(server, Post())).Error.Code);
    }

    [Theory]
    [InlineData(200, "<html>hello</html>", "something that is not JSON")]
    [InlineData(200, "{\"id\": \"cus_1\"", "something that is not JSON")]
    [InlineData(200, "", "something that is not JSON")]
    [InlineData(204, "", "something that is not JSON")]
    [InlineData(200, "[]", "JSON that is not an object")]
    [InlineData(200, "null", "JSON that is not an object")]
    [InlineData(400, "Bad Request", "something that is not JSON")]
    [InlineData(400, "[1]", "JSON that is not an error as Stripe writes it")]
    [InlineData(404, """{"id": "cus_1"}""", "JSON that is not an error as Stripe writes it")]
    [InlineData(404, """{"error": 5}""", "JSON that is not an error as Stripe writes it")]
    public async Task An_answer_that_cannot_be_read_is_no_answer(int status, string body, string what)
    {
        await using var server = await ServeAsync(status == 204 ? NoContent : Answers.Reply(status, body));

        AssertNoAnswer($"{server.Name} answered {status} with {what}", await SendAsync(server, Post()));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_error_whose_words_are_broken_is_still_a_refusal()
    {
        await using var server = await ServeAsync(Answers.Reply(
            400,
            """{"error": {"type": "invalid_request_error", "code": 7, "param": {"a": 1}, "message": "\ud800"}}"""));

        Assert.Equal(
            new ServiceReply.Refused(new ServiceError { Type = "invalid_request_error", Status = 400 }),
            await SendAsync(server, Post()));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await ServeAsync(Answers.Ok(Customer));
        await using var server = await ServeAsync(
            Answers.Reply(302, "", ("Location", elsewhere.Address.ToString())),
            Answers.Reply(307, "", ("Location", "/v1/other")),
            Answers.Reply(308, "{}", ("Location", "https://evil.example/?key=1")));

        AssertNoAnswer(
            $"{server.Name} answered 302 with a redirect to 127.0.0.1, which is not followed",
            await SendAsync(server, Post()));
        AssertNoAnswer(
            $"{server.Name} answered 307 with a redirect to another path, which is not followed",
            await SendAsync(server, Get()));
        AssertNoAnswer(
            $"{server.Name} answered 308 with a redirect to evil.example, which is not followed",
            await SendAsync(server, Post()));
        Assert.Empty(elsewhere.Requests);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_huge_answer_is_not_read_to_its_end_and_not_asked_for_again()
    {
        await using var server = await ServeAsync(Answers.Ok($$"""{"id": "{{new string('x', 17 * 1024 * 1024)}}"}"""));

        AssertNoAnswer($"{server.Name} answered with more than 16 MB", await SendAsync(server, Post()));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_limit_of_an_answer_can_be_set()
    {
        await using var server = await ServeAsync(Answers.Ok(Customer));

        AssertNoAnswer(
            $"{server.Name} answered with more than 20 bytes",
            await SendAsync(server, Post(), Options with { MaxReplyBytes = 20 }));
    }

    private static Answer NoContent { get; } = static (_, context) =>
    {
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    };
}
