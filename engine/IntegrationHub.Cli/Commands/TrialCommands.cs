using System.CommandLine;
using System.Globalization;
using IntegrationHub.Cli.Composition;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies.Files;
using IntegrationHub.Engine.Policies.Limits;
using IntegrationHub.Engine.Policies.Trials;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>policy test</c> and <c>policy simulate</c>: what a policy says of made-up calls, and of those of the past.</summary>
internal static class TrialCommands
{
    public static Command Test(CommandFrame frame)
    {
        var file = new Argument<string>("FILE") { Description = "A file of cases: calls, and what is expected of each." };
        return frame.Command("test", "Try the policy in use on cases.", [file], (run, parsed, _) => run.WithHubAsync(session =>
        {
            var (cases, findings) = TrialReader.Read(parsed.GetRequiredValue(file));
            if (cases is null)
            {
                FindingWords.Print(findings, run.Settings.Json ? "json" : "text", run.Around);
                return Task.FromResult(ExitCodes.Refused);
            }

            var trial = new PolicyTrial(session.Policy.Current, session.Catalog, run.Around.Time.GetUtcNow());
            var results = cases.Select(trial.Try).ToList();
            var printed = run.Answer(ShownTrial.Of(results), shown => TrialWords.Of(shown, parsed.GetRequiredValue(file)));
            return Task.FromResult(results.All(result => result.Passed) ? printed : ExitCodes.Refused);
        }));
    }

    public static Command Simulate(CommandFrame frame)
    {
        var file = new Argument<string>("POLICY") { Description = "The policy file to try." };
        var since = Since();
        return frame.Command(
            "simulate", "Replay the ledger under a policy: which writes would have been decided otherwise.", [file, since], (run, parsed, cancellation) => run.WithHubAsync(async session =>
            {
                var path = parsed.GetRequiredValue(file);
                var (policy, findings) = PolicyReader.Read(path, session.Catalog);
                if (policy is null) return run.Refuse(ConnectionErrors.BadPolicy(path, findings));
                try
                {
                    var from = run.Around.Time.GetUtcNow() - parsed.GetValue(since);
                    var simulation = await new PolicySimulator(policy, session.Catalog, session.Store).RunAsync(from, cancellation);
                    return run.Answer(simulation, shown => TrialWords.Of(shown, run.Around.Width));
                }
                catch (StoreException fault)
                {
                    return run.Refuse(CliErrors.StoreFailed(fault));
                }
            }));
    }

    private static Option<TimeSpan> Since() => new("--since")
    {
        Description = "How far back: days or hours such as 30d and 12h.",
        HelpName = "30d",
        DefaultValueFactory = _ => TimeSpan.FromDays(30),
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (text is [>= '1' and <= '9', .., 'd' or 'h'] && text.Length <= 5
                && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)) return LimitPeriod.Span(text);
            result.AddError($"--since is \"{PlainText.Clip(text)}\"; it must be a number with d or h behind it, such as 30d.");
            return TimeSpan.Zero;
        },
    };
}
