using System.Text.Json.Nodes;
using IntegrationHub.Mcp.Resources;
using IntegrationHub.Mcp.Skills;
using IntegrationHub.Mcp.Tests.Support;
using IntegrationHub.Mcp.Tools;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using static IntegrationHub.Mcp.Tests.Conformance.FixtureContent;

namespace IntegrationHub.Mcp.Tests.Conformance;

/// <summary>A server with what the suites look for, announced and listened to as the product does it.</summary>
internal static class FixtureOptions
{
    public static McpServerOptions Make()
    {
        var bell = new ListBell();
        FixtureTool[] tools = [.. ContentFixtures.All, .. TalkingFixtures.All(bell.Ring), .. InputFixtures.All];
        return new()
        {
            ServerInfo = new() { Name = "conformance", Version = "1" },
            ToolCollection = bell,
            Capabilities = new()
            {
                Resources = new() { Subscribe = true },
                Logging = new(),
                Extensions = new Dictionary<string, object> { [SkillMethods.Extension] = SkillMethods.Capability },
            },
            RequestHandlers = new SkillMethods(() => Skills).Handlers,
            Handlers = new()
            {
                ListToolsHandler = (request, _) => ValueTask.FromResult(Kept(request, new ListToolsResult { Tools = [.. tools.Select(tool => tool.ProtocolTool)] })),
                CallToolHandler = (request, cancellation) => tools.FirstOrDefault(tool => tool.ProtocolTool.Name == request.Params?.Name) is { } tool
                    ? tool.InvokeAsync(request, cancellation)
                    : throw new McpProtocolException("There is no such tool.", McpErrorCode.InvalidParams),
                SubscriptionsListenHandler = new ListSubscription(bell).ListenAsync,
                ListPromptsHandler = (request, _) => ValueTask.FromResult(Kept(request, new ListPromptsResult { Prompts = [.. Prompts] })),
                GetPromptHandler = (request, _) => ValueTask.FromResult(GetPrompt(request)),
                ListResourcesHandler = (request, _) => ValueTask.FromResult(Kept(request, new ListResourcesResult { Resources = [.. Resources] })),
                ListResourceTemplatesHandler = (request, _) => ValueTask.FromResult(Kept(request, new ListResourceTemplatesResult { ResourceTemplates = [Template] })),
                ReadResourceHandler = (request, _) => ValueTask.FromResult(Kept(request, Read(request.Params!.Uri!))),
                CompleteHandler = (_, _) => ValueTask.FromResult(new CompleteResult { Completion = new() { Values = [], Total = 0, HasMore = false } }),
                SubscribeToResourcesHandler = (_, _) => ValueTask.FromResult(new EmptyResult()),
                UnsubscribeFromResourcesHandler = (_, _) => ValueTask.FromResult(new EmptyResult()),
                SetLoggingLevelHandler = (_, _) => ValueTask.FromResult(new EmptyResult()),
            },
        };
    }

    private static ServedSkills Skills { get; } = new(Desk.Catalog);

    private static IEnumerable<Prompt> Prompts =>
    [
        new() { Name = "test_simple_prompt", Description = "Without arguments." },
        new()
        {
            Name = "test_prompt_with_arguments",
            Description = "With arguments.",
            Arguments = [new() { Name = "arg1", Description = "The first.", Required = true }, new() { Name = "arg2", Description = "The second.", Required = true }],
        },
        new()
        {
            Name = "test_prompt_with_embedded_resource",
            Description = "With a resource.",
            Arguments = [new() { Name = "resourceUri", Description = "Which one.", Required = true }],
        },
        new() { Name = "test_prompt_with_image", Description = "With a picture." },
        new() { Name = "test_input_required_result_prompt", Description = "Asks first." },
    ];

    private static IEnumerable<Resource> Resources =>
    [
        new() { Uri = "test://static-text", Name = "Static text", Description = "A text.", MimeType = "text/plain" },
        new() { Uri = "test://static-binary", Name = "Static picture", Description = "A picture.", MimeType = "image/png" },
        .. Skills.All.Select(ReferencePages.FrontPage),
        new() { Uri = "test://watched-resource", Name = "Watched", Description = "To be subscribed to.", MimeType = "text/plain" },
    ];

    private static ResourceTemplate Template =>
        new() { UriTemplate = "test://template/{id}/data", Name = "Template", Description = "With an id.", MimeType = "application/json" };

    private static GetPromptResult GetPrompt(RequestContext<GetPromptRequestParams> request) => request.Params!.Name switch
    {
        "test_simple_prompt" => Of(Text("This is a simple prompt for testing.")),
        "test_prompt_with_arguments" => Of(Text($"Prompt with arguments: arg1='{Argument(request, "arg1")}', arg2='{Argument(request, "arg2")}'")),
        "test_prompt_with_embedded_resource" =>
            Of(Resource(Argument(request, "resourceUri"), "Embedded resource content for testing."), Text("Please process the embedded resource above.")),
        "test_prompt_with_image" => Of(Image(), Text("Please analyze the image above.")),
        "test_input_required_result_prompt" => InputFixtures.Prompt(request),
        _ => throw new McpProtocolException("There is no such prompt.", McpErrorCode.InvalidParams),
    };

    private static ReadResourceResult Read(string uri) => new()
    {
        Contents = uri.Split('/') switch
        {
            _ when Skills.Page(uri) is { } page => [new TextResourceContents { Uri = uri, MimeType = SkillFile.Markdown, Text = page.Text }],
            [_, _, "static-text"] => [new TextResourceContents { Uri = uri, MimeType = "text/plain", Text = "This is the content of the static text resource." }],
            [_, _, "static-binary"] => [Blob(uri)],
            [_, _, "watched-resource"] => [new TextResourceContents { Uri = uri, MimeType = "text/plain", Text = "Watched resource content" }],
            [_, _, "template", var id, "data"] => [new TextResourceContents { Uri = uri, MimeType = "application/json", Text = new JsonObject { ["id"] = id }.ToJsonString() }],
            _ => throw new McpProtocolException("There is no such resource.", McpErrorCode.InvalidParams) { Data = { ["uri"] = uri } },
        },
    };

    private static GetPromptResult Of(params ContentBlock[] content) =>
        new() { Messages = [.. content.Select(block => new PromptMessage { Role = Role.User, Content = block })] };

    private static string Argument(RequestContext<GetPromptRequestParams> request, string name) =>
        request.Params!.Arguments?.TryGetValue(name, out var value) == true ? value.ToString() : "";

    private static T Kept<TParams, T>(RequestContext<TParams> request, T result)
        where T : ICacheableResult
    {
        if (ProtocolVersions.IsStateless(request.Server.NegotiatedProtocolVersion)) (result.TimeToLive, result.CacheScope) = (TimeSpan.FromMinutes(5), CacheScope.Private);
        return result;
    }
}
