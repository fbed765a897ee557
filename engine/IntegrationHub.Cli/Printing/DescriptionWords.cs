using System.Text.Json;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Discovery;

namespace IntegrationHub.Cli.Printing;

/// <summary>A tool, or a part of its input, for people.</summary>
internal static class DescriptionWords
{
    public static string Of(ToolDescription tool) => new Sheet()
        .Line($"{tool.Tool}: {tool.Path ?? tool.Title}")
        .Line(tool.Summary)
        .Line()
        .Row("unavailable", tool.Unavailable is { } why ? [why] : [])
        .Row("group", tool.Group)
        .Row("mode", tool.Mode)
        .Row("risk", tool.Risk)
        .Row("request", tool.Request)
        .Row("returns", tool.Returns)
        .Row("permission", tool.Permission)
        .Row("use when", tool.WhenToUse)
        .Row("avoid when", tool.AvoidWhen)
        .Row("ask first", tool.AskBefore)
        .Row("fills in", tool.SafeDefaults.Select(d => $"{d.Key}: {d.Value?.ToJsonString(HubJson.Options)}"))
        .Row("examples", tool.Examples.SelectMany(Example))
        .Row("next", tool.Followups)
        .Row("docs", tool.Docs)
        .Line()
        .Line("input schema")
        .Block(JsonSerializer.Serialize(tool.InputSchema, HubJson.Indented))
        .Line()
        .Row("more", (tool.More ?? []).Select(more => $"--path {ShellWord.Of(more.Path)}  {more.Holds}"))
        .Row("left out", tool.LeftOut ?? [])
        .ToString();

    private static IEnumerable<string> Example(ExampleShown example)
    {
        yield return example.Say + (example.Fails is null ? "" : $" (refused: {example.Fails})");
        yield return $"  {JsonSerializer.Serialize(example.Input, HubJson.Options)}";
    }
}
