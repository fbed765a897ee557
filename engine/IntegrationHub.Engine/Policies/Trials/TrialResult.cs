namespace IntegrationHub.Engine.Policies.Trials;

/// <summary>What a policy decides on a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Decision">The decision; null when the case can't be decided on.</param>
/// <param name="Problem">Why it can't be.</param>
public sealed record TrialResult(TrialCase Case, PolicyDecision? Decision, string? Problem)
{
    /// <summary>Whether it is what was expected.</summary>
    public bool Passed => Decision is { } decision && decision.Class == Case.Expect && (Case.Rule is not { } rule || IsNamed(decision.Rule, rule));

    // A rule stands in a decision by its name and its reason, a limit or a list by its name between quotation marks.
    private static bool IsNamed(string decided, string name) =>
        decided == name || decided.StartsWith($"{name} (", StringComparison.Ordinal) || decided.Contains($"\"{name}\"", StringComparison.Ordinal);
}
