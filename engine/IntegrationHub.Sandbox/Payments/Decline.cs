namespace IntegrationHub.Sandbox.Payments;

/// <summary>Why a bank said no.</summary>
/// <param name="Code">Stripe's error code.</param>
/// <param name="Reason">The decline code.</param>
/// <param name="Message">What the payer reads.</param>
internal sealed record Decline(string Code, string Reason, string Message)
{
    public static Decline Generic { get; } = new("card_declined", "generic_decline", "Your card was declined.");

    public static Decline NeedsAuthentication { get; } = new(
        "authentication_required", "authentication_required", "Your card was declined. This transaction requires authentication.");

    /// <summary>Nothing was charged, because nothing is saved that could be.</summary>
    public static Decline NoPaymentMethod { get; } = new(
        "missing", "missing", "There is no `default_payment_method` set on this Customer or Invoice. Set one, or name a `payment_method`.");

    public static Decline Reading(string reason) => new("card_declined", reason, "Your card was declined.");
}
