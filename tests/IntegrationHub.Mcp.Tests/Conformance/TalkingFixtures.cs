using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IntegrationHub.Mcp.Tests.Conformance;

/// <summary>The tools that talk to the client while they work.</summary>
internal static class TalkingFixtures
{
    public static IEnumerable<FixtureTool> All(Action change) =>
    [
        FixtureTool.Doing("test_tool_with_logging", LogAsync),
        FixtureTool.Doing("test_logging_tool", (_, _) => Task.FromResult("Nothing is logged unless it is asked for.")),
        FixtureTool.Doing("test_tool_with_progress", ProgressAsync),
        FixtureTool.Doing("test_sampling", SampleAsync),
        FixtureTool.Doing("test_elicitation", (request, cancellation) => ElicitAsync(request, Text(request, "message"), new() { ["response"] = new ElicitRequestParams.StringSchema { Description = "The answer." } }, cancellation)),
        FixtureTool.Doing("test_elicitation_sep1034_defaults", (request, cancellation) => ElicitAsync(request, "With defaults", Defaults, cancellation)),
        FixtureTool.Doing("test_elicitation_sep1330_enums", (request, cancellation) => ElicitAsync(request, "With choices", Choices, cancellation)),
        FixtureTool.Doing("test_missing_capability", (request, _) => request.Server.ClientCapabilities?.Sampling is not null
            ? Task.FromResult("The client can sample.")
            : throw new MissingRequiredClientCapabilityException(new() { Sampling = new() }, "The client has to be able to sample.")),
        FixtureTool.Doing("test_trigger_tool_change", (_, _) =>
        {
            change();
            return Task.FromResult("Changed.");
        }),
    ];

    private static Dictionary<string, ElicitRequestParams.PrimitiveSchemaDefinition> Defaults => new()
    {
        ["name"] = new ElicitRequestParams.StringSchema { Default = "John Doe" },
        ["age"] = new ElicitRequestParams.NumberSchema { Type = "integer", Default = 30 },
        ["score"] = new ElicitRequestParams.NumberSchema { Default = 95.5 },
        ["status"] = new ElicitRequestParams.UntitledSingleSelectEnumSchema { Enum = ["active", "inactive", "pending"], Default = "active" },
        ["verified"] = new ElicitRequestParams.BooleanSchema { Default = true },
    };

    private static Dictionary<string, ElicitRequestParams.PrimitiveSchemaDefinition> Choices => new()
    {
        ["untitledSingle"] = new ElicitRequestParams.UntitledSingleSelectEnumSchema { Enum = ["option1", "option2", "option3"] },
        ["titledSingle"] = new ElicitRequestParams.TitledSingleSelectEnumSchema { OneOf = Titled() },
        ["legacyEnum"] = new ElicitRequestParams.LegacyTitledEnumSchema { Enum = ["opt1", "opt2", "opt3"], EnumNames = ["Option One", "Option Two", "Option Three"] },
        ["untitledMulti"] = new ElicitRequestParams.UntitledMultiSelectEnumSchema { Items = new() { Enum = ["option1", "option2", "option3"] } },
        ["titledMulti"] = new ElicitRequestParams.TitledMultiSelectEnumSchema { Items = new() { AnyOf = Titled() } },
    };

    private static List<ElicitRequestParams.EnumSchemaOption> Titled() =>
        [.. Enumerable.Range(1, 3).Select(i => new ElicitRequestParams.EnumSchemaOption { Const = $"value{i}", Title = $"Choice {i}" })];

    private static async Task<string> LogAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellation)
    {
        foreach (var words in new[] { "Tool execution started", "Tool processing data", "Tool execution completed" })
        {
            await request.Server.SendNotificationAsync(
                NotificationMethods.LoggingMessageNotification,
                new LoggingMessageNotificationParams { Level = LoggingLevel.Info, Data = JsonSerializer.SerializeToElement(words) },
                cancellationToken: cancellation);
        }

        return "Logged.";
    }

    private static async Task<string> ProgressAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellation)
    {
        if (request.Params?.ProgressToken is not { } token) return "Nobody asked how far it is.";
        foreach (var at in new[] { 0, 50, 100 })
            await request.Server.NotifyProgressAsync(token, new() { Progress = at, Total = 100 }, cancellationToken: cancellation);
        return "Done.";
    }

    private static async Task<string> SampleAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellation)
    {
        var answer = await request.Server.SampleAsync(
            new()
            {
                Messages = [new() { Role = Role.User, Content = [FixtureContent.Text(Text(request, "prompt"))] }],
                MaxTokens = 100,
            },
            cancellation);
        return $"LLM response: {answer.Content.OfType<TextContentBlock>().FirstOrDefault()?.Text}";
    }

    private static async Task<string> ElicitAsync(
        RequestContext<CallToolRequestParams> request,
        string message,
        Dictionary<string, ElicitRequestParams.PrimitiveSchemaDefinition> properties,
        CancellationToken cancellation)
    {
        var answer = await request.Server.ElicitAsync(new() { Message = message, RequestedSchema = new() { Properties = properties } }, cancellation);
        return $"User response: action={answer.Action}, content={JsonSerializer.Serialize(answer.Content)}";
    }

    private static string Text(RequestContext<CallToolRequestParams> request, string argument) =>
        request.Params?.Arguments?.TryGetValue(argument, out var value) == true ? value.GetString() ?? "" : "";
}
