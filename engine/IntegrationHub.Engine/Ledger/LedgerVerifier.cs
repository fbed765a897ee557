namespace IntegrationHub.Engine.Ledger;

/// <summary>Reads the whole ledger and finds every row that is not as the hub wrote it.</summary>
public static class LedgerVerifier
{
    private const int Page = 1000;

    /// <summary>Checks a ledger. Rows that are added meanwhile are checked too.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="noted">An end that was noted before, which has to be in it still; null when there is none.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static async Task<LedgerVerdict> VerifyAsync(ILedger ledger, LedgerHead? noted, CancellationToken cancellation)
    {
        var walk = new LedgerWalk(noted);
        await ReadOnAsync(ledger, walk, long.MaxValue, cancellation);

        // The head is written with each row: what it names has to be there, even when that was written after the last page was read.
        var head = await ledger.HeadAsync(cancellation);
        if (head is not null) await ReadOnAsync(ledger, walk, head.Number, cancellation);
        return walk.End(head);
    }

    /// <summary>What there is to say where nothing was ever kept.</summary>
    /// <param name="noted">An end that was noted before; null when there is none.</param>
    public static LedgerVerdict OfNothing(LedgerHead? noted) => new LedgerWalk(noted).End(new(0, LedgerChain.Beginning));

    private static async Task ReadOnAsync(ILedger ledger, LedgerWalk walk, long to, CancellationToken cancellation)
    {
        while (walk.Last < to)
        {
            var rows = await ledger.ReadAsync(walk.Last + 1, (int)Math.Min(Page, to - walk.Last), cancellation);
            foreach (var row in rows) walk.Step(row);
            if (rows.Count == 0) return;
        }
    }
}
