using IntegrationHub.Mcp.Tests.Support;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Tests.Prompts;

public class OfferedPromptsTests
{
    [Fact]
    public async Task The_common_tasks_are_there_and_say_what_the_person_said()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = await Line.ToAsync(desk, Line.WithSessions);

        var prompts = await line.Client.ListPromptsAsync();
        var refund = await line.Client.GetPromptAsync("refund_payment", new Dictionary<string, object?> { ["payment"] = "the last one\nof Ada" });

        Assert.Equal(["refund_payment", "invoice_net_30", "failed_payments"], prompts.Select(prompt => prompt.Name));
        Assert.StartsWith(
            "Refund this payment: the last one of Ada. Amount: not said. Reason: not said. First find the payment",
            Assert.IsType<TextContentBlock>(Assert.Single(refund.Messages).Content).Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("refund_payment", "refund_payment needs \"payment\".")]
    [InlineData("refund", "There is no prompt \"refund\".")]
    public async Task A_prompt_that_lacks_something_or_is_not_there_is_refused(string name, string message)
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = await Line.ToAsync(desk);

        var fault = await Assert.ThrowsAsync<McpProtocolException>(async () => await line.Client.GetPromptAsync(name));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }
}
