using System.Net;
using System.Net.Sockets;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Sandbox;

namespace IntegrationHub.Cli.Tests.EndToEnd;

public sealed class SandboxTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task It_says_where_it_listens_and_the_hub_finds_its_shop_there()
    {
        using var sandbox = _place.Start("sandbox", "--port", "0");
        var line = await sandbox.LineAsync();
        var url = line.Split(' ')[4];
        Assert.Equal($"The sandbox listens on {url} (kept in memory; any key that begins with sk_test_ opens it). Ctrl-C stops it.", line);

        var ran = (await _place.HubAsync(
            "call", "stripe_get_customer", "--input", $$"""{"customer_id":"{{ShopSeed.Customer}}"}""", "--json", "--api-base", url)).Ok();
        Assert.Equal(ShopSeed.CustomerEmail, ran.Json.GetProperty("result").GetProperty("email").GetString());
        Assert.Equal("sandbox", ran.Json.GetProperty("environment").GetString());
        Assert.Equal("", ran.Error);

        await sandbox.SignalAsync("INT");
        Assert.Equal(0, (await sandbox.EndAsync()).Exit);
    }

    [Fact]
    public async Task An_empty_one_has_nobody_in_it()
    {
        using var sandbox = _place.Start("sandbox", "--port", "0", "--seed", "empty", "--json");
        var lines = new[] { await sandbox.LineAsync(), await sandbox.LineAsync() };
        var url = lines[1].Split('"')[3];

        var ran = (await _place.HubAsync("call", "stripe_list_customers", "--input", "{}", "--json", "--api-base", url)).Ok();
        Assert.Equal(0, ran.Json.GetProperty("result").GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task A_port_in_use_is_said_in_words()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        (await _place.HubAsync("sandbox", "--port", $"{port}", "--json")).Refused(
            "sandbox_not_started",
            $"The sandbox did not start: port {port} is already in use on 127.0.0.1; give another with --port N, or 0 for any free one. Nothing was sent.");
    }
}
