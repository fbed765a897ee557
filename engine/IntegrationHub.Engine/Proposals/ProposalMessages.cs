using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Limits;
using static IntegrationHub.Engine.Diagnostics.Quoting;

namespace IntegrationHub.Engine.Proposals;

/// <summary>What is said when agreement to a write is missing, late or for something else.</summary>
internal static class ProposalMessages
{
    public static HubError Required(string tool) => new(
        ErrorCodes.ConfirmationRequired, $"{tool} changes something, so it wants the token of a preview. Nothing was sent.", Sent.No, Retryable: false)
    {
        Hint = $"Preview {tool} with the same input, show what it says, then call with the token.",
    };

    public static HubError UnknownToken() => new(
        ErrorCodes.ConfirmationMismatch, "No proposal of this hub has that token. Nothing was sent.", Sent.No, Retryable: false)
    {
        Field = "confirmation",
        Hint = "Preview again and use the token exactly as it was given.",
    };

    public static HubError Mismatch(StoredProposal proposal, IReadOnlyList<string> differing) => new(
        ErrorCodes.ConfirmationMismatch,
        $"This is not what was agreed to: {List(differing)} {(differing.Count == 1 ? "differs" : "differ")} from the preview. Nothing was sent.",
        Sent.No,
        Retryable: false)
    {
        Field = differing[0],
        Hint = "Call with exactly what was previewed, or preview the new input and have that agreed to.",
        Proposal = proposal.Id,
    };

    /// <summary>The money is no longer what the preview said, because what the service holds has changed since.</summary>
    public static HubError MoneyChanged(StoredProposal proposal, CallFacts now) => new(
        ErrorCodes.ConfirmationMismatch,
        $"This is not what was agreed to any more: it was about {Money(proposal.Facts ?? CallFacts.Unknown)} at the preview, and is about {Money(now)} now. Nothing was sent.",
        Sent.No,
        Retryable: false)
    {
        Hint = "Preview again, show what it says now, and have that agreed to.",
        Proposal = proposal.Id,
    };

    public static HubError Expired(StoredProposal proposal) => new(
        ErrorCodes.ConfirmationExpired,
        $"The preview is older than 10 minutes: it expired at {proposal.ExpiresAt:yyyy-MM-dd HH:mm:ss} UTC. Nothing was sent.",
        Sent.No,
        Retryable: false)
    {
        Hint = "Preview again and have it agreed to again.",
        Proposal = proposal.Id,
    };

    public static HubError ApprovalRequired(StoredProposal proposal) => new(
        ErrorCodes.ApprovalRequired, "A person in charge has to approve this first. Nothing was sent.", Sent.No, Retryable: true)
    {
        Hint = $"Ask the person in charge to run: ./hub approve {proposal.Id}",
        Proposal = proposal.Id,
    };

    public static HubError Denied(StoredProposal proposal) => new(
        ErrorCodes.PolicyDenied, "A person in charge refused this. Nothing was sent.", Sent.No, Retryable: false)
    {
        Proposal = proposal.Id,
    };

    /// <summary>Why an open, refused or expired proposal may not be sent; null when it may. One that was sent is never too late: it has an outcome to tell.</summary>
    public static HubError? Refusal(StoredProposal proposal, DateTimeOffset now) => proposal.State switch
    {
        ProposalState.Denied => Denied(proposal),
        ProposalState.Expired => Expired(proposal),
        ProposalState.Open when proposal.ExpiresAt <= now => Expired(proposal),
        ProposalState.Open when proposal is { PolicyClass: PolicyClass.Approve, ApprovedAt: null } => ApprovalRequired(proposal),
        _ => null,
    };

    public static HubError Forbidden(string tool, string rule) => new(
        ErrorCodes.PolicyDenied, $"The policy forbids {tool}: {rule}. Nothing was sent.", Sent.No, Retryable: false);

    public static HubError NoSentence(string tool, string? why) => new(
        ErrorCodes.CatalogBroken, $"The sentence that previews {tool} can't be put together: {why ?? "it is not a template"}. Nobody could know what they agree to. Nothing was sent.", Sent.No, Retryable: false)
    {
        Hint = "Correct preview.says in the tool's manifest; ./hub lint says what is wrong with it and where.",
    };

    public static HubError NoSuchProposal(string id) => new(
        ErrorCodes.ProposalNotFound, $"No proposal is named {Quote(id)}. Nothing was changed.", Sent.No, Retryable: false);

    public static HubError NotOpen(StoredProposal proposal) => new(
        ErrorCodes.ProposalNotOpen,
        $"The proposal {proposal.Id} is no longer open: {State(proposal)}. Nothing was changed.",
        Sent.No,
        Retryable: false)
    {
        Proposal = proposal.Id,
    };

