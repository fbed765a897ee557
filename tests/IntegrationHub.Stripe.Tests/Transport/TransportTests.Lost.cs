using System.Collections.Concurrent;
using System.Net.Sockets;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Stripe.Tests.Server;
using Microsoft.AspNetCore.Connections.Features;

namespace IntegrationHub.Stripe.Tests.Transport;

public abstract partial class TransportTests
{
    [Fact]
    public async Task An_answer_lost_after_the_effect_is_fetched_with_the_same_key_and_the_effect_happens_once()
    {
        var effects = new ConcurrentDictionary<string, int>();
        Answer charge = async (request, context) =>
        {
            var first = effects.TryAdd(request.Header("Idempotency-Key")!, 1);
            await (first ? Answers.Drop : Answers.Ok(Customer, ("Idempotent-Replayed", "true")))(request, context);
        };
        await using var server = await ServeAsync(charge, charge);

        AssertCustomer(await SendAsync(server, Post()), replayed: true);
        Assert.Equal(2, server.Requests.Count);
        Assert.Single(effects);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [InlineData("POST")]
    public async Task A_kept_connection_that_is_lost_is_not_replaced_behind_our_back(string method)
    {
        await using var server = await ServeAsync(Answers.Ok(Customer), HangUp, HangUp, HangUp);
        var transport = Transport(Options with { MaxRetries = 0 });
        AssertCustomer(await transport.SendAsync(transport.Write(Get()), To(server.Address), default));
        var request = method switch { "GET" => Get(), "DELETE" => Delete(), _ => Post("{}", key: null) };

        AssertNoAnswer(
            $"the connection to {server.Name} was lost before it answered",
            await transport.SendAsync(transport.Write(request), To(server.Address), default));
        Assert.Equal(["GET", method], server.Requests.Select(static arrived => arrived.Method));
    }

    [Fact]
    public async Task A_connection_lost_on_every_attempt_is_no_answer()
    {
        await using var server = await ServeAsync(Answers.Drop, Answers.DropHalfway, Answers.Drop);

        AssertNoAnswer(
            $"the connection to {server.Name} was lost before it answered, 3 times",
            await SendAsync(server, Post()));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_request_that_may_have_left_stays_unanswered_when_the_next_attempt_cannot_connect()
    {
        await using var server = Vanish(null);

        AssertNoAnswer(
            $"the connection to {server.Name} was lost before it answered,"
                + $" then could not connect to {server.Name}: connection refused, 2 times",
            await SendAsync(server.Address, Post()));
    }

    [Fact]
    public async Task A_server_error_stays_open_when_the_next_attempt_cannot_connect()
    {
        await using var server = Vanish(Raw("500 Internal Server Error", """{"error": {"message": "Oops."}}"""));

        AssertNoAnswer(
            $"{server.Name} answered 500: Oops, then could not connect to {server.Name}: connection refused, 2 times",
            await SendAsync(server.Address, Post()));
    }

    [Fact]
    public async Task A_refusal_that_settles_it_is_told_when_the_next_attempt_cannot_connect()
    {
        await using var server = Vanish(Raw("429 Too Many Requests", """{"error": {"message": "Slow down."}}"""));

        Assert.Equal(
            new ServiceReply.Refused(new ServiceError { Message = "Slow down.", Status = 429 }),
            await SendAsync(server.Address, Post()));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(409)]
    [InlineData(429)]
    public async Task A_refusal_that_does_not_look_at_the_key_settles_nothing_after_a_lost_answer(int status)
    {
        await using var server = await ServeAsync(Answers.Drop, Answers.Error(status, "some_code", "Not now."));

        AssertNoAnswer(
            $"the connection to {server.Name} was lost before it answered,"
                + $" then {server.Name} answered {status}: Not now",
            await SendAsync(server, Post(), Options with { MaxRetries = 1 }));
    }

    [Fact]
    public async Task A_refusal_under_the_same_key_settles_a_lost_answer()
    {
        await using var server = await ServeAsync(
            Answers.Drop,
            Answers.Error(402, "card_declined", "Your card was declined."));

        Assert.Equal("card_declined", Assert.IsType<ServiceReply.Refused>(await SendAsync(server, Post())).Error.Code);
    }

    [Fact]
    public async Task A_deletion_that_finds_nothing_after_a_lost_answer_is_not_called_a_failure()
    {
        await using var server = await ServeAsync(
            Answers.Drop,
            Answers.Error(404, "resource_missing", "No such customer: 'cus_1'"));

        AssertNoAnswer(
            $"the connection to {server.Name} was lost before it answered,"
                + $" then {server.Name} answered 404: No such customer: 'cus_1'",
            await SendAsync(server, Delete()));
    }

    [Fact]
    public async Task A_server_error_that_is_not_json_is_tried_again_and_then_no_answer()
    {
        await using var server = await ServeAsync([.. Enumerable.Repeat(Answers.Reply(502, "<html></html>"), 3)]);

        AssertNoAnswer(
            $"{server.Name} answered 502 with something that is not JSON, 3 times",
            await SendAsync(server, Post()));
    }

    [Fact]
    public async Task A_slow_answer_is_no_answer_when_time_is_up()
    {
        await using var server = await ServeAsync(Answers.Hang);

        AssertNoAnswer($"no answer from {server.Name} in 0.3 s", await SendAsync(server, Post(), Quick));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_body_that_never_ends_is_no_answer_when_time_is_up()
    {
        await using var server = await ServeAsync(async (request, context) =>
        {
            await Answers.Ok("{\"id\": ")(request, context);
            await Answers.Hang(request, context);
        });

        AssertNoAnswer($"no answer from {server.Name} in 0.3 s", await SendAsync(server, Post(), Quick));
    }

    [Fact]
    public async Task One_slow_attempt_leaves_time_for_the_next()
    {
        await using var server = await ServeAsync(Answers.Hang, Answers.Ok(Customer));
        var options = Quick with
        {
            Timeout = TimeSpan.FromSeconds(30),
            AttemptTimeout = TimeSpan.FromSeconds(0.2),
            BaseDelay = TimeSpan.FromMilliseconds(1),
        };

        AssertCustomer(await SendAsync(server, Post(), options));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_call_that_is_called_off_after_it_left_is_no_answer()
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = await ServeAsync(async (request, context) =>
        {
            await cancellation.CancelAsync();
            await Answers.Hang(request, context);
        });

        AssertNoAnswer(
            $"the call was called off before {server.Name} answered",
            await SendAsync(server, Post(), cancellation: cancellation.Token));
        Assert.Single(server.Requests);
    }

    private static Answer HangUp { get; } = static (_, context) =>
    {
        context.Features.Get<IConnectionSocketFeature>()!.Socket.Shutdown(SocketShutdown.Both);
        return Task.CompletedTask;
    };

    private StripeTransportOptions Quick => Options with
    {
        Time = TimeProvider.System,
        Timeout = TimeSpan.FromSeconds(0.3),
    };

    private static string Raw(string status, string body) =>
        $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n"
        + $"Connection: close\r\n\r\n{body}";
}
