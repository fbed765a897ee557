using IntegrationHub.Cli.Commands;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Policies;

namespace IntegrationHub.Cli.Printing;

/// <summary>A policy, for people.</summary>
internal static class PolicyWords
{
    private const string Otherwise =
        "What no rule speaks of: reads are allowed; writes are confirmed; in live, a write that moves money or cannot be undone needs a person.\n";

    private static readonly string[] Head = ["DECIDES", "RULE", "SPEAKS OF"];

    public static string Of(ShownPolicy policy, int width)
    {
        var from = policy.File is { } file ? $"{PlainText.Line(file)}, version {policy.Version}" : $"No policy file; the default policy, version {policy.Version}";
        var table = policy.Rules.Count == 0
            ? ""
            : TextTable.Of(width, Head, policy.Rules.Select(rule => (string[])[Names.Of(rule.Decide), rule.Name, PolicyScopeWords.Of(rule.Scope)]));
        var limits = policy.Limits.Count == 0
            ? ""
            : TextTable.Of(width, ["LIMIT", "ALLOWS", "COUNTS"], policy.Limits.Select(limit => (string[])[limit.Name, limit.Allows, PolicyScopeWords.Of(limit.Scope)]));
        var customers = policy.Customers.Count == 0
            ? ""
            : TextTable.Of(width, ["LIST", "CUSTOMERS", "SPEAKS OF"], policy.Customers.Select(list => (string[])[list.Name, string.Join(", ", list.Allowed), PolicyScopeWords.Of(list.Scope)]));
        return $"{from}\n{table}{limits}{customers}{Otherwise}";
    }

    /// <summary>What a policy holds: <c>2 rules, 1 limit</c>.</summary>
    public static string Parts(FilePolicy policy) => string.Join(", ", new[]
    {
        Count(policy.Rules.Count, "rule"),
        policy.Limits.Count == 0 ? null : Count(policy.Limits.Count, "limit"),
        policy.Customers.Count == 0 ? null : Count(policy.Customers.Count, "list of customers", "lists of customers"),
    }.OfType<string>());

    private static string Count(int number, string one, string? many = null) => $"{number} {(number == 1 ? one : many ?? $"{one}s")}";
}
