namespace IntegrationHub.Engine.Policies;

/// <summary>The policy of a file. What no rule of it speaks of, the default policy decides.</summary>
public sealed class FilePolicy : IPolicy
{
    private static readonly DefaultPolicy Otherwise = new();

    internal FilePolicy(string digest, IReadOnlyList<PolicyRule> rules)
    {
        Version = $"file-{digest}+{Otherwise.Version}";
        Rules = [.. rules.OrderByDescending(rule => rule.Scope.Specificity).ThenByDescending(rule => rule.Class)];
    }

    /// <inheritdoc />
    public string Version { get; }

    /// <summary>Its rules, the one that goes before all others first. Of two that are alike in everything, the first of the file.</summary>
    public IReadOnlyList<PolicyRule> Rules { get; }

    /// <inheritdoc />
    public PolicyDecision Decide(PolicyCase asked) =>
        Deciding(asked) is { } rule ? new(rule.Class, rule.Words) : Otherwise.Decide(asked);

    /// <summary>The rule that decides on a call; null when none speaks of it.</summary>
    public PolicyRule? Deciding(PolicyCase asked) => Rules.FirstOrDefault(rule => rule.Fits(asked));
}
