using IntegrationHub.Engine.Wording;

namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>What limits and allow-lists have to know of a write: the money it is about, and whose it is.</summary>
public sealed record CallFacts
{
    /// <summary>Nothing is known, neither the money nor the customer.</summary>
    public static CallFacts Unknown { get; } = new() { HasUnknownMoney = true };

    /// <summary>The amount, never negative; null when the call is about no money, or that is not known.</summary>
    public long? Amount { get; init; }

    /// <summary>Its currency in small letters; null as the amount is.</summary>
    public string? Currency { get; init; }

    /// <summary>Whether money moves, or stands in the input, whose amount is not known before the call.</summary>
    public bool HasUnknownMoney { get; init; }

    /// <summary>The customer; null when it is about none, about several, or that is not known.</summary>
    public string? Customer { get; init; }

    /// <summary>The grant that it was proposed under; null without one.</summary>
    public string? Grant { get; init; }

    /// <summary>The amount with its currency.</summary>
    public Money? Money() => Amount is { } amount && Currency is { } currency ? new(amount, currency) : null;
}
