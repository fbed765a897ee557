using IntegrationHub.Engine.Live;
using IntegrationHub.Engine.Policies;

namespace IntegrationHub.Cli.Commands;

/// <summary>The policy in use, as it is shown.</summary>
/// <param name="Version">Its version.</param>
/// <param name="File">The file it was read from; null for the default policy.</param>
/// <param name="Rules">Its rules, the one that goes before all others first.</param>
internal sealed record ShownPolicy(string Version, string? File, IReadOnlyList<ShownPolicy.Rule> Rules)
{
    public static ShownPolicy Of(LivePolicy live) => new(
        live.Current.Version,
        live.State.File,
        live.Current is FilePolicy file ? [.. file.Rules.Select(rule => new Rule(rule.Name, rule.Why, rule.Class, rule.Scope))] : []);

    /// <summary>One rule.</summary>
    internal sealed record Rule(string Name, string? Why, PolicyClass Decide, PolicyScope Scope);
}
