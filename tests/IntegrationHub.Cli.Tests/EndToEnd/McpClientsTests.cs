using System.Text.Json;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Tests;

namespace IntegrationHub.Cli.Tests.EndToEnd;

/// <summary>The product as the official clients of others see it.</summary>
public class McpClientsTests
{
    [Theory]
    [InlineData("sdk")]
    [InlineData("client")]
    [InlineData("client-legacy")]
    public async Task The_whole_way_of_an_agent_over_standard_input_and_output(string client)
    {
        using var place = new Workplace();

        var facts = await NodeScript.RunAsync(place, "whole-way.mjs", [client, .. NodeScript.Hub("mcp", "--sandbox")]);

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
        var url = await NodeScript.UrlAsync(server);

        var facts = await NodeScript.RunAsync(place, "whole-way.mjs", client, $"{url}/mcp");

        Holds(facts);
    }

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

        Assert.Equal("[2500]", facts.GetProperty("after").GetRawText());
        Assert.Equal("The person was asked and said no. Nothing was sent.", facts.GetProperty("no").GetProperty("message").GetString());
        Assert.Equal("no", facts.GetProperty("proposed").GetProperty("sent").GetString());
        Assert.Equal("Nothing was sent yet. stripe_create_refund in sandbox would do this:", facts.GetProperty("proposed").GetProperty("words").GetString());
        Assert.Equal("succeeded", facts.GetProperty("confirmed").GetString());
        Assert.Equal("[200,2500]", facts.GetProperty("refunds").GetRawText());
    }
}
