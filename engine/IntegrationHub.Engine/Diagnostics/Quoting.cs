namespace IntegrationHub.Engine.Diagnostics;

/// <summary>How messages quote what somebody wrote.</summary>
internal static class Quoting
{
    private const int Longest = 60;

    /// <summary>A word between quotation marks, cleaned and clipped.</summary>
    public static string Quote(string text) => $"\"{Clip(text)}\"";

    /// <summary>A value as it was written, cleaned, on one line and clipped at 60 characters.</summary>
    public static string Clip(string text)
    {
        var line = string.Concat(Redaction.Clean(text).Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= Longest ? line : string.Concat(line.AsSpan(0, Longest), "…");
    }

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
            if (name.Length > 0 && name.All(char.IsAsciiDigit)) path.Append('[').Append(name).Append(']');
            else path.Append(path.Length == 0 ? "" : ".").Append(Redaction.Clean(name));
        }

        return path.ToString();
    }

    /// <summary><c> Did you mean "x"?</c>, or nothing.</summary>
    public static string DidYouMean(string? nearest) => nearest is null ? "" : $" did you mean \"{nearest}\"?";
}
