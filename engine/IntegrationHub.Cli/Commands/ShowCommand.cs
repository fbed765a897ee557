using IntegrationHub.Cli.Composition;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Discovery;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Wording;
using IntegrationHub.Engine;
using System.CommandLine;
using System.Text.Json;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>show TOOL</c>: the tool an endpoint's file becomes, for the author of the file.</summary>
internal static class ShowCommand
{
    public static Command Create(CommandFrame frame)
    {
        var tool = new Argument<string>("TOOL") { Description = "The tool's name, or the file of its manifest." };
        return frame.Command(
            "show", "Show the tool that a manifest becomes.", [tool], (run, parsed, cancellation) => run.WithHubAsync(session =>
        {
            var name = NameOf(parsed.GetRequiredValue(tool), session.Catalog);
            return Task.FromResult(session.Hub.Describe(name).TryGet(out var description, out var error)
                ? run.Answer(Shown(session, session.Catalog.Find(name)!, description, run.Around.Time.GetUtcNow()), ShownToolWords.Of)
                : run.Refuse(error));
        }));
    }

    /// <summary>The file a tool comes from.</summary>
    public static string FileOf(Tool tool) =>
        Path.Combine(tool.Integration.Directory, tool.Manifest.Group, $"{tool.Manifest.Endpoint}.yaml");

    // An author has the file at hand, and the name only by rule.
    private static string NameOf(string given, ToolCatalog catalog) => !given.EndsWith(".yaml", StringComparison.Ordinal)
        ? given
        : catalog.Tools.FirstOrDefault(tool => Path.GetFullPath(FileOf(tool)) == Path.GetFullPath(given))?.Name ?? given;

    private static ShownTool Shown(HubSession session, Tool tool, ToolDescription description, DateTimeOffset now)
    {
        var policy = session.Policy.Current;
        var manifest = tool.Manifest;
        return new ShownTool
        {
            Tool = tool.Name,
            File = FileOf(tool),
            Request = $"{manifest.Request.Method} {manifest.Request.Path}",
            Mode = Names.Of(manifest.Mode),
            Risk = Names.Of(tool.Risk),
            Effect = EffectWords.Of(manifest),
            Permission = $"{tool.Integration.Manifest.Permissions[manifest.Permission]}: {Names.Of(manifest.Mode)}",
            Policy = Enum.GetValues<HubEnvironment>().ToDictionary(Names.Of, e => Names.Of(policy.Decide(new(tool, e, "", LedgerActor.LocalAgent)).Class)),
            Example = ExampleRequest.Of(tool, session.Transport, now),
            DescribeBytes = JsonSerializer.SerializeToUtf8Bytes(description, HubJson.Options).Length,
            InputSchema = tool.Input.Json,
        };
    }
}
