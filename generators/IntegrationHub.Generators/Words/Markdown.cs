using System.Text;

namespace IntegrationHub.Generators.Words;

/// <summary>Text made safe for a place in a Markdown page.</summary>
internal static class Markdown
{
    /// <summary>A code span; a longer fence when the text has backticks itself.</summary>
    public static string Code(string text) =>
        text.Contains('`', StringComparison.Ordinal) ? $"`` {text} ``" : $"`{text}`";

    /// <summary>One line of a table cell: no bare pipe, no newline, no HTML.</summary>
    public static string Cell(string text) =>
        NoHtml(OneLine(text)).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>A sentence in running text: one line, no HTML.</summary>
    public static string Inline(string text) => NoHtml(OneLine(text));

    /// <summary>The anchor that a heading of plain words gets.</summary>
    public static string Anchor(string heading) => heading.ToLowerInvariant().Replace(' ', '-');

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string NoHtml(string text)
    {
        var result = new StringBuilder(text.Length);
        var inCode = false;
        foreach (var letter in text)
        {
            if (letter == '`') inCode = !inCode;
            result.Append(letter == '<' && !inCode ? "&lt;" : letter.ToString());
        }

        return result.ToString();
    }
}
