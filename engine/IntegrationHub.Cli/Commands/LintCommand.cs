using System.CommandLine;
using IntegrationHub.Cli.Composition;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>lint</c>: prints everything that is wrong with a catalog, or with a part of one.</summary>
internal static class LintCommand
{
    public static Command Create(CommandFrame frame)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "A catalog, or a folder or file of one [default: the catalog].",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = new Option<string>("--format")
        {
            Description = "For people, for programs, or as annotations of a code host.",
            HelpName = "text|json|github",
            DefaultValueFactory = _ => "text",
        }.AcceptOnlyFromAmong("text", "json", "github");
        return frame.Command("lint", "Say everything that is wrong with a catalog.", [paths, format], (run, parsed, _) =>
            Task.FromResult(Lint(run, parsed.GetValue(paths) ?? [], run.Settings.Json ? "json" : parsed.GetValue(format)!)));
    }

    private static int Lint(CommandRun run, string[] paths, string format)
    {
        if (paths.Length == 0)
        {
            if (!CatalogFolder.Find(run.Settings.Catalog).TryGet(out var folder, out var error)) return run.Refuse(error);
            paths = [folder];
        }

        var findings = new SortedSet<Finding>(Finding.ByPlace);
        var tools = 0;
        foreach (var path in paths)
        {
            var (catalog, found) = CatalogLoader.Load(CatalogFolder.Around(path));
            tools += catalog?.Tools.Count(t => PathScope.Holds(path, ShowCommand.FileOf(t))) ?? 0;
            findings.UnionWith(found.Where(f => PathScope.Holds(path, f.File)));
        }

        Print(run, findings, format);
        if (findings.Count > 0) return ExitCodes.Refused;
        if (format == "text") run.Around.Out.Write($"{string.Join(", ", paths)}: {tools} {(tools == 1 ? "tool" : "tools")}, no findings.\n");
        return ExitCodes.Done;
    }

    private static void Print(CommandRun run, IReadOnlyCollection<Finding> findings, string format) => run.Around.Out.Write(format switch
    {
        "json" => FindingPrinter.Json(findings),
        "github" => FindingPrinter.GitHub(findings),
        _ => FindingPrinter.Text(findings, new SourceLines().At),
    });
}
