namespace IntegrationHub.Sandbox.Payments;

/// <summary>Why a card was refused.</summary>
/// <param name="Code">Stripe's error code.</param>
/// <param name="Reason">The decline code.</param>
/// <param name="Message">What the payer reads.</param>
internal sealed record Decline(string Code, string Reason, string Message)
{
    public static Decline Generic { get; } = new("card_declined", "generic_decline", "Your card was declined.");

    public static Decline NeedsAuthentication { get; } = new(
        "authentication_required", "authentication_required", "Your card was declined. This transaction requires authentication.");

    /// <summary>The holder was asked and did not say yes.</summary>
    public static Decline FailedAuthentication { get; } = new(
        "payment_intent_authentication_failure", "authentication_required", "The provided PaymentMethod has failed authentication.");

    /// <summary>Nothing was charged, because nothing is saved that could be.</summary>
    public static Decline NoPaymentMethod { get; } = new(
        "missing", "missing", "There is no `default_payment_method` set on this Customer or Invoice. Set one, or name a `payment_method`.");

    public static Decline InsufficientFunds { get; } = new("card_declined", "insufficient_funds", "Your card has insufficient funds.")
    {
        Advice = "try_again_later",
        NetworkCode = "51",
    };

    public static Decline TooRisky { get; } = new("card_declined", "fraudulent", "Your card was declined.") { IsBlocked = true };

    /// <summary>What of the card was wrong, in Stripe's word for it; null when it was not one thing.</summary>
    public string? Param => Code switch
    {
        "incorrect_cvc" => "cvc",
        "expired_card" => "exp_month",
        _ => null,
    };

    /// <summary>What Stripe advises: <c>try_again_later</c>, <c>confirm_card_data</c> or <c>do_not_try_again</c>; null for nothing.</summary>
    public string? Advice { get; init; }

    /// <summary>The two characters the bank answered with (ISO 8583), where one belongs to the reason.</summary>
    public string? NetworkCode { get; init; }

    /// <summary>True when Stripe refused it and no bank was asked.</summary>
    public bool IsBlocked { get; init; }

    public static Decline Reading(string reason) => new("card_declined", reason, "Your card was declined.");
}
