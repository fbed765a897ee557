using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Storage.Sql;

/// <summary>A row of the ledger in the shape of its table.</summary>
internal sealed class LedgerRecord
{
    /// <summary>The columns as they are read. What was tampered with may be of another type than the table says, and has to be readable all the same.</summary>
    public const string Columns =
        """
        CAST(number AS BIGINT) AS Number, CAST(event AS TEXT) AS Event, CAST(at AS BIGINT) AS At,
        CAST(by_kind AS TEXT) AS ByKind, CAST(by_name AS TEXT) AS ByName,
        CAST(proposal AS TEXT) AS Proposal, CAST(tool AS TEXT) AS Tool, CAST(connection AS TEXT) AS Connection,
        CAST(environment AS TEXT) AS Environment, CAST(input_digest AS TEXT) AS InputDigest, CAST(input AS TEXT) AS Input,
        CAST(policy_version AS TEXT) AS PolicyVersion, CAST(policy_class AS TEXT) AS PolicyClass, CAST(rule AS TEXT) AS Rule,
        CAST(idempotency_key AS TEXT) AS IdempotencyKey, CAST(request_id AS TEXT) AS RequestId,
        CAST(code AS TEXT) AS Code, CAST(sent AS TEXT) AS Sent,
        CAST(through AS BIGINT) AS Through, CAST(through_hash AS TEXT) AS ThroughHash,
        CAST(previous AS TEXT) AS Previous, CAST(hash AS TEXT) AS Hash
        """;

    public const string Insert =
        """
        INSERT INTO ledger (
            number, event, at, by_kind, by_name, proposal, tool, connection, environment, input_digest, input,
            policy_version, policy_class, rule, idempotency_key, request_id, code, sent, through, through_hash, previous, hash)
        VALUES (
            @Number, @Event, @At, @ByKind, @ByName, @Proposal, @Tool, @Connection, @Environment, @InputDigest, @Input,
            @PolicyVersion, @PolicyClass, @Rule, @IdempotencyKey, @RequestId, @Code, @Sent, @Through, @ThroughHash, @Previous, @Hash)
        """;

    // What DateTimeOffset can hold; a moment that was tampered with may be beyond it.
    private static readonly long Earliest = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public required long Number { get; init; }

    public required string Event { get; init; }

    public required long At { get; init; }

    public required string ByKind { get; init; }

    public required string ByName { get; init; }

    public string? Proposal { get; init; }

    public string? Tool { get; init; }

    public string? Connection { get; init; }

    public string? Environment { get; init; }

    public string? InputDigest { get; init; }

    public string? Input { get; init; }

    public string? PolicyVersion { get; init; }

    public string? PolicyClass { get; init; }

    public string? Rule { get; init; }

    public string? IdempotencyKey { get; init; }

    public string? RequestId { get; init; }

    public string? Code { get; init; }

    public string? Sent { get; init; }

    public long? Through { get; init; }

    public string? ThroughHash { get; init; }

    public required string Previous { get; init; }

    public required string Hash { get; init; }

    public static LedgerRecord Of(LedgerRow row) => new()
    {
        Number = row.Number,
        Event = row.Entry.Event,
        At = row.Entry.At.ToUnixTimeMilliseconds(),
        ByKind = row.Entry.By.Kind,
        ByName = row.Entry.By.Name,
        Proposal = row.Entry.Proposal,
        Tool = row.Entry.Tool,
        Connection = row.Entry.Connection,
        Environment = row.Entry.Environment,
        InputDigest = row.Entry.InputDigest,
        Input = row.Entry.Input,
        PolicyVersion = row.Entry.PolicyVersion,
        PolicyClass = row.Entry.PolicyClass,
        Rule = row.Entry.Rule,
        IdempotencyKey = row.Entry.IdempotencyKey,
        RequestId = row.Entry.RequestId,
        Code = row.Entry.Code,
        Sent = row.Entry.Sent,
        Through = row.Entry.Through,
        ThroughHash = row.Entry.ThroughHash,
        Previous = row.Previous,
        Hash = row.Hash,
    };

    public LedgerRow ToRow() => new(Number, ToEntry(), Previous, Hash);

    private LedgerEntry ToEntry() => new()
    {
        Event = Event,
        At = DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(At, Earliest, Latest)),
        By = new(ByKind, ByName),
        Proposal = Proposal,
        Tool = Tool,
        Connection = Connection,
        Environment = Environment,
        InputDigest = InputDigest,
        Input = Input,
        PolicyVersion = PolicyVersion,
        PolicyClass = PolicyClass,
        Rule = Rule,
        IdempotencyKey = IdempotencyKey,
        RequestId = RequestId,
        Code = Code,
        Sent = Sent,
        Through = Through,
        ThroughHash = ThroughHash,
    };
}
