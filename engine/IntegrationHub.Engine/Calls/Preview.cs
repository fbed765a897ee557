using System.Text.Json;
using System.Text.Json.Nodes;

namespace IntegrationHub.Engine.Calls;

/// <summary>What a call would do. For a write it is a proposal that can be confirmed; for a read, only a look.</summary>
public sealed record Preview
{
    /// <summary>The proposal's name; null for a read.</summary>
    public string? Id { get; init; }

    /// <summary>The tool.</summary>
    public required string Tool { get; init; }

    /// <summary>Where it would happen: <c>sandbox</c>, <c>test</c> or <c>live</c>.</summary>
    public required string Environment { get; init; }

    /// <summary>What would happen, in words.</summary>
    public required string Says { get; init; }

    /// <summary>What the service holds now, where the manifest names a read.</summary>
    public JsonElement? Present { get; init; }

    /// <summary>What would be different in the thing the path names, field by field; null when that is nothing.</summary>
    public IReadOnlyList<Change>? Changes { get; init; }

    /// <summary>The exact request, its credential redacted.</summary>
    public required RequestShown Request { get; init; }

    /// <summary>Cautious values that were filled in.</summary>
    public required JsonObject DefaultsApplied { get; init; }

    /// <summary>What was read differently from how it was written.</summary>
    public required IReadOnlyList<Coercion> Coercions { get; init; }

    /// <summary>What to ask the user first.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>What the policy says of it.</summary>
    public required PolicyShown Policy { get; init; }

    /// <summary>The key that goes with every attempt; null for a read.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The confirmation token; null for a read.</summary>
    public string? Token { get; init; }

    /// <summary>When the token stops working; null for a read.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
