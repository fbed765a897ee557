using System.CommandLine;
using IntegrationHub.Cli.Composition;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Engine.Policies.Files;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>policy</c>: who has to agree to what.</summary>
internal static class PolicyCommand
{
    public static Command Create(CommandFrame frame) => new("policy", "Look at, check and try who has to agree to what, and allow some of it beforehand.")
    {
        Show(frame), Lint(frame), TrialCommands.Test(frame), TrialCommands.Simulate(frame), GrantCommands.Give(frame), GrantCommands.List(frame), GrantCommands.TakeBack(frame),
    };

    private static Command Show(CommandFrame frame) => frame.Command(
        "show", "Show the policy in use: its rules, the one that goes before all others first.", [], (run, _, _) =>
            run.WithHubAsync(session => Task.FromResult(run.Answer(ShownPolicy.Of(session.Policy), policy => PolicyWords.Of(policy, run.Around.Width)))));

    private static Command Lint(CommandFrame frame)
    {
        var file = new Argument<string?>("FILE") { Description = "The policy file [default: the one in use].", Arity = ArgumentArity.ZeroOrOne };
        var format = Parts.Format();
        return frame.Command("lint", "Say everything that is wrong with a policy file.", [file, format], (run, parsed, _) =>
            Task.FromResult(Lint(run, parsed.GetValue(file), run.Settings.Json ? "json" : parsed.GetValue(format)!)));
    }

    private static int Lint(CommandRun run, string? given, string format)
    {
        if (!CatalogSource.Find(run.Settings.Catalog, run.Around).TryGet(out var source, out var error) || !source.Load().TryGet(out var catalog, out error))
            return run.Refuse(error);
        var file = given ?? PolicySource.Find(run.Settings, run.Around).File;
        var (policy, findings) = PolicyReader.Read(file, catalog);
        FindingWords.Print(findings, format, run.Around);
        if (policy is null) return ExitCodes.Refused;
        if (format == "text") run.Around.Out.Write($"{PlainText.Line(file)}: {PolicyWords.Parts(policy)}, no findings.\n");
        return ExitCodes.Done;
    }
}
