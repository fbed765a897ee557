using IntegrationHub.Engine.Live;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Cli.Commands;

/// <summary>The policy in use, as it is shown.</summary>
/// <param name="Version">Its version.</param>
/// <param name="File">The file it was read from; null for the default policy.</param>
/// <param name="Rules">Its rules, the one that goes before all others first.</param>
/// <param name="Limits">Its limits.</param>
/// <param name="Customers">Its lists of customers.</param>
internal sealed record ShownPolicy(
    string Version, string? File, IReadOnlyList<ShownPolicy.Rule> Rules, IReadOnlyList<ShownPolicy.Limit> Limits, IReadOnlyList<CustomerList> Customers)
{
    public static ShownPolicy Of(LivePolicy live) => live.Current is FilePolicy file
        ? new(
            file.Version,
            live.State.File,
            [.. file.Rules.Select(rule => new Rule(rule.Name, rule.Why, rule.Class, rule.Scope))],
            [.. file.Limits.Select(Limit.Of)],
            file.Customers)
        : new(live.Current.Version, null, [], [], []);

    /// <summary>One rule.</summary>
    internal sealed record Rule(string Name, string? Why, PolicyClass Decide, PolicyScope Scope);

    /// <summary>One limit.</summary>
    internal sealed record Limit(string Name, string? Why, string Allows, PolicyClass WhenUnknown, PolicyScope Scope)
    {
        public static Limit Of(PolicyLimit limit) => new(limit.Name, limit.Why, limit.Allows, limit.WhenUnknown, limit.Scope);
    }
}
