using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Proposals;

namespace IntegrationHub.Engine.Calls;

/// <summary>Sends an agreed write exactly once: the claim is written down before the request leaves, and the outcome before it is told.</summary>
internal sealed class Dispatcher(Sender sender, IProposalStore store, TimeProvider time)
{
    // Longer than a transport waits with all its attempts, so that an old claim means a process that died.
    private static readonly TimeSpan ClaimLife = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // Stores keep moments to the millisecond, so this is the least that is later than the claim that was seen.
    private static readonly TimeSpan JustAfter = TimeSpan.FromMilliseconds(1);

    // Stripe keeps idempotency keys for at least 24 hours. Source: docs.stripe.com/api/idempotent_requests (read 2026-11-20).
    private static readonly TimeSpan KeyLife = TimeSpan.FromHours(23);

    /// <summary>Sends a proposal, or tells what came of it when it was sent before.</summary>
    public async Task<HubResult<CallResult>> DispatchAsync(
        StoredProposal proposal, CheckedInput input, Connection connection, CancellationToken cancellation)
    {
        var wire = sender.Write(input, proposal.IdempotencyKey);
        var current = proposal;
        DateTimeOffset now;
        try
        {
            var began = time.GetUtcNow();
            while (true)
            {
                now = time.GetUtcNow();
                if (current.State is ProposalState.Succeeded or ProposalState.Failed) return OutcomeRecord.Replay(current);
                if (ProposalMessages.Refusal(current, now) is { } refusal) return refusal;
                if (current.State != ProposalState.Open && now - current.CreatedAt > KeyLife) return ProposalMessages.TooOldToRepeat(current);
                if (await store.ClaimAsync(current.Id, now, ClaimableBefore(current, now), cancellation)) break;
                if (now - began > LongestWait) return ProposalMessages.StillSending(current);
                await Task.Delay(Pause, time, cancellation);
                current = await store.FindAsync(current.Id, cancellation) ?? current;
            }
        }
        catch (StoreException error)
        {
            return ProposalMessages.NotClaimed(current, error.Message);
        }

        // From here on nobody may stop it: a request that has left is answered for.
        var reply = await sender.SendAsync(wire, connection, CancellationToken.None);
        var mayHaveHappened = current.State != ProposalState.Open || time.GetUtcNow() - now >= ClaimLife;
        var (state, result) = ReplyJudge.Judge(reply, input, connection, current, mayHaveHappened);
        return await SettleAsync(current, state, result);
    }

    private async Task<HubResult<CallResult>> SettleAsync(StoredProposal proposal, ProposalState state, HubResult<CallResult> result)
    {
        try
        {
            await store.SettleAsync(proposal.Id, state, state == ProposalState.Open ? null : OutcomeRecord.Write(result), CancellationToken.None);
            return result;
        }
        catch (StoreException error)
        {
            return ProposalMessages.OutcomeNotKept(proposal, result, error.Message);
        }
    }

    // Only the claim that was seen may be taken over: what another call has come to since is not known here.
    private static DateTimeOffset ClaimableBefore(StoredProposal seen, DateTimeOffset now) => (seen.State, seen.ClaimedAt + JustAfter) switch
    {
        (ProposalState.Unknown, { } after) => after,
        (ProposalState.Sending, { } after) => after < now - ClaimLife ? after : now - ClaimLife,
        _ => DateTimeOffset.MinValue,
    };
}
