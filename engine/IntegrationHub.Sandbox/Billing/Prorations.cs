namespace IntegrationHub.Sandbox.Billing;

/// <summary>What a part of a billing period costs. Stripe prorates by the second and rounds each line to the smallest unit of money.
/// Source: docs.stripe.com/billing/subscriptions/prorations (read 2026-11-29).</summary>
internal static class Prorations
{
    /// <summary>The part of an amount that falls on the rest of a period.</summary>
    /// <param name="amount">What the whole period costs, in the smallest unit.</param>
    /// <param name="period">The whole period.</param>
    /// <param name="from">When the rest begins, in Unix seconds; outside the period it counts as its nearer bound.</param>
    public static long Rest(long amount, BillingPeriod period, long from) => Part(amount, period, period.From(from));

    /// <summary>The part of an amount that falls on a stretch of time, measured by a period that may be shorter or longer.</summary>
    public static long Part(long amount, BillingPeriod whole, BillingPeriod part) => whole.Seconds <= 0
        ? amount
        : (long)Math.Round((decimal)amount * part.Seconds / whole.Seconds, MidpointRounding.AwayFromZero);
}
