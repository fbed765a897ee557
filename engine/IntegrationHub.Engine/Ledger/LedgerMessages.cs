using System.Globalization;

namespace IntegrationHub.Engine.Ledger;

/// <summary>What is said of a ledger that is not as the hub wrote it.</summary>
internal static class LedgerMessages
{
    public static LedgerFault Missing(long from, long to) => new(from, from == to
        ? Text($"row {from} is missing.")
        : Text($"rows {from} to {to} are missing."));

    public static LedgerFault NoCheckpoint(long first) => new(1, Text(
        $"rows 1 to {first - 1} are missing, and no checkpoint says that they were removed on purpose."));

    public static LedgerFault Changed(long row) => new(row, Text($"row {row} is not as it was written: its content does not give its hash."));

    public static LedgerFault Moved(long row, long was) => new(row, Text($"row {row} holds what was written as row {was}."));

    public static LedgerFault NotFollowing(long row) => new(row, Text(
        $"row {row} was not written after this row {row - 1}: one of the two was put in another's place."));

    public static LedgerFault NotTheFirst(long row) => new(row, Text(
        $"row {row} is the first, but it was not written as the first."));

    public static LedgerFault Added(long from, long to) => new(from, from == to
        ? Text($"row {from} was added after the last row that the hub wrote.")
        : Text($"rows {from} to {to} were added after the last row that the hub wrote."));

    public static LedgerFault NoHead(long last) => new(last, Text($"where the ledger ends is not written down any more; row {last} is the last there is."));

    public static LedgerFault OtherEnd(long row) => new(row, Text($"row {row} is not the last row that the hub wrote, though it has its number."));

    public static LedgerFault OtherThanNoted(long row) => new(row, Text($"row {row} is another than the one that was noted: its hash differs."));

    public static LedgerFault NotedIsGone(long row) => new(row, Text($"row {row}, which was noted, is not there to be compared."));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
