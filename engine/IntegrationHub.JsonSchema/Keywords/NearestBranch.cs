namespace IntegrationHub.JsonSchema.Keywords;

/// <summary>The alternative a value most likely was meant to be, with what it still lacks.</summary>
/// <param name="Index">Its place among the alternatives.</param>
/// <param name="Failures">Its failures.</param>
internal sealed record NearestBranch(int Index, IReadOnlyList<SchemaFailure> Failures)
{
    /// <summary>
    /// Picks it: first those whose type and constants agree with the value, then the one that got deepest into it, then
    /// the one with the fewest failures, then the first.
    /// </summary>
    /// <param name="logs">The failures of each alternative.</param>
    /// <param name="depth">How deep in the instance the value is.</param>
    public static NearestBranch Of(IReadOnlyList<FailureLog> logs, int depth)
    {
        var index = Enumerable.Range(0, logs.Count)
            .OrderBy(at => logs[at].Entries.Any(entry => IsOtherKind(entry, depth)) ? 1 : 0)
            .ThenByDescending(at => logs[at].Entries.Select(Reach).DefaultIfEmpty(depth).Max())
            .ThenBy(at => logs[at].Entries.Count)
            .First();
        return new NearestBranch(index, logs[index].InInstanceOrder());
    }

    private static bool IsOtherKind((SchemaFailure Failure, int[] Position) entry, int depth) =>
        entry.Failure.Keyword switch
        {
            "type" or "false" => entry.Position.Length == depth,
            "const" or "enum" => entry.Position.Length <= depth + 1,
            _ => false,
        };

    // An unknown property says something about its object, not about a value that was reached.
    private static int Reach((SchemaFailure Failure, int[] Position) entry) =>
        entry.Failure.Keyword is "additionalProperties" or "unevaluatedProperties" or "propertyNames"
            ? entry.Position.Length - 1
            : entry.Position.Length;
}
