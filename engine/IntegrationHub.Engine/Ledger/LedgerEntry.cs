namespace IntegrationHub.Engine.Ledger;

/// <summary>One thing that happened, before it has its place in the ledger. Only words and numbers, so that a row that was changed can still be read.</summary>
public sealed record LedgerEntry
{
    /// <summary>What happened: one of <see cref="LedgerEvents"/>.</summary>
    public required string Event { get; init; }

    /// <summary>When. Kept to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it.</summary>
    public required LedgerActor By { get; init; }

    /// <summary>The proposal; null for what the policy forbids at once, and for a checkpoint.</summary>
    public string? Proposal { get; init; }

    /// <summary>The tool.</summary>
    public string? Tool { get; init; }

    /// <summary>The connection's name.</summary>
    public string? Connection { get; init; }

    /// <summary>Where: <c>sandbox</c>, <c>test</c> or <c>live</c>.</summary>
    public string? Environment { get; init; }

    /// <summary>The SHA-256 of the canonical input.</summary>
    public string? InputDigest { get; init; }

    /// <summary>The input, what may be personal in it masked. Only where a write is proposed or forbidden, and not when that is turned off.</summary>
    public string? Input { get; init; }

    /// <summary>The version of the policy that decided.</summary>
    public string? PolicyVersion { get; init; }

    /// <summary>Who has to agree: <c>allow</c>, <c>confirm</c>, <c>approve</c> or <c>deny</c>.</summary>
    public string? PolicyClass { get; init; }

    /// <summary>The rule that decided, in words; of a change of who may do what, what changed.</summary>
    public string? Rule { get; init; }

    /// <summary>The key that goes with every attempt.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The service's name for the request.</summary>
    public string? RequestId { get; init; }

    /// <summary>The error's code, for what failed or is unknown.</summary>
    public string? Code { get; init; }

    /// <summary>Whether anything was sent, for what failed or is unknown: <c>no</c>, <c>yes</c> or <c>unknown</c>.</summary>
    public string? Sent { get; init; }

    /// <summary>For a checkpoint: the last row that was removed.</summary>
    public long? Through { get; init; }

    /// <summary>For a checkpoint: the hash of that row.</summary>
    public string? ThroughHash { get; init; }
}
