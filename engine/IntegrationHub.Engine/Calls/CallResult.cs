using System.Text.Json;
using System.Text.Json.Nodes;

namespace IntegrationHub.Engine.Calls;

/// <summary>What a call returned.</summary>
public sealed record CallResult
{
    /// <summary>The tool.</summary>
    public required string Tool { get; init; }

    /// <summary>Where it happened: <c>sandbox</c>, <c>test</c> or <c>live</c>.</summary>
    public required string Environment { get; init; }

    /// <summary>What the service returned.</summary>
    public required JsonElement Result { get; init; }

    /// <summary>True when this is the first result of a confirmation that was used before.</summary>
    public required bool Replayed { get; init; }

    /// <summary>The key that went with every attempt; null for a read.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The service's name for the request.</summary>
    public string? RequestId { get; init; }

    /// <summary>The row of the ledger that was written before the request left; null for a read.</summary>
    public long? LedgerId { get; init; }

    /// <summary>Cautious values that were filled in.</summary>
    public required JsonObject DefaultsApplied { get; init; }

    /// <summary>What was read differently from how it was written.</summary>
    public required IReadOnlyList<Coercion> Coercions { get; init; }

    /// <summary>Tools that usually come next.</summary>
    public required IReadOnlyList<string> Followups { get; init; }
}
