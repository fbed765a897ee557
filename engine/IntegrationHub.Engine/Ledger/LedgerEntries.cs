using System.Security.Cryptography;
using System.Text;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Policies;

namespace IntegrationHub.Engine.Ledger;

/// <summary>Says in the ledger's terms what happened to a proposal.</summary>
internal static class LedgerEntries
{
    /// <summary>A write was previewed.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="maskedInput">Its input without what may be personal; null when inputs are not kept.</param>
    public static LedgerEntry Proposed(StoredProposal proposal, string? maskedInput) =>
        Of(proposal, LedgerEvents.Proposed, proposal.CreatedAt, proposal.By) with { Input = maskedInput };

    /// <summary>The policy forbids a write; there is no proposal of it.</summary>
    public static LedgerEntry Forbidden(
        CheckedInput input, Connection connection, PolicyDecision decision, string policyVersion, string? maskedInput, DateTimeOffset now, LedgerActor by) => new()
        {
            Event = LedgerEvents.Denied,
            At = now,
            By = by,
            Tool = input.Tool.Name,
            Connection = connection.Name,
            Environment = Names.Of(connection.Environment),
            InputDigest = Digest(input.Canonical),
            Input = maskedInput,
            PolicyVersion = policyVersion,
            PolicyClass = Names.Of(decision.Class),
            Rule = decision.Rule,
        };

    /// <summary>A limit has no room for it; it stays open.</summary>
    public static LedgerEntry OverLimit(StoredProposal proposal, string limit, DateTimeOffset now, LedgerActor by) =>
        Of(proposal, LedgerEvents.Denied, now, by) with { Rule = limit, Code = ErrorCodes.LimitExceeded, Sent = Names.Of(Calls.Sent.No) };

    /// <summary>A person approved it.</summary>
    public static LedgerEntry Approved(StoredProposal proposal, DateTimeOffset now, LedgerActor by) =>
        Of(proposal, LedgerEvents.Agreed, now, by);

    /// <summary>A person refused it, or who made it takes it back.</summary>
    public static LedgerEntry Denied(StoredProposal proposal, DateTimeOffset now, LedgerActor by) =>
        Of(proposal, LedgerEvents.Denied, now, by);

    /// <summary>Its time is over.</summary>
    public static LedgerEntry Expired(StoredProposal proposal, DateTimeOffset now) =>
        Of(proposal, LedgerEvents.Expired, now, LedgerActor.Hub);

    /// <summary>It is about to be sent: for the first time by the use of its token, which is the agreement when no person gave it before.</summary>
    public static IReadOnlyList<LedgerEntry> Sending(StoredProposal proposal, DateTimeOffset now, LedgerActor by)
    {
        var sent = Of(proposal, LedgerEvents.Sent, now, by);
        return proposal is { ApprovedAt: null, ClaimedAt: null } ? [sent with { Event = LedgerEvents.Agreed }, sent] : [sent];
    }

    /// <summary>What came of it.</summary>
    public static LedgerEntry Outcome(StoredProposal proposal, ProposalState state, HubResult<CallResult> result, DateTimeOffset now, LedgerActor by)
    {
        var known = result.TryGet(out var done, out var error);
        var word = known ? LedgerEvents.Succeeded : state == ProposalState.Unknown ? LedgerEvents.Unknown : LedgerEvents.Failed;
        return Of(proposal, word, now, by) with
        {
            RequestId = known ? done!.RequestId : error!.Stripe?.RequestId,
            Code = error?.Code,
            Sent = known ? null : Names.Of(error!.Sent),
        };
    }

    /// <summary>The SHA-256 of a canonical input.</summary>
    public static string Digest(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    private static LedgerEntry Of(StoredProposal proposal, string what, DateTimeOffset at, LedgerActor by) => new()
    {
        Event = what,
        At = at,
        By = by,
        Proposal = proposal.Id,
        Tool = proposal.Tool,
        Connection = proposal.Connection,
        Environment = proposal.Environment,
        InputDigest = Digest(proposal.Input),
        PolicyVersion = proposal.PolicyVersion,
        PolicyClass = Names.Of(proposal.PolicyClass),
        Rule = proposal.PolicyRule is { Length: > 0 } rule ? rule : null,
        IdempotencyKey = proposal.IdempotencyKey,
    };
}
