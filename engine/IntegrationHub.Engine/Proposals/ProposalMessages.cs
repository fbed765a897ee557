using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;
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

    public static HubError Forbidden(string tool, string rule) => new(
        ErrorCodes.PolicyDenied, $"The policy forbids {tool}: {rule}. Nothing was sent.", Sent.No, Retryable: false);

    public static HubError NoSentence(string tool) => new(
        "catalog_broken", $"The sentence that previews {tool} is not a template, so nobody could know what they agree to. Nothing was sent.", Sent.No, Retryable: false)
    {
        Hint = "Run ./hub lint, which says what is wrong with it and where.",
    };

    public static HubError NoSuchProposal(string id) => new(
        "proposal_not_found", $"No proposal is named {Quote(id)}. Nothing was changed.", Sent.No, Retryable: false);

    public static HubError NotOpen(StoredProposal proposal) => new(
        "proposal_not_open",
        $"The proposal {proposal.Id} is no longer open: {State(proposal)}. Nothing was changed.",
        Sent.No,
        Retryable: false)
    {
        Proposal = proposal.Id,
    };

    public static HubError StoreFailed(string why) => new(
        ErrorCodes.StoreFailed, $"{why} Nothing was sent, because what can't be written down is not done.", Sent.No, Retryable: true);

    public static HubError OutcomeNotKept(StoredProposal proposal, string why) => new(
        ErrorCodes.StoreFailed,
        $"The request was sent and answered, but the answer could not be written down: {why} Call again with the same confirmation to get the first result; it is never done twice.",
        Sent.Unknown,
        Retryable: true)
    {
        Proposal = proposal.Id,
    };

    public static HubError TooOldToRepeat(StoredProposal proposal) => new(
        ErrorCodes.OutcomeUnknown,
        $"This was sent on {proposal.CreatedAt:yyyy-MM-dd HH:mm} UTC and never answered. After a day the service may have forgotten its idempotency key {proposal.IdempotencyKey}, so asking again could do it twice. Nothing was sent now.",
        Sent.Unknown,
        Retryable: false)
    {
        Hint = "Look at the service whether it happened, by the idempotency key.",
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

    private static string State(StoredProposal proposal) => proposal.State switch
    {
        ProposalState.Open => "it expired",
        ProposalState.Sending => "it is being sent",
        ProposalState.Succeeded => "it was done",
        ProposalState.Failed => "it was refused by the service",
        ProposalState.Denied => "a person refused it",
        _ => "its outcome is unknown",
    };
}
