using System.Text.Json;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Limits;
using IntegrationHub.Engine.Proposals;

namespace IntegrationHub.Engine.Calls;

/// <summary>Settles what a crash, a lost answer or a failing store left open, by asking the service again with the same key while that is safe.</summary>
internal sealed class Recovery(
    ToolCatalog catalog, IConnections connections, IProposalStore store, IPolicies policies, PolicyRecord record, Dispatcher dispatcher, Claims claims, TimeProvider time)
{
    // An answer that stays away is asked for less and less often.
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(5);

    /// <summary>Goes once through everything that is open.</summary>
    /// <param name="isStart">Whether nothing is too early to ask about: the program has just started.</param>
    /// <param name="cancellation">Stops before the next one.</param>
    /// <returns>What came of it, or why the store could not be asked.</returns>
    public async Task<HubResult<RecoveryReport>> RunAsync(bool isStart, CancellationToken cancellation)
    {
        try
        {
            // What runs long tells of another policy as soon as it is in use, a short command when it first decides by it.
            if (!isStart) await record.NoteAsync(cancellation);
            foreach (var late in await store.OverdueAsync(time.GetUtcNow(), cancellation))
            {
                var now = time.GetUtcNow();
                await store.ExpireAsync(late.Id, now, LedgerEntries.Expired(late, now), cancellation);
            }

            var report = new RecoveryReport();
            foreach (var open in await store.UnsettledAsync(cancellation))
            {
                if (await IsDueAsync(open, isStart, cancellation)) await SettleAsync(open, report, cancellation);
                else report.Waiting++;
            }

            return report;
        }
        catch (StoreException error)
        {
            return ProposalMessages.StoreFailed(error.Message);
        }
    }

    private async Task<bool> IsDueAsync(StoredProposal open, bool isStart, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (!await claims.IsAbandonedAsync(open, now, cancellation)) return false;
        if (open.State == ProposalState.Sending) return true;
        if (now - open.CreatedAt > Claims.KeyLife) return false;
        var asked = open.ClaimedAt ?? open.CreatedAt;
        var pause = (asked - open.CreatedAt) / 2;
        return isStart || now - asked > (pause > ShortestPause ? pause : ShortestPause);
    }

    private async Task SettleAsync(StoredProposal open, RecoveryReport report, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var asked = now - open.CreatedAt > Claims.KeyLife ? ProposalMessages.TooOldToRepeat(open) : await AskAsync(open, cancellation);
        if (!asked.TryGet(out _, out var error) && error.Sent == Sent.Unknown)
        {
            // Nobody could be asked: that is written down once, so that a person looks at it.
            if (open.State == ProposalState.Sending && await StillSendingAsync(open, cancellation)) await GiveUpAsync(open, error, cancellation);
            report.Unknown.Add(new(open, error));
            return;
        }

        report.Settled++;
    }

    private async Task<HubResult<CallResult>> AskAsync(StoredProposal open, CancellationToken cancellation)
    {
        if (catalog.Find(open.Tool) is not { } tool) return ProposalMessages.CannotAskAgain(open, "the catalog has no such tool any more");
        using var agreed = JsonDocument.Parse(open.Input);
        if (!InputChecker.Check(tool, new(agreed.RootElement), open.CreatedAt).TryGet(out var input, out _))
            return ProposalMessages.CannotAskAgain(open, "its manifest does not take that input any more");
        if (!(await connections.GetAsync(tool.Integration, open.Connection, cancellation)).TryGet(out var account, out var missing))
            return ProposalMessages.CannotAskAgain(open, $"the connection can't be used ({missing.Code})");
        var differing = Binding.Differences(open, input, account, open.PolicyVersion, open.By);
        if (differing.Count > 0) return ProposalMessages.CannotAskAgain(open, $"{string.Join(", ", differing)} changed since");

        // It has its share of the limits already, unless another call has come to know meanwhile that nothing was done.
        var ruling = policies.Current.Weigh(PolicyCase.Of(tool, account, open.By), open.Facts ?? CallFacts.Unknown);
        return await dispatcher.DispatchAsync(open, input, account, ruling.Bounds, LedgerActor.Hub, cancellation);
    }

    private async Task<bool> StillSendingAsync(StoredProposal open, CancellationToken cancellation) =>
        await store.FindAsync(open.Id, cancellation) is { State: ProposalState.Sending } now && now.ClaimedAt == open.ClaimedAt;

    private async Task GiveUpAsync(StoredProposal open, HubError error, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var before = await claims.ClaimableBeforeAsync(open, now, cancellation);
        using (claims.UnderWay.Enter(open.Id))
        {
            if (await store.ClaimAsync(open.Id, now, before, [], cancellation) is null) return;
            HubResult<CallResult> outcome = error;
            await store.SettleAsync(
                open.Id, ProposalState.Unknown, OutcomeRecord.Write(outcome),
                LedgerEntries.Outcome(open, ProposalState.Unknown, outcome, now, LedgerActor.Hub), CancellationToken.None);
        }
    }
}
