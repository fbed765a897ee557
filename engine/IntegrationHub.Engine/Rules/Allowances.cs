using System.Text.RegularExpressions;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Rules;

/// <summary>Excuses beside a line: <c># ih:allow IH0302 why</c>, on it or alone above it. One without a reason is a mistake, and so is one that excuses nothing.</summary>
internal static partial class Allowances
{
    /// <summary>The findings that are not excused, and those about the excuses.</summary>
    /// <param name="file">The file they are about.</param>
    /// <param name="findings">What the rules found.</param>
    /// <param name="hasRun">Whether the rule that gives a code has run, so that an excuse nobody needed is a mistake.</param>
    public static IReadOnlyList<Finding> Filter(SourceFile file, IEnumerable<Finding> findings, Func<string, bool> hasRun)
    {
        var left = findings.ToList();
        if (!file.Text.Contains("ih:allow", StringComparison.Ordinal)) return left;
        var number = 0;
        foreach (var line in file.Text.Split('\n'))
        {
            number++;
            var match = Comment().Match(line);
            if (!match.Success) continue;
            var code = match.Groups["code"].Value;
            var at = new SourcePosition(number, match.Index + 1);
            var covered = line.TrimStart().StartsWith('#') ? number + 1 : number;
            if (match.Groups["why"].Length == 0) left.Add(FileMessages.AllowWithoutReason(file.Path, at, match.Length, code));
            else if (left.RemoveAll(f => f.Code == code && f.At.Line == covered) == 0 && hasRun(code))
                left.Add(FileMessages.AllowNotUsed(file.Path, at, match.Length, code));
        }

        return left;
    }

    [GeneratedRegex(@"#\s*ih:allow\s+(?<code>IH\d{4})[ \t]*(?<why>[^\r\n]*?)\s*$")]
    private static partial Regex Comment();
}
