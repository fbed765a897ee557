using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Live;

namespace IntegrationHub.Cli.Printing;

/// <summary>Says on standard error what becomes of a catalog that changes while it is served.</summary>
internal static class CatalogNotices
{
    public static void Print(LiveHub live, Surroundings around)
    {
        live.Changed += (_, _) => Notices.Write(around, $"The catalog was read again: {Tools(live.State)}.\n");
        live.Refused += (_, _) => Notices.Write(around, Refusal(live.State));
    }

    private static string Refusal(CatalogState state)
    {
        var findings = state.Findings;
        return FindingPrinter.Text(findings, SourceLines.From(Environment.CurrentDirectory))
            + $"The catalog has changed and cannot be used as it is now: {findings.Count} {(findings.Count == 1 ? "finding" : "findings")}. "
            + $"What was read on {Moment.Of(state.LoadedAt)} stays in use: {Tools(state)}.\n";
    }

    private static string Tools(CatalogState state) => state.Tools == 1 ? "1 tool" : $"{state.Tools} tools";
}
