using System.CommandLine;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Engine.Discovery;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>tools list|search|describe</c>: finds a tool.</summary>
internal static class ToolsCommand
{
    public static Command Create(CommandFrame frame) => new("tools", "Find tools.")
    {
        List(frame), Search(frame), Describe(frame),
    };

    private static Command List(CommandFrame frame)
    {
        var group = new Option<string?>("--group") { Description = "Only tools of this group.", HelpName = "G" };
        var mode = Parts.OneOf("--mode", "Only reads, or only writes.", null, "read", "write");
        var limit = Parts.WholeNumber("--limit", "How many on a page, 1 to 200 [default: 200].", 200, 1, 200);
        var cursor = new Option<string?>("--cursor") { Description = "The cursor of the page before.", HelpName = "CURSOR" };
        return frame.Command("list", "List the tools.", [group, mode, limit, cursor], (run, parsed, cancellation) => run.WithHubAsync(async session =>
        {
            EndpointMode? asked = parsed.GetValue(mode) switch { "read" => EndpointMode.Read, "write" => EndpointMode.Write, _ => null };
            var query = new ToolQuery(null, parsed.GetValue(group), asked, parsed.GetValue(limit), parsed.GetValue(cursor));
            return (await session.Hub.ListAsync(query, cancellation)).TryGet(out var page, out var error)
                ? run.Answer(page, p => DiscoveryWords.Of(p, run.Around.Width))
                : run.Refuse(error);
        }));
    }

    private static Command Search(CommandFrame frame)
    {
        var words = new Argument<string[]>("WORDS") { Description = "What a person would say.", Arity = ArgumentArity.OneOrMore };
        var limit = Parts.WholeNumber("--limit", "How many at most, 1 to 50.", 10, 1, 50);
        return frame.Command("search", "Find tools by what a person would say, the best first.", [words, limit], (run, parsed, cancellation) =>
            run.WithHubAsync(async session =>
            {
                var asked = string.Join(' ', parsed.GetRequiredValue(words));
                var hint = session.Hub.NotInCatalog(asked);
                return run.Answer(
                    await session.Hub.SearchAsync(asked, parsed.GetValue(limit), cancellation),
                    found => new { Results = found, Hint = hint },
                    found => DiscoveryWords.Of(found, hint, run.Around.Width));
            }));
    }

    private static Command Describe(CommandFrame frame)
    {
        var tool = Parts.Tool();
        var path = new Option<string?>("--path") { Description = "Only this part of its input, such as line_items.price_data.", HelpName = "FIELD" };
        return frame.Command("describe", "Say how to use one tool.", [tool, path], (run, parsed, cancellation) => run.WithHubAsync(async session =>
            (await session.Hub.DescribeAsync(parsed.GetRequiredValue(tool), parsed.GetValue(path), cancellation)).TryGet(out var description, out var error)
                ? run.AnswerShort(description, DescriptionWords.Of)
                : run.Refuse(error)));
    }
}
