using System.Net;
using System.Net.Http.Headers;
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
    public async Task A_saved_shop_is_what_the_next_one_begins_with()
    {
        using var first = _place.Start("sandbox", "--port", "0", "--seed", "empty", "--state", _place.File("kept"));
        var url = (await first.LineAsync()).Split(' ')[4];
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk_test_1");
        using var form = new FormUrlEncodedContent([new("email", "kept@example.com")]);
        (await client.PostAsync(new Uri("/v1/customers", UriKind.Relative), form)).EnsureSuccessStatusCode();
        await first.SignalAsync("INT");
        await first.EndAsync();

        using var second = _place.Start("sandbox", "--port", "0", "--seed", _place.File("kept/shop.jsonl"));
        using var again = new HttpClient { BaseAddress = new Uri((await second.LineAsync()).Split(' ')[4]) };
        again.DefaultRequestHeaders.Authorization = client.DefaultRequestHeaders.Authorization;
        Assert.Contains("kept@example.com", await again.GetStringAsync(new Uri("/v1/customers", UriKind.Relative)), StringComparison.Ordinal);
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
