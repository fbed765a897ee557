namespace IntegrationHub.Engine.Policies;

/// <summary>What the policy says of one call.</summary>
/// <param name="Class">Who has to agree.</param>
/// <param name="Rule">The rule that decided, in words.</param>
public sealed record PolicyDecision(PolicyClass Class, string Rule);
