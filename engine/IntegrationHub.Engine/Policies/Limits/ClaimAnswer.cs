namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>What came of a claim that takes from limits.</summary>
/// <param name="Row">The number of the ledger's last row when this caller may send; null when not.</param>
/// <param name="Refused">The limit that has no room for it; null when none is in the way.</param>
public sealed record ClaimAnswer(long? Row, LimitUse? Refused)
{
    /// <summary>Why the grant covers it no more: <c>was taken back</c>. Null when it does, or none is needed.</summary>
    public string? GrantEnded { get; init; }

    /// <summary>Another has it, or it is settled.</summary>
    public static ClaimAnswer Taken { get; } = new(null, null);
}
