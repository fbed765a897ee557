namespace IntegrationHub.Mcp.Answers;

/// <summary>How much of a value is shown.</summary>
/// <param name="Depth">How deep objects are gone into.</param>
/// <param name="Items">How many entries of a list inside of it.</param>
/// <param name="Letters">How long a text is.</param>
internal sealed record Detail(int Depth, int Items, int Letters)
{
    /// <summary>Everything.</summary>
    public static Detail Whole { get; } = new(64, int.MaxValue, int.MaxValue);

    /// <summary>For one thing, from much to little.</summary>
    public static IReadOnlyList<Detail> OfOne { get; } = [new(3, 10, 500), new(2, 3, 200), new(1, 1, 120), new(0, 0, 80)];

    /// <summary>For one of many, from much to little.</summary>
    public static IReadOnlyList<Detail> OfMany { get; } = [new(2, 3, 200), new(1, 0, 120), new(0, 0, 80)];
}