    public static HubError StoreFailed(string why) => new(
        ErrorCodes.StoreFailed, $"{why} Nothing was sent, because what can't be written down is not done.", Sent.No, Retryable: true);

    /// <summary>The store failed before this call could send anything; an earlier one may have.</summary>
    public static HubError NotClaimed(StoredProposal proposal, string why) => proposal.State switch
    {
        ProposalState.Succeeded or ProposalState.Failed => new(
            ErrorCodes.StoreFailed, $"{why} It was {(proposal.State == ProposalState.Succeeded ? "done" : "sent and refused")} before, and nothing was sent now.", Sent.Yes, Retryable: false)
        {
            Proposal = proposal.Id,
        },
        _ => AfterSending(proposal, StoreFailed(why)),
    };

    public static HubError TokenNotLookedUp(string why) => new(
        ErrorCodes.StoreFailed,
        $"{why} Nothing was sent now; whether an earlier call with this confirmation was sent can't be looked up. Call again with the same confirmation; it is never done twice.",
        Sent.Unknown,
        Retryable: true);

    /// <summary>Whatever stops a repeat, it does not undo what an earlier call with the same confirmation may have done.</summary>
    public static HubError AfterSending(StoredProposal proposal, HubError error)
    {
        if (proposal.State is not (ProposalState.Sending or ProposalState.Unknown) || error.Sent != Sent.No) return error;
        const string Nothing = "Nothing was sent";
        var end = error.Message.LastIndexOf(Nothing, StringComparison.Ordinal);
        var what = end < 0 ? $"{error.Message} " : error.Message[..end];
        return error with
        {
            Message = $"{what}{Nothing} now, but an earlier call with this confirmation may have happened; call with exactly what was previewed to get its result.",
            Hint = "Call again with the same confirmation and the same input. Do not make a new preview before the outcome is known.",
            Sent = Sent.Unknown,
            Proposal = proposal.Id,
        };
    }

    /// <summary>What a reply was could not be written down: the next call finds it out by asking again.</summary>
    public static HubError OutcomeNotKept(StoredProposal proposal, HubResult<CallResult> result, string why)
    {
        var known = result.TryGet(out _, out var error) ? Sent.Yes : error.Sent;
        if (known == Sent.No)
            return error! with { Code = ErrorCodes.StoreFailed, Message = $"{error.Message} This could not be written down: {why}" };
        var what = known == Sent.Unknown
            ? $"{error!.Message.Split(". Call ", 2)[0]}, and that could not be written down"
            : "The request was sent and answered, but the answer could not be written down";
        return new(
            ErrorCodes.StoreFailed, $"{what}: {why} Call again with the same confirmation to get the first result; it is never done twice.", Sent.Unknown, Retryable: true)
        {
            Proposal = proposal.Id,
        };
    }

    public static HubError TooOldToRepeat(StoredProposal proposal) => new(
        ErrorCodes.OutcomeUnknown,
        $"This was sent on {proposal.CreatedAt:yyyy-MM-dd HH:mm} UTC and never answered. After a day the service may have forgotten its idempotency key {proposal.IdempotencyKey}, so asking again could do it twice. Nothing was sent now.",
        Sent.Unknown,
        Retryable: false)
    {
        Hint = "Look at the service whether it happened, by the idempotency key.",
        Proposal = proposal.Id,
    };

    /// <summary>What was left open by a crash can't be asked about, because something it was bound to is gone.</summary>
    public static HubError CannotAskAgain(StoredProposal proposal, string why) => new(
        ErrorCodes.OutcomeUnknown,
        $"{proposal.Tool} was being sent on {proposal.CreatedAt:yyyy-MM-dd HH:mm} UTC and its outcome was not written down. It can't be asked about again: {why}. Nothing was sent now.",
        Sent.Unknown,
        Retryable: false)
    {
        Hint = $"Look at the service whether it happened, by the idempotency key {proposal.IdempotencyKey}.",
        Proposal = proposal.Id,
    };

    public static HubError StillSending(StoredProposal proposal) => new(
        ErrorCodes.OutcomeUnknown,
        "Another call with this confirmation is still waiting for its answer. Call again with the same confirmation to get its result; it is never done twice.",
        Sent.Unknown,
        Retryable: true)
    {
        Proposal = proposal.Id,
    };

    private static string Money(CallFacts facts) => facts.HasUnknownMoney ? "an amount that is not known" : facts.Money()?.ToString() ?? "no money";

    private static string State(StoredProposal proposal) => proposal.State switch
    {
        ProposalState.Open or ProposalState.Expired => "it expired",
        ProposalState.Sending => "it is being sent",
        ProposalState.Succeeded => "it was done",
        ProposalState.Failed => "it was refused by the service",
        ProposalState.Denied => "a person refused it",
        _ => "its outcome is unknown",
    };
}
