using System.Globalization;

namespace IntegrationHub.Engine.Ledger;

/// <summary>A page of the ledger, the newest row first.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="NextCursor">What shows the page after this one; null when there is none.</param>
public sealed record LedgerPage(IReadOnlyList<ShownRow> Rows, string? NextCursor)
{
    /// <summary>The page that a query found.</summary>
    public static LedgerPage Of(LedgerQuery query, IReadOnlyList<LedgerRow> rows) => new(
        [.. rows.Select(ShownRow.Of)],
        rows.Count == query.Limit && rows is [.., { Number: > 1 } last] ? last.Number.ToString(CultureInfo.InvariantCulture) : null);
}
