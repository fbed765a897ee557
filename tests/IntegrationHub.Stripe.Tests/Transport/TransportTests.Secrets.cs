using IntegrationHub.Engine.Calls;
using IntegrationHub.Stripe.Tests.Server;

namespace IntegrationHub.Stripe.Tests.Transport;

public abstract partial class TransportTests
{
    [Theory]
    [InlineData("sk_test_a\nb")]
    [InlineData("sk_test_a\r\nX-Evil: 1")]
    [InlineData("sk_test_ä")]
    [InlineData("sk_test a")]
    [InlineData("\u0000")]
    public async Task A_key_that_no_header_can_carry_is_not_sent(string key)
    {
        await using var server = await ServeAsync();
        var transport = Transport();

        AssertNotSent(
            "the key of connection \"test\" holds a line break, a space or a letter outside ASCII, which no key has",
            false,
            await transport.SendAsync(transport.Write(Post()), To(server.Address, key), default));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Each_request_carries_the_key_of_its_own_connection_whatever_another_one_had_before()
    {
        var server = await ServeAsync(Answers.Ok(Customer), Answers.Ok(Customer), Answers.Ok(Customer));
        var transport = Transport();
        string[] keys = ["rk_test_keptSealedOne0123456789", "rk_live_keptSealedTwo0123456789", "rk_test_keptSealedOne0123456789"];

        foreach (var key in keys) Assert.IsType<ServiceReply.Succeeded>(await transport.SendAsync(transport.Write(Get()), To(server.Address, key), default));

        Assert.Equal(keys.Select(key => $"Bearer {key}"), server.Requests.Select(request => request.Header("Authorization")));
    }

    [Fact]
    public async Task An_empty_key_is_not_sent()
    {
        await using var server = await ServeAsync();
        var transport = Transport();

        AssertNotSent(
            "the key of connection \"test\" is empty",
            false,
            await transport.SendAsync(transport.Write(Post()), To(server.Address, ""), default));
    }

    [Theory]
    [InlineData("Invalid API Key provided: sk_test_****abcd", "Invalid API Key provided: [redacted]")]
    [InlineData("Expired API Key provided: rk_live_51ab.", "Expired API Key provided: [redacted].")]
    [InlineData($"You sent {Key}!", "You sent [redacted]!")]
    [InlineData("pk_test_1 and whsec_abc+ are not keys", "[redacted] and [redacted]+ are not keys")]
    [InlineData("Card 4242 4242 4242 4242 was sent", "Card [card redacted] was sent")]
    [InlineData("Created 1763640000, task_id 1234567890123", "Created 1763640000, task_id 1234567890123")]
    public async Task Keys_and_card_numbers_in_Stripes_words_are_masked(string said, string told)
    {
        await using var server = await ServeAsync(Answers.Error(401, said, said));

        var error = Assert.IsType<ServiceReply.Refused>(await SendAsync(server, Post())).Error;

        Assert.Equal((told, told), (error.Message, error.Code));
    }

    [Fact]
    public async Task The_key_in_use_is_masked_whatever_it_looks_like()
    {
        await using var server = await ServeAsync(Answers.Error(401, null, "Who is odd+key/0123?"));
        var transport = Transport();

        var reply = await transport.SendAsync(transport.Write(Post()), To(server.Address, "odd+key/0123"), default);

        Assert.Equal("Who is [redacted]?", Assert.IsType<ServiceReply.Refused>(reply).Error.Message);
    }

    [Fact]
    public async Task No_failure_tells_the_key()
    {
        Answer echo = static (request, context) => Answers.Reply(
            302, request.Header("Authorization")!, ("Location", $"https://{Key}.example/"))(request, context);
        await using var server = await ServeAsync(
            echo,
            Answers.Error(400, Key, Key),
            Answers.Drop,
            Answers.Error(429, Key, $"Bearer {Key}"),
            Answers.Reply(200, Key));
        var transport = Transport(Options with { MaxRetries = 1 });

        for (var i = 0; i < 4; i++)
        {
            var wire = transport.Write(Post());
            var reply = await transport.SendAsync(wire, To(server.Address), default);
            Assert.IsNotType<ServiceReply.Succeeded>(reply);
            Assert.DoesNotContain(
                Key,
                $"{reply} {wire} {transport} {string.Join(' ', wire.Headers)}",
                StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public async Task A_key_in_the_path_is_masked_when_the_path_is_quoted()
    {
        await using var server = await ServeAsync();

        var reply = Assert.IsType<ServiceReply.NotSent>(await SendAsync(server, Get($"/v1//{Key}")));

        Assert.StartsWith("the path \"/v1//[redacted]\" has", reply.Why, StringComparison.Ordinal);
    }
}
