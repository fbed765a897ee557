using System.Text.Json;
using IntegrationHub.Mcp.Consent;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IntegrationHub.Mcp.Tests.Conformance;

/// <summary>The tools that need something of the client first and are then called again.</summary>
internal static class InputFixtures
{
    // The product's own seal keeps the state that the suite tampers with.
    private static readonly ConsentSeal Seal = new();

    private static KeyValuePair<string, InputRequest> Name => new("user_name", Question("What is your name?", "name", new ElicitRequestParams.StringSchema()));

    private static KeyValuePair<string, InputRequest> Confirm => new("confirm", Question("Please confirm", "ok", new ElicitRequestParams.BooleanSchema()));

    private static KeyValuePair<string, InputRequest> Roots => new("client_roots", InputRequest.ForRootsList(new()));

    public static IEnumerable<FixtureTool> All =>
    [
        FixtureTool.Doing("test_input_required_result_elicitation", (request, _) => Task.FromResult(Greeting(request))),
        FixtureTool.Doing("test_incomplete_result_elicitation", (request, _) => Task.FromResult(Greeting(request))),
        FixtureTool.Doing("test_input_required_result_sampling", (request, _) => Task.FromResult(
            Find(request, "capital_question") is not null ? "It was said." : throw Asking(Sampling("capital_question", "What is the capital of France?")))),
        FixtureTool.Doing("test_input_required_result_list_roots", (request, _) => Task.FromResult(
            Find(request, "client_roots") is not null ? "The roots came." : throw Asking(Roots))),
        FixtureTool.Doing("test_input_required_result_request_state", (request, _) => Task.FromResult(
            request.Params?.RequestState is { } state ? state == "state-1" ? "state-ok" : "state-mismatch" : throw Asking("state-1", Confirm))),
        FixtureTool.Doing("test_input_required_result_multiple_inputs", (request, _) => Task.FromResult(
            request.Params?.InputResponses is { Count: >= 3 } ? "All came." : throw Asking("several", Name, Sampling("greeting", "Generate a greeting"), Roots))),
        FixtureTool.Doing("test_input_required_result_multi_round", (request, _) => Task.FromResult(request.Params?.RequestState switch
        {
            null => throw Asking("round-1", new KeyValuePair<string, InputRequest>("step1", Question("What is your name?", "name", new ElicitRequestParams.StringSchema()))),
            "round-1" => throw Asking("round-2", new KeyValuePair<string, InputRequest>("step2", Question("Which color?", "color", new ElicitRequestParams.StringSchema()))),
            _ => "Both rounds are over.",
        })),
        FixtureTool.Doing("test_input_required_result_tampered_state", (request, _) => Task.FromResult(request.Params?.RequestState switch
        {
            null => throw Asking(Seal.Close(new("test", "prop", "token")), Confirm),
            var state when Seal.Open(state) is not null => "The state is ours.",
            _ => throw new McpProtocolException("The state is not ours.", McpErrorCode.InvalidParams),
        })),
        FixtureTool.Doing("test_input_required_result_capabilities", (request, _) => Task.FromResult(WhatItCan(request))),
    ];

    /// <summary>A prompt that asks before it is told.</summary>
    public static GetPromptResult Prompt(RequestContext<GetPromptRequestParams> request) =>
        request.Params?.InputResponses?.TryGetValue("user_context", out var response) == true
            ? new() { Messages = [new() { Role = Role.User, Content = FixtureContent.Text($"In this context: {Content(response, "context")}") }] }
            : throw Asking(new KeyValuePair<string, InputRequest>("user_context", Question("What is it about?", "context", new ElicitRequestParams.StringSchema())));

    private static string Greeting(RequestContext<CallToolRequestParams> request) =>
        Find(request, "user_name") is { } response && Content(response, "name") is { } name ? $"Hello, {name}!" : throw Asking(Name);

    private static string WhatItCan(RequestContext<CallToolRequestParams> request)
    {
        if (request.Params?.InputResponses is { Count: > 0 }) return "It came.";
        var can = request.Server.ClientCapabilities;
        List<KeyValuePair<string, InputRequest>> asked = [];
        if (can?.Sampling is not null) asked.Add(Sampling("capital_question", "What is the capital of France?"));
        if (can?.Elicitation is not null) asked.Add(Name);
        if (can?.Roots is not null) asked.Add(Roots);
        return asked.Count == 0 ? "The client can do nothing of it." : throw Asking([.. asked]);
    }

    private static InputRequiredException Asking(params KeyValuePair<string, InputRequest>[] questions) => new(new Dictionary<string, InputRequest>(questions));

    private static InputRequiredException Asking(string state, params KeyValuePair<string, InputRequest>[] questions) =>
        new(new Dictionary<string, InputRequest>(questions), state);

    private static InputRequest Question(string message, string field, ElicitRequestParams.PrimitiveSchemaDefinition schema) =>
        InputRequest.ForElicitation(new()
        {
            Message = message,
            RequestedSchema = new() { Properties = new Dictionary<string, ElicitRequestParams.PrimitiveSchemaDefinition> { [field] = schema }, Required = [field] },
        });

    private static KeyValuePair<string, InputRequest> Sampling(string key, string prompt) => new(key, InputRequest.ForSampling(new()
    {
        Messages = [new() { Role = Role.User, Content = [FixtureContent.Text(prompt)] }],
        MaxTokens = 100,
    }));

    private static InputResponse? Find(RequestContext<CallToolRequestParams> request, string key) =>
        request.Params?.InputResponses?.TryGetValue(key, out var response) == true ? response : null;

    private static string? Content(InputResponse response, string field)
    {
        try
        {
            return response.Deserialize(InputResponse.ElicitResultJsonTypeInfo)?.Content?.TryGetValue(field, out var value) == true ? value.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
