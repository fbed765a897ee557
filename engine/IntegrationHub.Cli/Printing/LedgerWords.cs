using System.Globalization;
using IntegrationHub.Cli.Commands;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Cli.Printing;

/// <summary>The ledger, for people.</summary>
internal static class LedgerWords
{
    private static readonly string[] Head = ["ROW", "AT", "EVENT", "BY", "ENVIRONMENT", "PROPOSAL", "WHAT"];

    public static string Of(LedgerPage page, int width)
    {
        if (page.Rows.Count == 0) return "The ledger has no such row.\n";
        var table = TextTable.Of(width, Head, page.Rows.Select(Cells));
        return page.NextCursor is { } cursor ? $"{table}More: --cursor {cursor}\n" : table;
    }

    public static string Of(LedgerVerdict verdict)
    {
        var rows = verdict.Rows == 1 ? "1 row" : string.Create(CultureInfo.InvariantCulture, $"{verdict.Rows} rows");
        if (verdict.IsWhole)
            return verdict.Rows == 0
                ? "The ledger is empty.\n"
                : $"The ledger is whole: {rows}, each as it was written. Note its end elsewhere, and a later check can be held to it:\n  ./hub ledger verify --head {verdict.HeadText}\n";
        var faults = string.Concat(verdict.Faults.Select(fault => $"  {PlainText.Line(fault.Message)}\n"));
        return $"The ledger is not as the hub wrote it ({rows}):\n{faults}Keep it as it is, and compare it with a copy or an export.\n";
    }

    public static string Of(PrunedLedger pruned) => pruned.Checkpoint is null
        ? $"Nothing is older than {Moment.Of(pruned.Before)}; nothing was removed.\n"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"Removed every row up to {pruned.RemovedThrough}, older than {Moment.Of(pruned.Before)}. Row {pruned.Checkpoint} is the checkpoint that vouches for them.\n");

    private static IReadOnlyList<string> Cells(ShownRow row) =>
    [
        row.Number.ToString(CultureInfo.InvariantCulture),
        Moment.Of(row.At),
        row.Event,
        row.By,
        row.Environment ?? "",
        row.Proposal ?? "",
        What(row),
    ];

    private static string What(ShownRow row) => string.Join(' ', new[]
    {
        row.Tool ?? (row.Connection is { } connection ? $"{connection}: {row.Rule}" : row.Rule),
        row.Code,
        row.Sent is { } sent ? $"(sent: {sent})" : null,
        row.Through is { } through ? $"rows up to {through.ToString(CultureInfo.InvariantCulture)} were removed" : null,
    }.Where(part => part is not null));
}
