using IntegrationHub.Cli.Commands;
using IntegrationHub.Engine.Policies.Trials;

namespace IntegrationHub.Cli.Printing;

/// <summary>What came of trying a policy, for people.</summary>
internal static class TrialWords
{
    private const int Shown = 20;

    public static string Of(ShownTrial trial, string file)
    {
        var failures = trial.Cases.Where(one => !one.Passed).Select(one =>
            $"{PlainText.Line(file)}:{one.Line}:{one.Column}: {PlainText.Line(one.Say)}: expected {one.Expected}{(one.ExpectedRule is null ? "" : $" by \"{one.ExpectedRule}\"")}, "
            + $"{(one.Problem is null ? $"but it is {one.Decided}: {one.Rule}" : $"but it can't be decided: {PlainText.Line(one.Problem)}")}\n");
        return $"{string.Concat(failures)}{trial.Passed} passed, {trial.Failed} failed.\n";
    }

    public static string Of(Simulation simulation, int width)
    {
        var writes = simulation.Writes == 1 ? "1 write" : $"{simulation.Writes} writes";
        var head = $"Since {Moment.Of(simulation.Since)}, {writes} {(simulation.Writes == 1 ? "was" : "were")} proposed; under {simulation.Version}, "
            + $"{(simulation.Changes.Count == 0 ? "each would have been decided as it was" : $"{simulation.Changes.Count} would have been decided otherwise")}.\n";
        if (simulation.Skipped > 0) head += $"{simulation.Skipped} could not be decided on: the catalog has no such tool any more.\n";
        if (simulation.Changes.Count == 0) return head;
        var totals = TextTable.Of(width, ["WAS", "WOULD BE", "WRITES", "DONE", "MONEY DONE"], simulation.Totals.Select(total =>
            (string[])[total.Was, total.WouldBe, $"{total.Writes}", $"{total.Done}", string.Join(", ", total.MoneyDone)]));
        var changes = TextTable.Of(width, ["AT", "TOOL", "MONEY", "WAS", "WOULD BE", "BY"], simulation.Changes.TakeLast(Shown).Select(change =>
            (string[])[Moment.Of(change.At), change.Tool, change.Money ?? "", change.Was, change.WouldBe, change.Rule]));
        var more = simulation.Changes.Count > Shown ? $"The last {Shown} of them; --json shows all.\n" : "";
        return $"{head}\n{totals}\n{changes}{more}";
    }
}
