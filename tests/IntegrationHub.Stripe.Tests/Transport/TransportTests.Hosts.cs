using System.Net;
using System.Net.Sockets;
using IntegrationHub.Stripe.Tests.Server;

namespace IntegrationHub.Stripe.Tests.Transport;

public abstract partial class TransportTests
{
    private const string Allowed = "allowed: https://api.stripe.com, https://files.stripe.com, this machine";

    private static IPAddress Outside { get; } = IPAddress.Parse("93.184.216.34");

    [Theory]
    [InlineData("https://evil.example", "evil.example")]
    [InlineData("https://api.stripe.com.evil.example", "api.stripe.com.evil.example")]
    [InlineData("https://api.stripe.com@evil.example", "evil.example")]
    [InlineData("https://10.0.0.1", "10.0.0.1")]
    [InlineData("http://169.254.169.254", "169.254.169.254")]
    public async Task A_host_that_is_not_allowed_is_not_called(string api, string host) => AssertNotSent(
        $"{host} is not a host that may be called; {Allowed}", false, await SendAsync(new Uri(api), Post()));

    [Fact]
    public async Task An_allowed_host_is_not_called_without_encryption() => AssertNotSent(
        $"api.stripe.com may be called by https only, not by http; {Allowed}",
        false,
        await SendAsync(new Uri("http://api.stripe.com"), Post()));

    [Theory]
    [InlineData("ftp://api.stripe.com")]
    [InlineData("file:///etc/hosts")]
    public async Task An_address_that_is_not_http_is_not_called(string api) => AssertNotSent(
        "the address of the API has to start with https:// (or http:// for this machine)",
        false,
        await SendAsync(new Uri(api), Post()));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    public async Task An_allowed_name_that_leads_inside_is_not_called(string address)
    {
        var real = IPAddress.Parse(address);
        var options = Options with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([Outside, real]) };

        AssertNotSent(
            $"api.stripe.com leads to {real}, an address of this machine or of a private network, so it is not called;"
                + $" {Allowed}",
            false,
            await SendAsync(new Uri("https://api.stripe.com"), Post(), options));
    }

    [Fact]
    public async Task Localhost_may_be_called_without_encryption()
    {
        await using var server = await ServeAsync(Answers.Ok(Customer));

        AssertCustomer(await SendAsync(new Uri($"http://localhost:{server.Address.Port}"), Get()));
    }

    [Fact]
    public async Task Localhost_never_leads_away_from_this_machine()
    {
        var options = Options with { Resolve = static (_, _) => Task.FromResult<IPAddress[]>([Outside]) };

        AssertNotSent(
            "could not connect to localhost: no address is known for this name, 3 times",
            true,
            await SendAsync(new Uri("http://localhost:1"), Get(), options));
    }

    [Fact]
    public async Task A_name_without_an_address_is_not_sent_to()
    {
        var options = Options with { Resolve = static (_, _) => throw new SocketException() };

        AssertNotSent(
            "could not connect to api.stripe.com: no address is known for this name, 3 times",
            true,
            await SendAsync(new Uri("https://api.stripe.com"), Post(), options));
    }

    [Fact]
    public async Task A_refused_connection_is_not_sent_to_and_tried_again_even_without_a_key()
    {
        var api = await VanishingServer.NobodyAsync();

        AssertNotSent(
            $"could not connect to {api.Authority}: connection refused, 3 times",
            true,
            await SendAsync(api, Post(key: null)));
        Assert.Equal(2, Time.Pauses.Count);
    }

    [Fact]
    public async Task A_connection_that_takes_too_long_is_not_sent()
    {
        var options = Quick with
        {
            Resolve = static async (_, cancellation) =>
            {
                await Task.Delay(Timeout.Infinite, cancellation);
                return [];
            },
        };

        AssertNotSent(
            "could not connect to api.stripe.com in 0.3 s",
            true,
            await SendAsync(new Uri("https://api.stripe.com"), Post(), options));
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_is_not_sent_to()
    {
        using var certificate = TestCertificate.Create();
        await using var server = await ScriptedServer.StartAsync(certificate, Answers.Ok(Customer));

        AssertNotSent(
            $"could not connect to {server.Name}: its certificate or its encryption was not accepted",
            false,
            await SendAsync(server, Post()));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_call_that_is_called_off_before_it_began_is_not_sent()
    {
        await using var server = await ServeAsync(Answers.Ok(Customer));

        AssertNotSent(
            "the call was called off before anything was sent",
            true,
            await SendAsync(server, Post(), cancellation: new(canceled: true)));
        Assert.Empty(server.Requests);
    }
}
