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

    // Stripe keeps idempotency keys for at least 24 hours. Source: docs.stripe.com/api/idempotent_requests (read 2026-11-20).
    private static readonly TimeSpan KeyLife = TimeSpan.FromHours(23);

    /// <summary>Sends a proposal, or tells what came of it when it was sent before.</summary>
    public async Task<HubResult<CallResult>> DispatchAsync(
        StoredProposal proposal, CheckedInput input, Connection connection, CancellationToken cancellation)
    {
        var began = time.GetUtcNow();
        var current = proposal;
        while (true)
        {
            if (current.State is ProposalState.Succeeded or ProposalState.Failed) return OutcomeRecord.Replay(current);
            if (current.State == ProposalState.Denied) return ProposalMessages.Denied(current);
            var now = time.GetUtcNow();
            if (current.ClaimedAt is not null && now - current.CreatedAt > KeyLife) return ProposalMessages.TooOldToRepeat(current);
            if (await store.ClaimAsync(current.Id, now, now - ClaimLife, cancellation)) break;
            if (now - began > LongestWait) return ProposalMessages.StillSending(current);
            await Task.Delay(Pause, time, cancellation);
            current = await store.FindAsync(current.Id, cancellation) ?? current;
        }

        // From here on nobody may stop it: a request that has left is answered for.
        var reply = await sender.SendAsync(sender.Write(input, current.IdempotencyKey), connection, CancellationToken.None);
        return await SettleAsync(current, input, connection, reply);
    }

    private async Task<HubResult<CallResult>> SettleAsync(
        StoredProposal proposal, CheckedInput input, Connection connection, ServiceReply reply)
    {
        var (state, result) = Judge(proposal, input, connection, reply);
        var outcome = state == ProposalState.Open ? null : OutcomeRecord.Write(result);
        try
        {
            await store.SettleAsync(proposal.Id, state, outcome, CancellationToken.None);
        }
        catch (StoreException error) when (state != ProposalState.Open)
        {
            return ProposalMessages.OutcomeNotKept(proposal, error.Message);
        }

        return result;
    }

    private static (ProposalState State, HubResult<CallResult> Result) Judge(
        StoredProposal proposal, CheckedInput input, Connection connection, ServiceReply reply)
    {
        switch (reply)
        {
            case ServiceReply.Succeeded done:
                return (ProposalState.Succeeded, Sender.Result(input, connection, done.Body, done.RequestId, proposal.IdempotencyKey));
            case ServiceReply.NotSent unsent when proposal.State == ProposalState.Open:
                return (ProposalState.Open, ErrorTable.Unsent(unsent) with { Proposal = proposal.Id });
            case ServiceReply.NotSent unsent:
                return (ProposalState.Unknown, ErrorTable.Undecided(input.Tool, $"{unsent.Why}; an earlier attempt may have happened") with { Proposal = proposal.Id });
            case ServiceReply.NoAnswer silent:
                return (ProposalState.Unknown, ErrorTable.Undecided(input.Tool, silent.Why) with { Proposal = proposal.Id });
            case ServiceReply.Refused refused:
                var error = ErrorTable.Of(input.Tool, refused.Error) with { Proposal = proposal.Id };
                return (StateAfter(error, proposal), error);
            default:
                throw new InvalidOperationException($"A transport gave a reply of no known kind: {reply}.");
        }
    }

    // A refusal that may pass later (too many requests, a lock) leaves the agreement standing; any other is its outcome.
    private static ProposalState StateAfter(HubError error, StoredProposal proposal) => error switch
    {
        { Sent: Sent.Unknown } => ProposalState.Unknown,
        { Retryable: true } => proposal.State == ProposalState.Open ? ProposalState.Open : ProposalState.Unknown,
        _ => ProposalState.Failed,
    };
}
