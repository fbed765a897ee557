using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Cli.Printing;

/// <summary>Findings, in the form that was asked for.</summary>
internal static class FindingWords
{
    /// <summary>Prints them: for people with their source lines, for programs, or as annotations of a code host.</summary>
    public static void Print(IReadOnlyList<Finding> findings, string format, Surroundings around)
    {
        around.Out.Write(format switch
        {
            "json" => FindingPrinter.Json(findings),
            "github" => FindingPrinter.GitHub(findings),
            _ => FindingPrinter.Text(findings, SourceLines.From(Environment.CurrentDirectory)),
        });
        if (format == "text" && findings.Count > 0) around.Error.Write(WhereMoreIsSaid(findings));
    }

    // Beside the findings, not among them: what is printed may be kept in a file and compared.
    private static string WhereMoreIsSaid(IReadOnlyList<Finding> findings)
    {
        string[] codes = [.. findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal)];
        return codes switch
        {
            [var only] => $"./hub explain {only} says more.\n",
            { Length: <= 5 } => $"./hub explain CODE says more of each: {string.Join(", ", codes)}.\n",
            _ => "./hub explain CODE says more of each.\n",
        };
    }
}
