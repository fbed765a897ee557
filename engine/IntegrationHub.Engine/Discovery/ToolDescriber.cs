using System.Text.Json.Nodes;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Engine.Discovery;

/// <summary>Says everything about one tool.</summary>
internal sealed class ToolDescriber(ToolCatalog catalog)
{
    private readonly ToolFinder _finder = new(catalog);

    /// <summary>Describes the tool of that name.</summary>
    /// <returns>The description, or <c>tool_not_found</c> with the nearest names.</returns>
    public HubResult<ToolDescription> Describe(string tool) =>
        _finder.Find(tool).TryGet(out var found, out var error) ? Describe(found) : error;

    /// <summary>Describes a tool.</summary>
    public static ToolDescription Describe(Tool tool)
    {
        var manifest = tool.Manifest;
        var mode = Names.Of(manifest.Mode);
        return new ToolDescription
        {
            Tool = tool.Name,
            Title = manifest.Title,
            Group = manifest.Group,
            Mode = mode,
            Risk = Names.Of(tool.Risk),
            Summary = manifest.Summary,
            WhenToUse = manifest.WhenToUse,
            AvoidWhen = manifest.AvoidWhen,
            AskBefore = [.. manifest.AskBefore.Select(ConditionWords.Of)],
            SafeDefaults = new JsonObject(manifest.SafeDefaults.Select(
                field => KeyValuePair.Create(field.Key, JsonNode.Parse(field.Value.GetRawText())))),
            InputSchema = tool.Input.Json,
            Examples = [.. manifest.Examples.Select(example => new ExampleShown(example.Say, example.Input, example.Fails))],
            Returns = manifest.Returns,
            Request = $"{manifest.Request.Method} {manifest.Request.Path}",
            Permission = $"{manifest.Permission} {mode}",
            Followups = manifest.Followups,
            Docs = manifest.Docs,
        };
    }
}
