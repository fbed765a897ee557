using System.Text;
using System.Text.Json;
using IntegrationHub.Engine;
using IntegrationHub.Mcp.Tests.Support;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Tests.Tools;

public class DiscoveryTests
{
    private static readonly string[] Six = ["list_integrations", "list_tools", "search_tools", "describe_tool", "preview_tool", "call_tool"];

    [Theory]
    [InlineData(Line.Newest)]
    [InlineData(Line.WithSessions)]
    public async Task The_whole_list_is_six_tools_in_4000_bytes_as_they_are_sent(string version)
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = await Line.ToAsync(desk, version);

        var response = await line.Client.SendRequestAsync(new JsonRpcRequest { Method = "tools/list" });

        var sent = JsonSerializer.Serialize<JsonRpcMessage>(response, McpJsonUtilities.DefaultOptions);
        Assert.Equal(Six, response.Result!["tools"]!.AsArray().Select(tool => tool!["name"]!.GetValue<string>()));
        Assert.InRange(Encoding.UTF8.GetByteCount(sent), 1, 4_000);
    }

    [Fact]
    public async Task A_list_says_how_long_it_may_be_kept_only_in_the_version_that_knows_of_it()
    {
        await using var desk = await Desk.OpenAsync();
        await using var newest = await Line.ToAsync(desk);
        await using var older = await Line.ToAsync(desk, Line.WithSessions);

        var told = (await newest.Client.SendRequestAsync(new JsonRpcRequest { Method = "tools/list" })).Result!;
        var untold = (await older.Client.SendRequestAsync(new JsonRpcRequest { Method = "tools/list" })).Result!;

        Assert.Equal(300_000, told["ttlMs"]!.GetValue<int>());
        Assert.Equal("private", told["cacheScope"]!.GetValue<string>());
        Assert.Null(untold["ttlMs"]);
        Assert.Null(untold["cacheScope"]);
        Assert.Null(untold["resultType"]);
    }

    [Fact]
    public async Task From_a_sentence_to_a_read_it_takes_three_calls()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = await Line.ToAsync(desk);

        var found = (await line.CallAsync("search_tools", """{"query":"look at a payment"}""")).Ok();
        var tool = found.Json().GetProperty("results").EnumerateArray().First(hit => hit.GetProperty("mode").GetString() == "read").GetProperty("tool").GetString();
        var described = (await line.CallAsync("describe_tool", $$"""{"tool":"{{tool}}"}""")).Ok();
        var read = (await line.CallAsync("call_tool", """{"tool":"stripe_get_payment_intent","input":{"payment_intent_id":"pi_3PqExample"}}""")).Ok();

        Assert.Contains($"{tool} (read, read): ", found.Text(), StringComparison.Ordinal);
        Assert.Equal(tool, described.Json().GetProperty("tool").GetString());
        Assert.True(JsonElement.DeepEquals(described.Json(), JsonElement.Parse(described.Text())));
        Assert.Equal(5000, read.Json().GetProperty("result").GetProperty("amount").GetInt32());
        Assert.Empty(desk.Service.Writes);
    }

    [Fact]
    public async Task No_description_takes_more_than_6000_bytes()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = await Line.ToAsync(desk);

        foreach (var tool in Desk.Catalog.Tools)
        {
            var described = (await line.CallAsync("describe_tool", $$"""{"tool":"{{tool.Name}}"}""")).Ok();
            Assert.InRange(Encoding.UTF8.GetByteCount(described.Text()), 1, 6_000);
            Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(described.Json(), HubJson.Options).Length, 1, 6_000);
        }
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_that_hold_every_tool_once()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = await Line.ToAsync(desk);
        var names = new List<string>();
        var cursor = "";
        do
        {
            var page = (await line.CallAsync("list_tools", $$"""{"limit":200{{cursor}}}""")).Ok();
            AssertFits(page);
            names.AddRange(page.Json().GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("tool").GetString()!));
            cursor = page.Json().TryGetProperty("next_cursor", out var next) ? $",\"cursor\":\"{next.GetString()}\"" : "";
        }
        while (cursor.Length > 0);

        Assert.Equal(Desk.Catalog.Tools.Select(tool => tool.Name), names);
    }

    [Fact]
    public async Task A_long_search_is_cut_and_says_so()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = await Line.ToAsync(desk);

        const string Words = "show the list of payments of a customer";

        var found = (await line.CallAsync("search_tools", $$"""{"query":"{{Words}}","limit":50}""")).Ok();

        AssertFits(found);
        var shown = found.Json().GetProperty("results").GetArrayLength();
        Assert.Equal(desk.Live.Current.Search(Words, 50).Count - shown, found.Json().TryGetProperty("left_out", out var left) ? left.GetInt32() : 0);
    }

    [Fact]
    public async Task The_services_are_listed_with_their_groups()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = await Line.ToAsync(desk);

        var listed = (await line.CallAsync("list_integrations")).Ok();

        AssertFits(listed);
        Assert.Equal("stripe", listed.Json().GetProperty("integrations")[0].GetProperty("integration").GetString());
        Assert.Contains("\nrefunds: Refunds, ", listed.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search_tools", "{}", "search_tools needs \"query\". Nothing was sent.")]
    [InlineData("call_tool", """{"tool":"stripe_get_balance"}""", "call_tool needs \"input\". Nothing was sent.")]
    [InlineData("list_tools", """{"mode":"reed"}""", "mode: found \"reed\"; allowed: \"read\", \"write\". Nothing was sent.")]
    [InlineData("list_tools", """{"limit":0}""", "limit: found 0; allowed: 1 or more. Nothing was sent.")]
    [InlineData("describe_tool", """{"tool":"stripe_get_balance","paths":"x"}""", "paths: found \"paths\"; allowed: \"path\", \"tool\". Nothing was sent.")]
    public async Task A_wrong_argument_is_an_error_that_the_model_can_act_on(string tool, string arguments, string message)
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = await Line.ToAsync(desk);

        (await line.CallAsync(tool, arguments)).Refused("bad_request", message);
    }

    [Fact]
    public async Task A_tool_that_is_not_there_is_an_error_of_the_protocol()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = await Line.ToAsync(desk);

        var fault = await Assert.ThrowsAsync<McpProtocolException>(() => line.CallAsync("call_tols"));

        Assert.Equal(McpErrorCode.InvalidParams, fault.ErrorCode);
        Assert.Contains("There is no tool \"call_tols\"; did you mean \"call_tool\"? Nothing was sent.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_is_not_there_is_told_with_the_nearest()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = await Line.ToAsync(desk);

        var error = (await line.CallAsync("call_tool", """{"tool":"stripe_create_refnd","input":{}}"""))
            .Refused("tool_not_found", "There is no tool \"stripe_create_refnd\"; did you mean \"stripe_create_refund\"? Nothing was sent.");

        Assert.Equal("stripe_create_refund", error.GetProperty("nearest")[0].GetString());
    }

    private static void AssertFits(CallToolResult answer) =>
        Assert.InRange(Encoding.UTF8.GetByteCount(answer.Text()) + JsonSerializer.SerializeToUtf8Bytes(answer.Json(), HubJson.Options).Length, 1, 8_000);
}
