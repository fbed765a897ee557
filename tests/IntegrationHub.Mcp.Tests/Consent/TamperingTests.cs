using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Mcp.Tests.Support;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Tests.Consent;

public class TamperingTests
{
    private const string NotOurs =
        "The answer belongs to no question of this hub: it was changed on its way, is for another tool, or is from before a restart. Nothing was sent.";

    [Fact]
    public async Task The_question_comes_with_a_state_that_shows_nothing_of_the_token()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);

        var asked = await AskAsync(line, Refund());

        Assert.Equal("input_required", asked.GetProperty("resultType").GetString());
        Assert.DoesNotContain("ihc_", asked.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("elicitation/create", asked.GetProperty("inputRequests").GetProperty("agreement").GetProperty("method").GetString());
        Assert.Empty(desk.Service.Writes);
    }

    [Fact]
    public async Task The_same_call_with_a_yes_and_the_state_is_done()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);
        var state = await StateAsync(line);

        var done = await AnswerAsync(line, Refund(), state, Yes);

        Assert.Equal("re_1Example", done.Json().GetProperty("result").GetProperty("id").GetString());
        Assert.Single(desk.Service.Writes);
    }

    [Fact]
    public async Task The_same_answer_twice_has_one_effect()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);
        var state = await StateAsync(line);

        await AnswerAsync(line, Refund(), state, Yes);
        var again = await AnswerAsync(line, Refund(), state, Yes);

        Assert.True(again.Json().GetProperty("replayed").GetBoolean());
        Assert.Single(desk.Service.Writes);
    }

    [Fact]
    public async Task A_changed_argument_is_refused_by_name()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);
        var state = await StateAsync(line);

        var done = await AnswerAsync(line, Refund(amount: 5000), state, Yes);

        done.Refused("confirmation_mismatch", "This is not what was agreed to: amount differs from the preview. Nothing was sent.");
        Assert.Empty(desk.Service.Writes);
    }

    [Fact]
    public async Task A_state_with_one_letter_changed_anywhere_is_refused()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);
        var state = await StateAsync(line);

        for (var at = 0; at < state.Length - 1; at += 7)
        {
            var changed = string.Concat(state.AsSpan(0, at), state[at] == 'A' ? "B" : "A", state.AsSpan(at + 1));
            (await AnswerAsync(line, Refund(), changed, Yes)).Refused("confirmation_mismatch", NotOurs);
        }

        Assert.Empty(desk.Service.Writes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("not base64 !")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_state_that_was_made_up_is_refused(string state)
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);

        (await AnswerAsync(line, Refund(), state, Yes)).Refused("confirmation_mismatch", NotOurs);

        Assert.Empty(desk.Service.Writes);
    }

    [Fact]
    public async Task The_state_of_another_hub_is_refused()
    {
        await using var desk = await Desk.OpenAsync();
        await using var other = await Desk.OpenAsync();
        await using var line = new RawLine(desk);
        await using var elsewhere = new RawLine(other);
        var state = await StateAsync(elsewhere);

        (await AnswerAsync(line, Refund(), state, Yes)).Refused("confirmation_mismatch", NotOurs);

        Assert.Empty(desk.Service.Writes);
    }

    [Fact]
    public async Task The_answer_to_one_tools_question_is_none_to_anothers()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);
        var state = await StateAsync(line);
        var cancel = new JsonObject { ["tool"] = "stripe_cancel_payment_intent", ["input"] = new JsonObject { ["payment_intent_id"] = "pi_3PqExample" } };

        (await AnswerAsync(line, cancel, state, Yes)).Refused("confirmation_mismatch", NotOurs);

        Assert.Empty(desk.Service.Writes);
    }

    [Theory]
    [InlineData("""{"action":"accept","content":{"agree":"true"}}""", "declined", "The person was asked and said no. Nothing was sent.")]
    [InlineData("""{"action":"accept"}""", "declined", "The person was asked and said no. Nothing was sent.")]
    [InlineData("""{"action":"yes","content":{"agree":true}}""", "not_answered", "The person was asked and gave no answer. Nothing was sent.")]
    [InlineData("""{}""", "not_answered", "The person was asked and gave no answer. Nothing was sent.")]
    public async Task An_answer_that_is_not_clearly_a_yes_is_none(string answer, string code, string message)
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);
        var state = await StateAsync(line);

        (await AnswerAsync(line, Refund(), state, answer)).Refused(code, message);

        Assert.Empty(desk.Service.Writes);
    }

    [Fact]
    public async Task A_state_without_an_answer_sends_nothing()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = new RawLine(desk);
        var state = await StateAsync(line);

        (await AnswerAsync(line, Refund(), state, answer: null)).Refused("not_answered", "The person was asked and gave no answer. Nothing was sent.");

        Assert.Empty(desk.Service.Writes);
    }

    private const string Yes = """{"action":"accept","content":{"agree":true}}""";

    private static JsonObject Refund(int amount = 2500) => new()
    {
        ["tool"] = "stripe_create_refund",
        ["input"] = new JsonObject { ["payment_intent"] = "pi_3PqExample", ["amount"] = amount },
    };

    private static async Task<string> StateAsync(RawLine line) => (await AskAsync(line, Refund())).GetProperty("requestState").GetString()!;

    private static async Task<JsonElement> AskAsync(RawLine line, JsonObject arguments) =>
        (await line.AskAsync("tools/call", new() { ["name"] = "call_tool", ["arguments"] = arguments })).GetProperty("result");

    private static async Task<CallToolResult> AnswerAsync(RawLine line, JsonObject arguments, string state, string? answer)
    {
        var parameters = new JsonObject { ["name"] = "call_tool", ["arguments"] = arguments, ["requestState"] = state };
        if (answer is not null) parameters["inputResponses"] = new JsonObject { ["agreement"] = JsonNode.Parse(answer) };
        return (await line.AskAsync("tools/call", parameters)).GetProperty("result").Deserialize<CallToolResult>(McpJsonUtilities.DefaultOptions)!;
    }
}
