namespace IntegrationHub.Mcp.Answers;

/// <summary>What a projection did not show, so that it can be told.</summary>
internal sealed class Trimmed
{
    private readonly SortedSet<string> _leftOut = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _shortened = new(StringComparer.Ordinal);

    /// <summary>Fields of which nothing is shown.</summary>
    public IReadOnlyCollection<string> LeftOut => _leftOut;

    /// <summary>Fields of which a part is shown.</summary>
    public IReadOnlyCollection<string> Shortened => _shortened;

    public void LeaveOut(string field) => _leftOut.Add(field);

    public void Shorten(string field) => _shortened.Add(field);
}
