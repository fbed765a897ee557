using System.Globalization;
using System.Text;
using System.Text.Json;

namespace IntegrationHub.Engine.Diagnostics;

/// <summary>Prints findings for people, for programs and for a code host's annotations.</summary>
public static class FindingPrinter
{
    /// <summary>One finding as <c>file:line:col: error CODE: message</c>, its source line and a caret below.</summary>
    /// <param name="findings">The findings, in the order they are printed.</param>
    /// <param name="sourceLine">The text of a line (from 1) of a file; null when it can't be shown.</param>
    public static string Text(IEnumerable<Finding> findings, Func<string, int, string?> sourceLine)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            text.Append(CultureInfo.InvariantCulture, $"{finding.File}:{finding.At.Line}:{finding.At.Column}: error {finding.Code}: {finding.Message}\n");
            if (sourceLine(finding.File, finding.At.Line) is { } line) Underline(text, finding, line);
        }

        return text.ToString();
    }

    /// <summary>An array of findings.</summary>
    public static string Json(IEnumerable<Finding> findings) => JsonSerializer.Serialize(
        findings.Select(f => new
        {
            f.Code,
            f.Message,
            f.File,
            f.At.Line,
            f.At.Column,
            f.Length,
        }),
        HubJson.Indented) + "\n";

    /// <summary>Workflow commands that a code host shows beside the line.</summary>
    public static string GitHub(IEnumerable<Finding> findings) => string.Concat(findings.Select(f =>
        $"::error file={Property(f.File)},line={f.At.Line},col={f.At.Column},title={f.Code}::{Data(f.Message)}\n"));

    private static void Underline(StringBuilder text, Finding finding, string line)
    {
        const int Widest = 120;
        var number = finding.At.Line.ToString(CultureInfo.InvariantCulture).PadLeft(4);
        var margin = new string(' ', number.Length);
        var shown = line.Length > Widest ? line[..Widest] + "…" : line;
        text.Append(CultureInfo.InvariantCulture, $"{number} | {Redaction.Clean(shown)}\n");
        var column = Math.Min(finding.At.Column, shown.Length + 1);
        var length = Math.Clamp(finding.Length, 1, Math.Max(1, shown.Length - column + 1));
        text.Append(CultureInfo.InvariantCulture, $"{margin} | {new string(' ', column - 1)}^{new string('~', length - 1)}\n");
    }

    // The escapes of GitHub's workflow commands. Source: docs.github.com, "Workflow commands" (read 2026-11-20).
    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
