namespace IntegrationHub.Engine.Policies;

/// <summary>Says in words which calls a part of a policy speaks of.</summary>
public static class PolicyScopeWords
{
    /// <summary>The keys with what they list: <c>tools a, b; environments live</c>.</summary>
    public static string Of(PolicyScope scope)
    {
        string[] parts =
        [
            .. List("tools", scope.Tools),
            .. List("groups", scope.Groups),
            .. List("effects", scope.Effects.Select(Names.Of)),
            .. scope.Mode is { } mode ? [$"mode {Names.Of(mode)}"] : Array.Empty<string>(),
            .. List("connections", scope.Connections),
            .. List("agents", scope.Agents),
            .. List("environments", scope.Environments.Select(Names.Of)),
        ];
        return parts.Length == 0 ? "every call" : string.Join("; ", parts);
    }

    private static IEnumerable<string> List(string key, IEnumerable<string> words) =>
        words.Any() ? [$"{key} {string.Join(", ", words)}"] : [];
}
