namespace IntegrationHub.JsonSchema.Evaluation;

/// <summary>What a keyword has to say about a value; the run adds where it was said.</summary>
internal sealed record Complaint(string Found, string Message)
{
    public IReadOnlyList<string> Allowed { get; init; } = [];

    public string? Property { get; init; }

    public IReadOnlyList<SchemaFailure> Branches { get; init; } = [];

    public int Matched { get; init; }

    /// <summary>The property or item of the current value that is meant, when it is not the value itself.</summary>
    public PathStep? At { get; init; }

    /// <summary>Set when one compiled keyword speaks for its neighbour, such as contains for maxContains.</summary>
    public string? Keyword { get; init; }

    public string? SchemaPointer { get; init; }
}
