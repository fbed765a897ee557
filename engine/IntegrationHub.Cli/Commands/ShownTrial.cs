using IntegrationHub.Engine;
using IntegrationHub.Engine.Policies.Trials;

namespace IntegrationHub.Cli.Commands;

/// <summary>What came of trying a policy on cases.</summary>
/// <param name="Passed">How many were decided as expected.</param>
/// <param name="Failed">How many were not.</param>
/// <param name="Cases">Each case.</param>
internal sealed record ShownTrial(int Passed, int Failed, IReadOnlyList<ShownTrial.Case> Cases)
{
    public static ShownTrial Of(IReadOnlyList<TrialResult> results) =>
        new(results.Count(result => result.Passed), results.Count(result => !result.Passed), [.. results.Select(Case.Of)]);

    /// <summary>One case.</summary>
    internal sealed record Case(
        string Say, int Line, int Column, bool Passed, string Expected, string? ExpectedRule, string? Decided, string? Rule, string? Problem)
    {
        public static Case Of(TrialResult result) => new(
            result.Case.Say,
            result.Case.At.Line,
            result.Case.At.Column,
            result.Passed,
            Names.Of(result.Case.Expect),
            result.Case.Rule,
            result.Decision is { } decision ? Names.Of(decision.Class) : null,
            result.Decision?.Rule,
            result.Problem);
    }
}
