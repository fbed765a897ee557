using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies.Grants;
using IntegrationHub.Engine.Policies.Limits;
using IntegrationHub.Engine.Proposals;

namespace IntegrationHub.Engine.Calls;

/// <summary>Sends an agreed write exactly once: the claim and the ledger's row are written down before the request leaves, and the outcome before it is told.</summary>
internal sealed class Dispatcher(Sender sender, IHubStore store, Claims claims, TimeProvider time)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Sends a proposal, or tells what came of it when it was sent before.</summary>
    /// <param name="proposal">The proposal, as it was last seen.</param>
    /// <param name="input">What is sent.</param>
    /// <param name="connection">Where.</param>
    /// <param name="bounds">The limits it has to keep when it is claimed for the first time.</param>
    /// <param name="by">Who has it sent.</param>
    /// <param name="cancellation">Stops waiting. A write that has been claimed is seen through all the same.</param>
    public async Task<HubResult<CallResult>> DispatchAsync(
        StoredProposal proposal,
        CheckedInput input,
        Connection connection,
        IReadOnlyList<LimitBound> bounds,
        LedgerActor by,
        CancellationToken cancellation)
    {
        var spending = Spending.Of(proposal, input.Tool, connection);
        var wire = sender.Write(input, proposal.IdempotencyKey);
        var current = proposal;
        var began = time.GetUtcNow();
        try
        {
            while (true)
            {
                var now = time.GetUtcNow();
                if (current.State is ProposalState.Succeeded or ProposalState.Failed) return OutcomeRecord.Replay(current);
                if (ProposalMessages.Refusal(current, now) is { } refusal) return await RefusedAsync(current, refusal, now, cancellation);
                if (current.State != ProposalState.Open && now - current.CreatedAt > Claims.KeyLife) return ProposalMessages.TooOldToRepeat(current);
                var before = await claims.ClaimableBeforeAsync(current, now, cancellation);
                using (claims.UnderWay.Enter(current.Id))
                {
                    var share = new Reservation(spending, now, bounds) { Grant = current.ApprovedAt is null ? proposal.Facts?.Grant : null };
                    var answer = await store.ClaimAsync(current.Id, before, LedgerEntries.Sending(current, now, by), share, cancellation);
                    if (answer.Row is { } row) return await SendAsync(wire, current, input, connection, new(now, row, by));
                    if (answer.Refused is { } limit) return await OverLimitAsync(current, limit, now, by, cancellation);
                    if (answer.GrantEnded is { } why) return GrantMessages.Ended(current, why);
                }

                if (now - began > LongestWait) return ProposalMessages.StillSending(current);
                await Task.Delay(Pause, time, cancellation);
                current = await store.FindAsync(current.Id, cancellation) ?? current;
            }
        }
        catch (StoreException error)
        {
            return ProposalMessages.NotClaimed(current, error.Message);
        }
    }

    // From here on nobody may stop it: a request that has left is answered for.
    private async Task<HubResult<CallResult>> SendAsync(
        WireRequest wire, StoredProposal proposal, CheckedInput input, Connection connection, Claim claim)
    {
        var reply = await sender.SendAsync(wire, connection, CancellationToken.None);
        var now = time.GetUtcNow();
        var mayHaveHappened = proposal.State != ProposalState.Open || now - claim.At >= Claims.Life;
        var (state, result) = ReplyJudge.Judge(reply, input, connection, proposal, mayHaveHappened);
        if (result.TryGet(out var done, out _)) result = done with { LedgerId = claim.Row };
        try
        {
            var outcome = state == ProposalState.Open ? null : OutcomeRecord.Write(result);
            await store.SettleAsync(
                proposal.Id, state, outcome, LedgerEntries.Outcome(proposal, state, result, now, claim.By), CancellationToken.None);
            return result;
        }
        catch (StoreException error)
        {
            return ProposalMessages.OutcomeNotKept(proposal, result, error.Message);
        }
    }

    // It stays open: until it expires there may be room again.
    private async Task<HubError> OverLimitAsync(StoredProposal proposal, LimitUse limit, DateTimeOffset now, LedgerActor by, CancellationToken cancellation)
    {
        await store.AppendAsync(LedgerEntries.OverLimit(proposal, limit.Bound.Limit.Name, now, by), cancellation);
        return LimitMessages.Exceeded(limit, proposal.Facts?.Money()) with { Proposal = proposal.Id };
    }

    // That its time is over is told once, by the first who sees it; when that can't be written down now, a later one does.
    private async Task<HubError> RefusedAsync(StoredProposal proposal, HubError refusal, DateTimeOffset now, CancellationToken cancellation)
    {
        if (proposal.State == ProposalState.Open && proposal.ExpiresAt <= now)
            await store.ExpireAsync(proposal.Id, now, LedgerEntries.Expired(proposal, now), cancellation);
        return refusal;
    }

    private sealed record Claim(DateTimeOffset At, long Row, LedgerActor By);
}
