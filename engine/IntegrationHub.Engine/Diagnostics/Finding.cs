namespace IntegrationHub.Engine.Diagnostics;

/// <summary>One mistake in a catalog file: where it is, which rule it breaks and what would have been right.</summary>
/// <param name="Code">The stable code, <c>IH</c> and four digits.</param>
/// <param name="Message">What is wrong and what is allowed, in whole words; it quotes the author's own text.</param>
/// <param name="File">The file as it was named on the command line, with forward slashes.</param>
/// <param name="At">Where the offending text begins.</param>
/// <param name="Length">How many characters the caret underlines. 1 when unknown.</param>
public sealed record Finding(string Code, string Message, string File, SourcePosition At, int Length = 1)
{
    /// <summary>The order in which findings are reported: by file, then place, then code, then text.</summary>
    public static IComparer<Finding> ByPlace { get; } = Comparer<Finding>.Create(Compare);

    private static int Compare(Finding left, Finding right)
    {
        var order = string.CompareOrdinal(left.File, right.File);
        if (order == 0) order = left.At.Line.CompareTo(right.At.Line);
        if (order == 0) order = left.At.Column.CompareTo(right.At.Column);
        if (order == 0) order = string.CompareOrdinal(left.Code, right.Code);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}
