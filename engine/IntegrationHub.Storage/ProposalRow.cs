using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Storage;

/// <summary>A proposal in the shape of its table: words for states, Unix milliseconds for moments.</summary>
internal sealed class ProposalRow
{
    public required string Id { get; init; }

    public required string TokenDigest { get; init; }

    public required string Tool { get; init; }

    public required string Input { get; init; }

    public required string Connection { get; init; }

    public required string KeyDigest { get; init; }

    public required string RequestDigest { get; init; }

    public required string Environment { get; init; }

    public required string PolicyVersion { get; init; }

    public required string PolicyClass { get; init; }

    public required string IdempotencyKey { get; init; }

    public required string Says { get; init; }

    public required long CreatedAt { get; init; }

    public required long ExpiresAt { get; init; }

    public required string State { get; init; }

    public long? ApprovedAt { get; init; }

    public long? ClaimedAt { get; init; }

    public string? Outcome { get; init; }

    public static ProposalRow Of(StoredProposal proposal) => new()
    {
        Id = proposal.Id,
        TokenDigest = proposal.TokenDigest,
        Tool = proposal.Tool,
        Input = proposal.Input,
        Connection = proposal.Connection,
        KeyDigest = proposal.KeyDigest,
        RequestDigest = proposal.RequestDigest,
        Environment = proposal.Environment,
        PolicyVersion = proposal.PolicyVersion,
        PolicyClass = StoredWords.Of(proposal.PolicyClass),
        IdempotencyKey = proposal.IdempotencyKey,
        Says = proposal.Says,
        CreatedAt = proposal.CreatedAt.ToUnixTimeMilliseconds(),
        ExpiresAt = proposal.ExpiresAt.ToUnixTimeMilliseconds(),
        State = StoredWords.Of(proposal.State),
        ApprovedAt = proposal.ApprovedAt?.ToUnixTimeMilliseconds(),
        ClaimedAt = proposal.ClaimedAt?.ToUnixTimeMilliseconds(),
        Outcome = proposal.Outcome,
    };

    public StoredProposal ToProposal() => new()
    {
        Id = Id,
        TokenDigest = TokenDigest,
        Tool = Tool,
        Input = Input,
        Connection = Connection,
        KeyDigest = KeyDigest,
        RequestDigest = RequestDigest,
        Environment = Environment,
        PolicyVersion = PolicyVersion,
        PolicyClass = StoredWords.PolicyClass(PolicyClass, Id),
        IdempotencyKey = IdempotencyKey,
        Says = Says,
        CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
        ExpiresAt = DateTimeOffset.FromUnixTimeMilliseconds(ExpiresAt),
        State = StoredWords.State(State, Id),
        ApprovedAt = Moment(ApprovedAt),
        ClaimedAt = Moment(ClaimedAt),
        Outcome = Outcome,
    };

    private static DateTimeOffset? Moment(long? milliseconds) =>
        milliseconds is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
}
