using System.Text;
using IntegrationHub.Engine.Discovery;

namespace IntegrationHub.Cli.Printing;

/// <summary>Lists of tools, for people.</summary>
internal static class DiscoveryWords
{
    public static string Of(ToolPage page, int width)
    {
        if (page.Tools.Count == 0) return "No tool fits.\n";
        var text = new StringBuilder(TextTable.Of(
            width, ["TOOL", "MODE", "RISK", "WHAT IT DOES"], page.Tools.Select(t => (string[])[t.Tool, t.Mode, t.Risk, With(t.Unavailable, t.Summary)])));
        text.Append('\n').Append(page.Tools.Count == 1 ? "1 tool" : $"{page.Tools.Count} tools");
        text.Append(page.NextCursor is null ? ".\n" : $", and more: --cursor {ShellWord.Of(page.NextCursor)}\n");
        return text.ToString();
    }

    public static string Of(IReadOnlyList<SearchHit> found, string? hint, int width) =>
        (hint is null ? "" : $"{PlainText.Line(hint)}\n{(found.Count == 0 ? "" : "\n")}") + (found.Count == 0
            ? "No tool was found; ./hub tools list shows them all.\n"
            : TextTable.Of(width, ["TOOL", "MODE", "RISK", "WHY"], found.Select(f => (string[])[f.Tool, f.Mode, f.Risk, With(f.Unavailable, f.Why)])));

    private static string With(string? unavailable, string text) => unavailable is null ? text : $"unavailable: {unavailable}. {text}";
}
