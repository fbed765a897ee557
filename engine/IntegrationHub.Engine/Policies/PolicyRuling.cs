using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Engine.Policies;

/// <summary>What the policy says of a write whose money and customer have been looked for.</summary>
/// <param name="Decision">Who has to agree.</param>
/// <param name="Bounds">The limits it has to keep.</param>
public sealed record PolicyRuling(PolicyDecision Decision, IReadOnlyList<LimitBound> Bounds);
