namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>A call that a limit counts.</summary>
/// <param name="At">When it was claimed.</param>
/// <param name="Amount">How much money of the limit's currency it took; 0 when that does not matter.</param>
public sealed record CountedCall(DateTimeOffset At, long Amount);
