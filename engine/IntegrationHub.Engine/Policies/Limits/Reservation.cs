namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>What a claim takes from the limits, all of it or nothing.</summary>
/// <param name="Spending">The write.</param>
/// <param name="At">When it is counted.</param>
/// <param name="Bounds">The limits it has to keep.</param>
public sealed record Reservation(Spending Spending, DateTimeOffset At, IReadOnlyList<LimitBound> Bounds)
{
    /// <summary>The grant that has to cover it; null when a person need not agree, or has.</summary>
    public string? Grant { get; init; }

    /// <summary>How much it takes of the currency it is in.</summary>
    public long Amount => Spending.Facts.Amount ?? 0;

    /// <summary>The first limit that has no room for it, of those whose use is known.</summary>
    public LimitUse? FirstWithoutRoom(IEnumerable<LimitUse> uses) => uses.FirstOrDefault(use => !use.HasRoomFor(Amount));
}
