namespace IntegrationHub.Engine.Manifests;

/// <summary>A row of the error table: which of the service's errors it speaks of, and what to make of them.</summary>
/// <param name="When">What must match; every part given must.</param>
/// <param name="Becomes">The hub's code for it.</param>
/// <param name="Hint">What to do next, in one sentence.</param>
/// <param name="Retryable">Whether the same call may succeed later without a change.</param>
/// <param name="LacksPermission">Whether it means that the key lacks the permission of the tool.</param>
public sealed record ErrorAdvice(ErrorMatch When, string Becomes, string Hint, bool Retryable, bool LacksPermission = false);
