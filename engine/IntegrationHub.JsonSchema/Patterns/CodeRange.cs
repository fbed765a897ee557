namespace IntegrationHub.JsonSchema.Patterns;

/// <summary>Code points from one to another, both included.</summary>
internal sealed record CodeRange(int First, int Last)
{
    /// <summary>Whether some code point is in both.</summary>
    public bool Meets(CodeRange other) => First <= other.Last && other.First <= Last;
}
