using System.CommandLine;
using System.Text.Json;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Policies;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>show TOOL</c>: the tool an endpoint's file becomes, for the author of the file.</summary>
internal static class ShowCommand
{
    public static Command Create(CommandFrame frame)
    {
        var tool = Parts.Tool();
        return frame.Command(
            "show", "Show the tool that a manifest becomes.", [tool], (run, parsed, cancellation) => run.WithHubAsync(session =>
        {
            var name = parsed.GetRequiredValue(tool);
            if (session.Catalog.Find(name) is { } found) return Task.FromResult(run.Answer(Shown(found), Words));

            // The hub has the words for a name that is not there.
            session.Hub.Describe(name).TryGet(out _, out var error);
            return Task.FromResult(run.Refuse(error!));
        }));
    }

    /// <summary>The file a tool comes from.</summary>
    public static string FileOf(Tool tool) =>
        Path.Combine(tool.Integration.Directory, tool.Manifest.Group, $"{tool.Manifest.Endpoint}.yaml");

    private static ShownTool Shown(Tool tool)
    {
        var policy = new DefaultPolicy();
        var request = tool.Manifest.Request;
        return new ShownTool(
            tool.Name,
            FileOf(tool),
            $"{request.Method} {request.Path}",
            Word(tool.Manifest.Mode),
            Word(tool.Risk),
            Enum.GetValues<HubEnvironment>().ToDictionary(e => Word(e), e => Word(policy.Decide(tool, e).Class)),
            tool.Input.Json);
    }

    private static string Words(ShownTool tool) => new Sheet()
        .Line(tool.Tool)
        .Line()
        .Row("file", tool.File)
        .Row("request", tool.Request)
        .Row("mode", tool.Mode)
        .Row("risk", tool.Risk)
        .Row("policy", tool.Policy.Select(p => $"{p.Key}: {p.Value}"))
        .Line()
        .Line("input schema")
        .Block(JsonSerializer.Serialize(tool.InputSchema, HubJson.Indented))
        .ToString();

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
