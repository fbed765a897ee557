using System.Text.Json.Nodes;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Mcp.Answers;
using IntegrationHub.Mcp.Tests.Support;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Tests.Answers;

/// <summary>No answer is longer than it may be, whatever is asked for and whatever the service says.</summary>
public class BudgetTests
{
    [Fact]
    public async Task Many_long_names_of_fields()
    {
        var fields = string.Join(',', Enumerable.Range(0, 60).Select(i => $"{new string('f', 2_000)}{i}"));

        await FitsAsync("call_tool", new() { ["tool"] = "stripe_get_customer", ["input"] = new JsonObject { ["customer_id"] = "cus_1" }, ["fields"] = fields });
    }

    [Theory]
    [InlineData("search_tools", "query")]
    [InlineData("describe_tool", "tool")]
    [InlineData("list_tools", "integration")]
    [InlineData("list_tools", "cursor")]
    [InlineData("call_tool", "tool")]
    [InlineData("preview_tool", "tool")]
    [InlineData("no_such", "tool")]
    public async Task Words_as_long_as_a_message_may_be(string tool, string argument)
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);
        var words = string.Concat(Enumerable.Repeat("refund a payment ", 50_000));

        var answer = await line.AskAsync("tools/call", new() { ["name"] = tool, ["arguments"] = new JsonObject { [argument] = words, ["input"] = new JsonObject() } });

        Assert.InRange(answer.GetRawText().Length, 1, Answer.MostBytes + 500);
    }

    [Fact]
    public async Task Hundreds_of_fields_that_are_not_there()
    {
        var input = new JsonObject(Enumerable.Range(0, 500).Select(i => KeyValuePair.Create<string, JsonNode?>($"no_such_field_{i}_{new string('x', 50)}", 1)));

        await FitsAsync("preview_tool", new() { ["tool"] = "stripe_create_customer", ["input"] = input });
    }

    [Fact]
    public async Task A_preview_of_as_much_metadata_as_the_service_takes()
    {
        var metadata = new JsonObject(Enumerable.Range(0, 50).Select(i => KeyValuePair.Create<string, JsonNode?>($"key_{i}", new string('v', 500))));

        var answer = await FitsAsync("preview_tool", new() { ["tool"] = "stripe_create_customer", ["input"] = new JsonObject { ["email"] = "ada@example.com", ["metadata"] = metadata } });

        Assert.Equal("[\"request\"]", answer.Json().GetProperty("shortened").GetRawText());
        Assert.StartsWith("ihc_", answer.Json().GetProperty("proposal").GetProperty("token").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_that_changes_as_much_metadata_as_the_service_takes()
    {
        var metadata = new JsonObject(Enumerable.Range(0, 50).Select(i => KeyValuePair.Create<string, JsonNode?>($"key_{i}", new string('v', 500))));

        await FitsAsync("preview_tool", new() { ["tool"] = "stripe_update_customer", ["input"] = new JsonObject { ["customer_id"] = "cus_1", ["metadata"] = metadata } });
    }

    [Fact]
    public async Task An_error_of_the_service_with_a_very_long_message()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = await Line.ToAsync(desk);
        desk.Service.OnRead = _ => new ServiceReply.Refused(new ServiceError { Type = "invalid_request_error", Code = "parameter_invalid", Message = new string('m', 50_000), Status = 400 });

        Fits(await line.CallAsync("call_tool", """{"tool":"stripe_get_customer","input":{"customer_id":"cus_1"}}"""));
    }

    private static async Task<CallToolResult> FitsAsync(string tool, JsonObject arguments)
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = await Line.ToAsync(desk);
        desk.Service.OnRead = _ => FakeService.Succeeded($$"""{"id":"cus_1","object":"customer","description":"{{new string('d', 20_000)}}"}""");
        return Fits(await line.CallAsync(tool, arguments.ToJsonString()));
    }

    private static CallToolResult Fits(CallToolResult answer)
    {
        Assert.True(Answer.Bytes(answer) <= Answer.MostBytes, $"{Answer.Bytes(answer)} bytes: {answer.Text()[..Math.Min(2_000, answer.Text().Length)]}");
        return answer;
    }
}
