using System.CommandLine;
using IntegrationHub.Cli.Composition;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Facts;

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
        paths.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0)) result.AddError("PATH is empty; name a file or a folder, or leave it out.");
        });
        var format = Parts.Format();
        var facts = Parts.Facts("Compare each manifest with what the service says of itself, read from this folder.");
        return frame.Command("lint", "Say everything that is wrong with a catalog.", [paths, format, facts], (run, parsed, _) =>
            Task.FromResult(Lint(run, parsed.GetValue(paths) ?? [], run.Settings.Json ? "json" : parsed.GetValue(format)!, parsed.GetValue(facts))));
    }

    private static int Lint(CommandRun run, string[] paths, string format, string? factsFolder)
    {
        var (facts, problem) = factsFolder is null ? new(null, null) : FactsReader.Read(factsFolder);
        if (problem is not null) return run.Refuse(CliErrors.Facts(problem), ExitCodes.Usage);

        // A path that is a catalog itself needs no other to be judged against.
        if (!CatalogFolder.Find(run.Settings.Catalog).TryGet(out var catalog, out var error) && paths.Length == 0) return run.Refuse(error);
        var linted = CatalogLinter.Lint(paths.Length == 0 ? [catalog!] : paths, catalog ?? paths[0], facts: facts);
        var findings = linted.Findings;
        FindingWords.Print(findings, format, run.Around);
        if (findings.Count > 0) return ExitCodes.Refused;
        var comparison = facts is null ? "" : $"; {Count(linted.Compared, "request")} compared with the facts of {facts.ApiVersion}";
        if (format == "text") run.Around.Out.Write($"{Count(linted.Files, "file")}, no findings{comparison}.\n");
        return ExitCodes.Done;
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
