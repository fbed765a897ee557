using IntegrationHub.Engine.Ledger;
using IntegrationHub.Storage;

namespace IntegrationHub.Cli.Tests.Kills;

/// <summary>What was found at the end of a run: what the agents asked for, what the ledger tells, and what the service holds.</summary>
internal sealed record KillProof(
    IReadOnlyList<AskedWrite> Writes, IReadOnlyList<LedgerRow> Rows, LedgerVerdict Verdict, ILookup<string, string> Customers, IReadOnlyDictionary<string, ProposalState> States)
{
    public int Count(string what) => Rows.Count(row => row.Entry.Event == what);

    public static async Task<KillProof> GatherAsync(HubStore store, FaultySandbox sandbox, IReadOnlyList<AskedWrite> writes)
    {
        var rows = new List<LedgerRow>();
        while (await store.ReadAsync(rows.Count + 1, 1000, default) is { Count: > 0 } page) rows.AddRange(page);
        var states = new Dictionary<string, ProposalState>(StringComparer.Ordinal);
        foreach (var id in rows.Select(row => row.Entry.Proposal!).Distinct()) states[id] = (await store.FindAsync(id, default))!.State;
        return new(writes, rows, await LedgerVerifier.VerifyAsync(store, null, default), await sandbox.CustomersAsync(), states);
    }

    /// <summary>Holds it all to what the hub promises.</summary>
    public void Check()
    {
        Assert.Empty(Verdict.Faults);
        Assert.Empty(Writes.Where(w => w.Wrong is not null).Select(w => $"{w.Email}: {w.Wrong}"));
        var told = Rows.GroupBy(row => row.Entry.Proposal!, row => row.Entry.Event).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var known = Writes.SelectMany(w => w.Proposals).ToHashSet(StringComparer.Ordinal);

        // What nobody was shown, nobody could agree to.
        Assert.All(told.Where(t => !known.Contains(t.Key)), t => Assert.Equal(["proposed"], t.Value));
        Assert.All(States, s => Assert.Contains(s.Value, new[] { ProposalState.Open, ProposalState.Succeeded }));
        Assert.All(told, t => CheckStory(t.Value, States[t.Key]));
        Assert.All(Writes, w => CheckEffect(w, w.Proposals.Count(p => States[p] == ProposalState.Succeeded)));
        Assert.Equal(Writes.Sum(w => Customers[w.Email].Count()), Customers.Sum(c => c.Count()));
    }

    private static void CheckStory(List<string> events, ProposalState state)
    {
        Assert.Equal("proposed", events[0]);
        if (events.Contains("sent")) Assert.InRange(events.IndexOf("agreed"), 1, events.IndexOf("sent") - 1);
        Assert.Contains(events[^1], state == ProposalState.Succeeded ? ["succeeded"] : new[] { "proposed", "failed" });
        Assert.True(events.Count(e => e == "succeeded") <= 1, string.Join(' ', events));
    }

    private void CheckEffect(AskedWrite write, int succeeded)
    {
        var made = Customers[write.Email].ToList();
        Assert.True(made.Count == succeeded && succeeded <= 1, $"{write.Email} ({write.Intent}): {made.Count} effects, {succeeded} of its proposals succeeded.");
        if (write.Intent is Intent.Done) Assert.Equal(write.Result, Assert.Single(made));
        if (write.Intent is Intent.NotAgreed or Intent.Changed) Assert.Empty(made);
        Assert.Empty(Customers[$"not-{write.Email}"]);
    }
}
