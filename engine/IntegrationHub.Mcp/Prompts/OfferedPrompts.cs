using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Generators.McpTools;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IntegrationHub.Mcp.Prompts;

/// <summary>Answers <c>prompts/list</c> and <c>prompts/get</c>.</summary>
internal sealed class OfferedPrompts
{
    private const string Unsaid = "not said";
    private const int Longest = 1_000;

    private readonly Lazy<IReadOnlyList<(Prompt Shown, string Text)>> _all = new(() =>
        [.. PromptList.Result()["prompts"]!.AsArray().Select(prompt => Read(prompt!.AsObject()))]);

    public ListPromptsResult List(RequestContext<ListPromptsRequestParams> request) =>
        Freshness.Mark(new ListPromptsResult { Prompts = [.. _all.Value.Select(prompt => prompt.Shown)] }, request.Server);

    /// <summary>A prompt, with what the person said put in.</summary>
    /// <exception cref="McpProtocolException">There is no such prompt, or it lacks an argument.</exception>
    public GetPromptResult Get(RequestContext<GetPromptRequestParams> request)
    {
        var (shown, text) = _all.Value.FirstOrDefault(prompt => prompt.Shown.Name == request.Params?.Name);
        if (shown is null) throw new McpProtocolException($"There is no prompt {Quoting.Quote(request.Params?.Name ?? "")}.", McpErrorCode.InvalidParams);
        foreach (var argument in shown.Arguments ?? [])
        {
            var given = request.Params!.Arguments?.TryGetValue(argument.Name, out var value) == true ? value.ToString() : "";
            if (given.Length == 0 && argument.Required == true)
                throw new McpProtocolException($"{shown.Name} needs {Quoting.Quote(argument.Name)}.", McpErrorCode.InvalidParams);
            text = text.Replace($"{{{argument.Name}}}", given.Length == 0 ? Unsaid : Quoting.Line(given, Longest), StringComparison.Ordinal);
        }

        return new() { Description = shown.Description, Messages = [new() { Role = Role.User, Content = new TextContentBlock { Text = text } }] };
    }

    private static (Prompt Shown, string Text) Read(JsonObject entry)
    {
        entry.Remove("text", out var text);
        return (entry.Deserialize<Prompt>(McpJsonUtilities.DefaultOptions)!, text!.GetValue<string>());
    }
}
