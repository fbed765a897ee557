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

    public AuthenticationRule Authentication { get; init; }

    /// <summary>How risky a charge looks: <c>normal</c>, <c>elevated</c> or <c>highest</c>.</summary>
    public string Risk { get; init; } = "normal";

    public CardChecks Checks { get; init; } = new();

    public RefundCourse Refund { get; init; }

    /// <summary>Why the holder disputes a charge; null when the holder is content.</summary>
    public DisputeCase? Disputed { get; init; }

    /// <summary>True when what is charged is available at once instead of after two days.</summary>
    public bool SettlesAtOnce { get; init; }

    /// <summary>True when the holder has to authenticate before anything is charged.</summary>
    public bool NeedsAuthentication => Authentication >= AuthenticationRule.WhenPresent;
}
