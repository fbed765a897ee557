using System.Globalization;

namespace IntegrationHub.Engine.Discovery.Describing;

/// <summary>Counts what a description leaves out, and says it.</summary>
internal sealed class LeftOutTally
{
    private readonly List<(string Of, string Where, int Count)> _counts = [];

    /// <summary>How to ask for the rest, in the order in which it was met.</summary>
    public List<MoreShown> More { get; } = [];

    /// <summary>Counts something that was left out.</summary>
    /// <param name="one">What it is, in the singular: <c>example</c>.</param>
    /// <param name="where">What is said behind it; empty for nothing.</param>
    /// <param name="many">How many there are.</param>
    public void Add(string one, string where = "", int many = 1)
    {
        if (many < 1) return;
        var at = _counts.FindIndex(known => known.Of == one && known.Where == where);
        if (at < 0) _counts.Add((one, where, many));
        else _counts[at] = _counts[at] with { Count = _counts[at].Count + many };
    }

    /// <summary>Everything that was left out: <c>2 examples</c>. Null when nothing was.</summary>
    public IReadOnlyList<string>? Sentences() => _counts.Count == 0 ? null : [.. _counts.Select(Sentence)];

    private static string Sentence((string Of, string Where, int Count) part) =>
        Counted(part.Count, part.Of) + (part.Where.Length == 0 ? "" : $" {part.Where}");

    /// <summary>A number and what is counted: <c>1 field</c>, <c>2 fields</c>.</summary>
    public static string Counted(int count, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");
}
