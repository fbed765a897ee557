using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Storage.Sql;

/// <summary>A proposal in the shape of its table: words for states, Unix milliseconds for moments.</summary>
internal sealed class ProposalRow
{
    public const string Columns =
        """
        id AS Id, token_digest AS TokenDigest, tool AS Tool, input AS Input, connection AS Connection, key_digest AS KeyDigest,
        request_digest AS RequestDigest, environment AS Environment,
        policy_version AS PolicyVersion, policy_class AS PolicyClass, policy_rule AS PolicyRule,
        idempotency_key AS IdempotencyKey, says AS Says, proposed_by AS ProposedBy, facts AS Facts, created_at AS CreatedAt, expires_at AS ExpiresAt,
        state AS State, approved_at AS ApprovedAt, claimed_at AS ClaimedAt, claimant AS Claimant, outcome AS Outcome
        """;

    public const string Insert =
        """
        INSERT INTO proposals (
            id, token_digest, tool, input, connection, key_digest, request_digest, environment, policy_version, policy_class, policy_rule,
            idempotency_key, says, proposed_by, facts, created_at, expires_at, state, approved_at, claimed_at, claimant, outcome)
        VALUES (
            @Id, @TokenDigest, @Tool, @Input, @Connection, @KeyDigest, @RequestDigest, @Environment, @PolicyVersion, @PolicyClass, @PolicyRule,
            @IdempotencyKey, @Says, @ProposedBy, @Facts, @CreatedAt, @ExpiresAt, @State, @ApprovedAt, @ClaimedAt, @Claimant, @Outcome)
        """;

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

    public required string PolicyRule { get; init; }

    public required string IdempotencyKey { get; init; }

    public required string Says { get; init; }

    public required string ProposedBy { get; init; }

    public string? Facts { get; init; }

    public required long CreatedAt { get; init; }

    public required long ExpiresAt { get; init; }

    public required string State { get; init; }

    public long? ApprovedAt { get; init; }

    public long? ClaimedAt { get; init; }

    public string? Claimant { get; init; }

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
        PolicyRule = proposal.PolicyRule,
        IdempotencyKey = proposal.IdempotencyKey,
        Says = proposal.Says,
        ProposedBy = proposal.By.Text,
        Facts = StoredFacts.Write(proposal.Facts),
        CreatedAt = proposal.CreatedAt.ToUnixTimeMilliseconds(),
        ExpiresAt = proposal.ExpiresAt.ToUnixTimeMilliseconds(),
        State = StoredWords.Of(proposal.State),
        ApprovedAt = proposal.ApprovedAt?.ToUnixTimeMilliseconds(),
        ClaimedAt = proposal.ClaimedAt?.ToUnixTimeMilliseconds(),
        Claimant = proposal.Claimant,
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
        PolicyRule = PolicyRule,
        IdempotencyKey = IdempotencyKey,
        Says = Says,
        By = LedgerActor.Read(ProposedBy),
        Facts = StoredFacts.Read(Facts, Id),
        CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
        ExpiresAt = DateTimeOffset.FromUnixTimeMilliseconds(ExpiresAt),
        State = StoredWords.State(State, Id),
        ApprovedAt = Moment(ApprovedAt),
        ClaimedAt = Moment(ClaimedAt),
        Claimant = Claimant,
        Outcome = Outcome,
    };

    private static DateTimeOffset? Moment(long? milliseconds) =>
        milliseconds is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
}
