using System.Text;
using IntegrationHub.Cli.Codes;

namespace IntegrationHub.Cli.Printing;

/// <summary>A page of Markdown as plain text: headings without their marks, sentences wrapped, examples moved in.</summary>
internal static class CodePageWords
{
    private const int Widest = 100;

    public static string Of(CodePage page, int width)
    {
        var text = new StringBuilder();
        var isExample = false;
        foreach (var line in page.Page.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) isExample = !isExample;
            else if (isExample) text.Append(line.Length == 0 ? "" : "    ").Append(line).Append('\n');
            else Wrap(text, line.TrimStart('#').TrimStart().Replace("`", "", StringComparison.Ordinal), Math.Min(width, Widest));
        }

        return text.ToString();
    }

    public static string Of(IEnumerable<CodePage> pages, int width) =>
        TextTable.Of(width, ["CODE", "WHAT IT DEMANDS"], pages.Select(page => (string[])[page.Code, page.Title]));

    private static void Wrap(StringBuilder text, string line, int width)
    {
        var used = 0;
        foreach (var word in line.Split(' '))
        {
            var fits = used + 1 + word.Length <= width;
            if (used > 0) text.Append(fits ? ' ' : '\n');
            text.Append(word);
            used = used > 0 && fits ? used + 1 + word.Length : word.Length;
        }

        text.Append('\n');
    }
}
