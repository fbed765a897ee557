using IntegrationHub.Engine.Diagnostics;
namespace IntegrationHub.Cli.Printing;

/// <summary>Makes text that came from elsewhere safe for a terminal: no control character survives.</summary>
internal static class PlainText
{
    /// <summary>The text on one line.</summary>
    public static string Line(string text) => Clean(text, keepLines: false);

    /// <summary>The text with its lines.</summary>
    public static string Lines(string text) => Clean(text, keepLines: true);

    /// <summary>The text on one line, no longer than a given number of characters.</summary>
    public static string Clip(string text, int longest = 60)
    {
        var line = Line(Redaction.Clean(text));
        return line.Length <= longest ? line : string.Concat(line.AsSpan(0, longest - 1), "…");
    }

    private static string Clean(string text, bool keepLines) =>
        text.Any(char.IsControl)
            ? string.Concat(text.Select(c => !char.IsControl(c) || (keepLines && c == '\n') ? c : ' '))
            : text;
}
