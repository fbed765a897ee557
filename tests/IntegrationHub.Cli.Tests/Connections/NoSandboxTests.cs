using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Sandbox;

namespace IntegrationHub.Cli.Tests.Connections;

public sealed class NoSandboxTests : IDisposable
{
    private const string Key = "rk_test_51KeptSealedAndNeverShown8f3a";
    private const string None = "No account of Stripe is connected: STRIPE_SECRET_KEY is not set, no connection is stored, and the sandbox is off. Nothing was sent.";

    private readonly KeyHome _home = new();

    public NoSandboxTests() => _home.Variables["HUB_SANDBOX"] = "off";

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Without_a_key_there_are_no_tools_and_a_call_says_how_to_connect()
    {
        Assert.Empty((await _home.RunAsync("tools", "list", "--json")).Ok().Json.GetProperty("tools").EnumerateArray());
        Assert.Empty((await _home.RunAsync("tools", "search", "refund", "--json")).Ok().Json.GetProperty("results").EnumerateArray());
        (await _home.RunAsync("tools", "describe", "stripe_create_refund", "--json")).Refused("missing_connection", None);
        var refused = (await _home.RunAsync("call", "stripe_list_customers", "--input", "{}", "--json")).Refused("missing_connection", None);

        Assert.Equal("./hub connect stripe", refused.GetProperty("hint").GetString());
        Assert.Equal(["cache"], Directory.GetFileSystemEntries(_home.Home).Select(Path.GetFileName));
    }

    [Fact]
    public async Task With_a_key_they_are_there()
    {
        (await _home.ConnectAsync(Key)).Ok();

        Assert.Equal(144, (await _home.RunAsync("tools", "list", "--json")).Ok().Json.GetProperty("tools").GetArrayLength());
    }

    [Fact]
    public async Task Over_MCP_the_list_of_services_says_how_to_connect_and_a_key_on_the_first_line_makes_the_tools_appear()
    {
        using var place = new Workplace();
        await using var sandbox = await SandboxServer.StartAsync(new());
        place.Variables["STRIPE_API_BASE"] = sandbox.BaseAddress.ToString();

        var without = await TalkAsync(place, null, "mcp", "--no-sandbox");
        var with = await TalkAsync(place, Key, "mcp", "--no-sandbox", "--key-stdin");

        Assert.Contains("To connect one: ./hub connect stripe", without, StringComparison.Ordinal);
        Assert.Contains("missing_connection", without, StringComparison.Ordinal);
        Assert.Contains("144 tools", with, StringComparison.Ordinal);
        Assert.DoesNotContain("missing_connection", with, StringComparison.Ordinal);
        Assert.Contains("\"environment\":\"test\"", with, StringComparison.Ordinal);
        Assert.DoesNotContain(Key[8..^4], without + with, StringComparison.Ordinal);
    }

    /// <summary>What a client is answered that lists the services and calls a tool.</summary>
    private static async Task<string> TalkAsync(Workplace place, string? key, params string[] arguments)
    {
        using var hub = place.Start(arguments);
        if (key is not null) await hub.SayAsync(key);
        await hub.SayAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""");
        await hub.LineAsync();
        await hub.SayAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        await hub.SayAsync("""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"list_integrations","arguments":{}}}""");
        var services = await hub.LineAsync();
        await hub.SayAsync("""{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"call_tool","arguments":{"tool":"stripe_list_customers","input":{"limit":1}}}}""");
        var called = await hub.LineAsync();
        return services + called + (await hub.EndAsync()).Error;
    }
}
