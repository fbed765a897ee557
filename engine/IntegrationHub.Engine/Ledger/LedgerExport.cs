using System.Runtime.CompilerServices;

namespace IntegrationHub.Engine.Ledger;

/// <summary>Writes the ledger as JSON Lines that anybody can check: each line has a row in its canonical form, and the SHA-256 of that form's bytes.</summary>
public static class LedgerExport
{
    private const int Page = 500;

    /// <summary>Every line, by rising number: <c>{"hash":"…","row":{…}}</c>.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static async IAsyncEnumerable<string> LinesAsync(ILedger ledger, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var next = 0L;
        while (await ledger.ReadAsync(next, Page, cancellation) is { Count: > 0 } rows)
        {
            foreach (var row in rows) yield return $$"""{"hash":"{{row.Hash}}","row":{{LedgerChain.Canonical(row)}}}""";
            next = rows[^1].Number + 1;
        }
    }
}
