using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Engine.Ledger;

/// <summary>A proposal as it is kept: everything its token is bound to, and what became of it.</summary>
public sealed record StoredProposal
{
    /// <summary>Its name: <c>prop_</c> and 24 letters and digits.</summary>
    public required string Id { get; init; }

    /// <summary>The SHA-256 of its token in hexadecimal. The token itself is never kept.</summary>
    public required string TokenDigest { get; init; }

    /// <summary>The tool.</summary>
    public required string Tool { get; init; }

    /// <summary>The checked input as canonical JSON: defaults in, keys sorted, no spaces.</summary>
    public required string Input { get; init; }

    /// <summary>The connection's name.</summary>
    public required string Connection { get; init; }

    /// <summary>What is kept of the connection's key, so that another account under the same name is told apart.</summary>
    public required string KeyDigest { get; init; }

    /// <summary>The SHA-256 of the request it was shown as, and of the address it goes to.</summary>
    public required string RequestDigest { get; init; }

    /// <summary>Where it happens: <c>sandbox</c>, <c>test</c> or <c>live</c>.</summary>
    public required string Environment { get; init; }

    /// <summary>The version of the policy that decided.</summary>
    public required string PolicyVersion { get; init; }

    /// <summary>Who has to agree.</summary>
    public required PolicyClass PolicyClass { get; init; }

    /// <summary>The rule that decided, in words. Empty for a proposal of a build that did not keep it.</summary>
    public string PolicyRule { get; init; } = "";

    /// <summary>The key that goes with every attempt.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>What it does, in the words the agreeing person saw.</summary>
    public required string Says { get; init; }

    /// <summary>Who made it, and who alone may call it.</summary>
    public LedgerActor By { get; init; } = LedgerActor.LocalAgent;

    /// <summary>The money and the customer it is about, as its preview found them; null for a proposal of a build that did not keep them.</summary>
    public CallFacts? Facts { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it can no longer be called for the first time.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>How far it has come.</summary>
    public ProposalState State { get; init; }

    /// <summary>When a person approved it; null when nobody did.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>When a call last claimed it.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>Which instance of the hub claimed it then.</summary>
    public string? Claimant { get; init; }

    /// <summary>What came of it, as JSON: a result or an error, in the shape it was first told. Null until then.</summary>
    public string? Outcome { get; init; }
}
