namespace IntegrationHub.JsonSchema.Evaluation;

/// <summary>The failures of a check, as they come up.</summary>
internal sealed class FailureLog
{
    private readonly List<(SchemaFailure Failure, int[] Position)> _entries = [];

    public IReadOnlyList<(SchemaFailure Failure, int[] Position)> Entries => _entries;

    public void Add(SchemaFailure failure, int[] position) => _entries.Add((failure, position));

    /// <summary>Every failure once, in the order of the instance; at one place in the order they came up.</summary>
    public IReadOnlyList<SchemaFailure> InInstanceOrder() =>
    [
        .. _entries
            .OrderBy(entry => entry.Position, Comparer<int[]>.Create(ComparePositions))
            .Select(entry => entry.Failure)
            .DistinctBy(failure => (failure.InstancePointer, failure.SchemaPointer, failure.Property, failure.Message)),
    ];

    private static int ComparePositions(int[] left, int[] right) => left.AsSpan().SequenceCompareTo(right);
}
