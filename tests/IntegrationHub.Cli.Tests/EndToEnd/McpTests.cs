using System.Text.Json;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Tests;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Cli.Tests.EndToEnd;

public class McpTests
{
    private const string Refund = """{"tool":"stripe_create_refund","input":{"payment_intent":"pi_SeedOrder1008","amount":2500}}""";

    [Fact]
    public async Task A_refund_is_asked_about_and_made_in_the_sandbox()
    {
        using var place = new Workplace();
        var asked = new List<string>();
        await using var client = await ConnectAsync(place, [], question =>
        {
            asked.Add(question.Message);
            return new() { Action = "accept", Content = new Dictionary<string, JsonElement> { ["agree"] = JsonElement.Parse("true") } };
        });

        var done = await CallAsync(client, "call_tool", Refund);

        Assert.Equal("succeeded", done.StructuredContent!.Value.GetProperty("result").GetProperty("status").GetString());
        Assert.StartsWith(
            "Refund 25.00 USD of payment pi_SeedOrder1008 (64.00 USD, Order 1008: gift box) to Ada Okafor <ada.okafor@example.com>. This cannot be undone.\nWhere: the sandbox, where nothing is real.\n",
            Assert.Single(asked),
            StringComparison.Ordinal);
        var refunds = await CallAsync(client, "call_tool", """{"tool":"stripe_list_refunds","input":{"payment_intent":"pi_SeedOrder1008"},"fields":"amount"}""");
        Assert.Equal(2500, refunds.StructuredContent!.Value.GetProperty("result").GetProperty("data")[0].GetProperty("amount").GetInt32());
    }

    [Fact]
    public async Task Only_what_is_wanted_is_offered()
    {
        using var place = new Workplace();
        await using var client = await ConnectAsync(place, ["--expose", "tools", "--groups", "refunds", "--read-only"], null);

        var tools = await client.ListToolsAsync();

        Assert.Equal(["stripe_get_refund", "stripe_list_refunds"], tools.Select(tool => tool.Name));
    }

    [Fact]
    public async Task A_group_that_is_not_there_is_refused_with_the_nearest()
    {
        using var place = new Workplace();

        var ran = await place.HubAsync("mcp", "--groups", "customers,refund");

        Assert.Equal(2, ran.Exit);
        Assert.Equal("", ran.Out);
        Assert.StartsWith("error bad_request: There is no group \"refund\"; did you mean \"refunds\"? Allowed: account, balance, ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_printed_until_a_client_speaks_and_it_ends_with_its_input()
    {
        using var place = new Workplace();

        var ran = (await place.HubAsync("mcp")).Ok();

        Assert.Equal("", ran.Out);
        Assert.Equal("", ran.Error);
    }

    private static Task<McpClient> ConnectAsync(Workplace place, string[] arguments, Func<ElicitRequestParams, ElicitResult>? answer) => McpClient.CreateAsync(
        new StdioClientTransport(new()
        {
            Command = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "hub.dll"), "mcp", "--sandbox", .. arguments],
            WorkingDirectory = Repository.Root,
            EnvironmentVariables = place.Variables.ToDictionary(variable => variable.Key, string? (variable) => variable.Value, StringComparer.Ordinal),
        }),
        new()
        {
            // A busy machine starts slowly, and a client that gives up asking for the version begins anew in an older one.
            DiscoverProbeTimeout = TimeSpan.FromMinutes(1),
            Handlers = new() { ElicitationHandler = answer is null ? null : (question, _) => ValueTask.FromResult(answer(question!)) },
        });

    private static async Task<CallToolResult> CallAsync(McpClient client, string tool, string arguments)
    {
        var result = await client.CallToolAsync(
            new CallToolRequestParams { Name = tool, Arguments = JsonElement.Parse(arguments).EnumerateObject().ToDictionary(m => m.Name, m => m.Value) });
        Assert.False(result.IsError ?? false, (result.Content[0] as TextContentBlock)?.Text);
        return result;
    }
}
