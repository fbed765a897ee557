using System.Diagnostics;
using System.Text.Json;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Tests;

namespace IntegrationHub.Cli.Tests.EndToEnd;

/// <summary>The product as the official clients of others see it.</summary>
public class McpClientsTests
{
    private static readonly string Scripts = Path.Combine(Repository.Root, "tests", "node", "mcp");

    [Theory]
    [InlineData("sdk")]
    [InlineData("client")]
    [InlineData("client-legacy")]
    public async Task The_whole_way_of_an_agent_over_standard_input_and_output(string client)
    {
        using var place = new Workplace();

        var facts = await RunAsync(place, "whole-way.mjs", client, Dotnet, Path.Combine(AppContext.BaseDirectory, "hub.dll"), "mcp", "--sandbox");

        Holds(facts);
    }

    [Theory]
    [InlineData("sdk")]
    [InlineData("client")]
    [InlineData("client-legacy")]
    public async Task The_whole_way_of_an_agent_over_HTTP(string client)
    {
        using var place = new Workplace();
        using var server = place.Start("serve", "--sandbox", "--json", "--urls", "http://127.0.0.1:0");
        var url = await UrlAsync(server);

        var facts = await RunAsync(place, "whole-way.mjs", client, $"{url}/mcp");

        Holds(facts);
    }

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static void Holds(JsonElement facts)
    {
        Assert.Equal(["list_integrations", "list_tools", "search_tools", "describe_tool", "preview_tool", "call_tool"], Ran.Words(facts.GetProperty("tools")));
        Assert.Equal("stripe_create_refund", facts.GetProperty("found").GetString());
        Assert.Equal(6400, facts.GetProperty("read").GetInt32());
        Assert.Equal(
            ["Refund 25.00 USD of payment pi_SeedOrder1008 (64.00 USD, Order 1008: gift box) to Ada Okafor <ada.okafor@example.com>. This cannot be undone."],
            Ran.Words(facts.GetProperty("asked")));
        Assert.Equal("succeeded", facts.GetProperty("yes").GetString());
        if (facts.TryGetProperty("skill", out var skill))
        {
            Assert.Equal("stripe-payments", skill.GetProperty("name").GetString());
            Assert.Equal(Directory.GetFiles(Path.Combine(Repository.Root, "generated", "skills", "stripe-payments"), "*", SearchOption.AllDirectories).Length, skill.GetProperty("pages").GetInt32());
            Assert.Equal(["SKILL.md", "references"], Ran.Words(skill.GetProperty("folder")));
        }

        Assert.Equal("stopped", facts.GetProperty("cancelled").GetString());
        Assert.Equal("[2500]", facts.GetProperty("after").GetRawText());
        Assert.Equal("The person was asked and said no. Nothing was sent.", facts.GetProperty("no").GetProperty("message").GetString());
        Assert.Equal("no", facts.GetProperty("proposed").GetProperty("sent").GetString());
        Assert.Equal("Nothing was sent yet. stripe_create_refund in sandbox would do this:", facts.GetProperty("proposed").GetProperty("words").GetString());
        Assert.Equal("succeeded", facts.GetProperty("confirmed").GetString());
        Assert.Equal("[200,2500]", facts.GetProperty("refunds").GetRawText());
    }

    /// <summary>Where a server listens, from the object it prints once it does.</summary>
    private static async Task<string> UrlAsync(HubProcess server)
    {
        while (true)
        {
            var line = (await server.LineAsync()).Trim().Trim('"', ',');
            if (line.StartsWith("http://", StringComparison.Ordinal)) return line;
        }
    }

    private static async Task<JsonElement> RunAsync(Workplace place, string script, params string[] arguments)
    {
        var node = Path.Combine(Scripts, "node_modules", "node", "bin", "node");
        Assert.True(File.Exists(node), "The clients are not installed. Run: npm ci --prefix tests/node/mcp");
        var start = new ProcessStartInfo(node, [Path.Combine(Scripts, script), .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("STRIPE_SECRET_KEY");
        foreach (var (name, value) in place.Variables) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var printed = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, string.Concat(printed));
        return JsonElement.Parse(printed[0]);
    }
}
