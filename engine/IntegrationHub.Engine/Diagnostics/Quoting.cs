using System.Globalization;

namespace IntegrationHub.Engine.Diagnostics;

/// <summary>How messages quote what somebody wrote.</summary>
public static class Quoting
{
    private const int Longest = 60;
    private const int LongestIndex = 6;

    /// <summary>A word between quotation marks, cleaned and clipped.</summary>
    public static string Quote(string text) => $"\"{Clip(text)}\"";

    /// <summary>A value as it was written, cleaned, on one line and clipped at 60 characters.</summary>
    public static string Clip(string text) => Line(text, Longest);

    /// <summary>A text cleaned, on one line, without what hides or turns it around, and clipped.</summary>
    public static string Line(string text, int longest, bool keepTabs = false)
    {
        var line = string.Concat(Redaction.Clean(text).Where(c => !IsUnseen(c)).Select(c => (char.IsControl(c) && !(keepTabs && c == '\t')) || c is '\u2028' or '\u2029' ? ' ' : c));
        if (line.Length <= longest) return line;
        return string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest), "…");
    }

    // Marks of writing direction and letters of no width: they make a text look like another one.
    private static bool IsUnseen(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>Words one after another: <c>a, b, c</c>.</summary>
    public static string List(IEnumerable<string> words) => string.Join(", ", words);

    /// <summary>Words sorted, one after another.</summary>
    public static string SortedList(IEnumerable<string> words) => List(words.Order(StringComparer.Ordinal));

    /// <summary>A JSON Pointer as people write a path: <c>line_items[0].price</c>.</summary>
    public static string Path(string pointer)
    {
        if (pointer.Length == 0) return "";
        var path = new System.Text.StringBuilder();
        foreach (var part in pointer[1..].Split('/'))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (name.Length is > 0 and <= LongestIndex && name.All(char.IsAsciiDigit)) path.Append('[').Append(name).Append(']');
            else path.Append(path.Length == 0 ? "" : ".").Append(Clip(name));
        }

        return path.ToString();
    }

    /// <summary>The path of a member of the object at a path.</summary>
    public static string Below(string path, string name) => path.Length == 0 ? Clip(name) : $"{path}.{Clip(name)}";

    /// <summary><c> Did you mean "x"?</c>, or nothing.</summary>
    public static string DidYouMean(string? nearest) => nearest is null ? "" : $" did you mean \"{nearest}\"?";
}
