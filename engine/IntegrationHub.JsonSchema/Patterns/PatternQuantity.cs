namespace IntegrationHub.JsonSchema.Patterns;

/// <summary>How often a part of an expression is repeated.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Least">How often at least.</param>
/// <param name="Most">How often at most; the greatest number for without end.</param>
/// <param name="Varies">Whether that leaves a matcher a choice.</param>
internal sealed record PatternQuantity(string Text, int Least, int Most, bool Varies)
{
    /// <summary>How many copies of the part an automaton needs.</summary>
    public int Written => Math.Max(1, Most == int.MaxValue ? Least : Most);
}
