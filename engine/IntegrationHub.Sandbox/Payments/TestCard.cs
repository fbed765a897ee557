namespace IntegrationHub.Sandbox.Payments;

/// <summary>A card of Stripe's test world and how it behaves.</summary>
internal sealed record TestCard(string Brand, string Last4)
{
    public string Funding { get; init; } = "credit";

    public string Country { get; init; } = "US";

    /// <summary>How a charge fails; null when it succeeds.</summary>
    public Decline? OnCharge { get; init; }

    /// <summary>True when the card can be saved to a customer although it fails later.</summary>
    public bool CanBeAttached { get; init; }

    /// <summary>True when the payer has to authenticate first.</summary>
    public bool NeedsAuthentication { get; init; }
}
