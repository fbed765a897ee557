using System.CommandLine;
using IntegrationHub.Cli.Composition;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>lint</c>: prints everything that is wrong with a catalog, with a part of one, or with files that stand in none.</summary>
internal static class LintCommand
{
    public static Command Create(CommandFrame frame)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Folders and files [default: the catalog].",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = Parts.OneOf(
            "--format", "For people, for programs, or as annotations of a code host.", "text", "text", "json", "github");
        return frame.Command("lint", "Say everything that is wrong with a catalog.", [paths, format], (run, parsed, _) =>
            Task.FromResult(Lint(run, parsed.GetValue(paths) ?? [], run.Settings.Json ? "json" : parsed.GetValue(format)!)));
    }

    private static int Lint(CommandRun run, string[] paths, string format)
    {
        // A path that is a catalog itself needs no other to be judged against.
        if (!CatalogFolder.Find(run.Settings.Catalog).TryGet(out var catalog, out var error) && paths.Length == 0) return run.Refuse(error);
        var (findings, files) = CatalogLinter.Lint(paths.Length == 0 ? [catalog!] : paths, catalog ?? paths[0]);
        run.Around.Out.Write(format switch
        {
            "json" => FindingPrinter.Json(findings),
            "github" => FindingPrinter.GitHub(findings),
            _ => FindingPrinter.Text(findings, SourceLines.From(Environment.CurrentDirectory)),
        });
        if (findings.Count > 0) return ExitCodes.Refused;
        if (format == "text") run.Around.Out.Write($"{files} {(files == 1 ? "file" : "files")}, no findings.\n");
        return ExitCodes.Done;
    }
}
