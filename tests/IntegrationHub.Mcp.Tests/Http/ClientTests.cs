using System.Text.Json;
using IntegrationHub.Mcp.Tests.Consent;
using IntegrationHub.Mcp.Tests.Support;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Tests.Http;

public class ClientTests
{
    public static TheoryData<string> Versions => [Line.Newest, Line.WithSessions, "2025-06-18", "2025-03-26"];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Tools_are_listed_and_called(string version)
    {
        await using var site = await Site.OpenAsync();
        await using var client = await site.ConnectAsync(version);

        var tools = await client.ListToolsAsync();
        var read = await CallAsync(client, """{"tool":"stripe_get_payment_intent","input":{"payment_intent_id":"pi_3PqExample"}}""");

        Assert.Equal(version, client.NegotiatedProtocolVersion);
        Assert.Equal(6, tools.Count);
        Assert.Equal(5000, read.Ok().Json().GetProperty("result").GetProperty("amount").GetInt32());
    }

    [Theory]
    [InlineData(Line.Newest)]
    [InlineData(Line.WithSessions)]
    public async Task A_write_is_put_to_the_person(string version)
    {
        await using var site = await Site.OpenAsync();
        var asked = new List<string>();
        await using var yes = await site.ConnectAsync(version, question => AskingTests.Yes(asked, question));
        await using var no = await site.ConnectAsync(version, _ => new() { Action = "decline" });
        var refund = $$"""{"tool":"stripe_create_refund","input":{{Desk.Refund}}}""";

        (await CallAsync(no, refund)).Refused("declined", "The person was asked and said no. Nothing was sent.");
        Assert.Empty(site.Desk.Service.Writes);
        (await CallAsync(yes, refund)).Ok();

        Assert.Single(asked);
        Assert.Single(site.Desk.Service.Writes);
    }

    [Fact]
    public async Task Two_hundred_clients_at_once_get_each_their_own_answer()
    {
        const int Clients = 200;
        await using var site = await Site.OpenAsync();
        site.Desk.Service.OnRead = request => FakeService.Succeeded($$"""{"id":"{{request.Target.Split('/')[^1]}}","object":"customer"}""");

        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async i =>
        {
            var arguments = new System.Text.Json.Nodes.JsonObject
            {
                ["name"] = "call_tool",
                ["arguments"] = new System.Text.Json.Nodes.JsonObject { ["tool"] = "stripe_get_customer", ["input"] = new System.Text.Json.Nodes.JsonObject { ["customer_id"] = $"cus_{i}" } },
            };
            for (var turn = 0; turn < 3; turn++)
            {
                var answer = await site.PostAsync("tools/call", arguments.DeepClone().AsObject());
                Assert.Equal($"cus_{i}", answer.Message.GetProperty("result").GetProperty("structuredContent").GetProperty("result").GetProperty("id").GetString());
            }
        }));

        Assert.Equal(Clients * 3, site.Desk.Service.Reads.Count);
    }

    private static async Task<CallToolResult> CallAsync(McpClient client, string arguments) => await client.CallToolAsync(
        new CallToolRequestParams { Name = "call_tool", Arguments = JsonElement.Parse(arguments).EnumerateObject().ToDictionary(m => m.Name, m => m.Value) });
}
