using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Calls;

/// <summary>Says what a reply proves about a write, and what is told of it.</summary>
internal static class ReplyJudge
{
    /// <summary>Judges one reply.</summary>
    /// <param name="reply">What the transport came back with.</param>
    /// <param name="input">What was sent.</param>
    /// <param name="connection">Where.</param>
    /// <param name="proposal">What had been agreed to.</param>
    /// <param name="mayHaveHappened">Whether an earlier attempt may have been carried out unseen. Then only an answer to the idempotency key settles anything.</param>
    public static (ProposalState State, HubResult<CallResult> Result) Judge(
        ServiceReply reply, CheckedInput input, Connection connection, StoredProposal proposal, bool mayHaveHappened)
    {
        if (reply is ServiceReply.Succeeded other && !IsWhatWasAsked(other, input.Tool))
            reply = new ServiceReply.NoAnswer($"{input.Tool.Integration.Manifest.Title} answered with something else than a {input.Tool.Manifest.Returns}");
        if (reply is ServiceReply.Succeeded done)
            return (ProposalState.Succeeded, Sender.Result(input, connection, done.Body, done.RequestId, proposal.IdempotencyKey));

        var (state, error) = reply switch
        {
            ServiceReply.NotSent unsent when !mayHaveHappened => (ProposalState.Open, ErrorTable.Unsent(unsent, input.Tool)),
            ServiceReply.NotSent unsent => (ProposalState.Unknown, ErrorTable.Undecided(input.Tool, $"{unsent.Why}; an earlier attempt may have happened")),
            ServiceReply.NoAnswer silent => (ProposalState.Unknown, ErrorTable.Undecided(input.Tool, silent.Why)),
            ServiceReply.Refused refused => Refusal(refused.Error, input.Tool, mayHaveHappened),
            _ => throw new InvalidOperationException($"A transport gave a reply of no known kind: {reply}."),
        };
        return (state, error with { Proposal = proposal.Id });
    }

    // An answer proves the act only when it is the thing the act makes.
    private static bool IsWhatWasAsked(ServiceReply.Succeeded done, Catalog.Tool tool) =>
        done.Body.ValueKind == System.Text.Json.JsonValueKind.Object && done.Body.TryGetProperty("object", out var kind) && kind.ValueEquals(tool.Manifest.Returns);

    private static (ProposalState State, HubError Error) Refusal(ServiceError refusal, Catalog.Tool tool, bool mayHaveHappened)
    {
        var error = ErrorTable.Of(tool, refusal);
        if (error.Sent == Sent.Unknown) return (ProposalState.Unknown, error);
        if (mayHaveHappened && SaysNothingOfTheFirst(refusal, error, tool)) return (ProposalState.Unknown, ErrorTable.Overshadowed(tool, error));

        // A refusal that may pass later (too many requests, a lock) leaves the agreement standing; any other is its outcome.
        return (error.Retryable ? ProposalState.Open : ProposalState.Failed, error);
    }

    // Keys, permissions, locks and rates are looked at before the idempotency key is; a deletion has none that counts,
    // and one that went through unseen makes the next one fail with "no such thing".
    // Source: docs.stripe.com/api/idempotent_requests (read 2026-11-20).
    private static bool SaysNothingOfTheFirst(ServiceError refusal, HubError error, Catalog.Tool tool) =>
        refusal.Status is 401 or 403 or 409 or 429 || error.Retryable || tool.Manifest.Request.Method == "DELETE";
}
