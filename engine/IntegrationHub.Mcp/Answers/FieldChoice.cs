using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Mcp.Answers;

/// <summary>What of a result is shown.</summary>
/// <param name="Names">The paths that are wanted; null for the main fields, empty for all.</param>
internal sealed record FieldChoice(IReadOnlyList<string>? Names)
{
    private const string AllWord = "all";
    private const int Most = 50;
    private const int LongestName = 80;

    /// <summary>The fields a person would look at first.</summary>
    public static FieldChoice Main { get; } = new((IReadOnlyList<string>?)null);

    /// <summary>Whether only the main fields are shown.</summary>
    public bool IsMain => Names is null;

    /// <summary>Whether certain fields are asked for.</summary>
    public bool IsNamed => Names is { Count: > 0 };

    /// <summary>The choice in words, as it can be asked for.</summary>
    public override string ToString() => Names switch
    {
        null => "main",
        [] => AllWord,
        _ => string.Join(',', Names),
    };

    /// <summary>Reads <c>all</c>, or names with commas between them.</summary>
    public static FieldChoice Read(string? text)
    {
        var names = (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length == 0) return Main;
        return names.Contains(AllWord, StringComparer.Ordinal) ? new([]) : new(names.Take(Most).Select(name => Quoting.Line(name, LongestName)).ToList());
    }
}
