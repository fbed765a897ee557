namespace IntegrationHub.Sandbox.Payments;

/// <summary>Stripe's test payment methods by the ids that stand for them. Source: docs.stripe.com/testing.</summary>
internal static class TestCards
{
    private static readonly Dictionary<string, TestCard> ById = new(StringComparer.Ordinal)
    {
        ["pm_card_visa"] = new("visa", "4242"),
        ["pm_card_visa_debit"] = new("visa", "5556") { Funding = "debit" },
        ["pm_card_mastercard"] = new("mastercard", "4444"),
        ["pm_card_mastercard_debit"] = new("mastercard", "8210") { Funding = "debit" },
        ["pm_card_mastercard_prepaid"] = new("mastercard", "5100") { Funding = "prepaid" },
        ["pm_card_amex"] = new("amex", "8431"),
        ["pm_card_discover"] = new("discover", "9424"),
        ["pm_card_diners"] = new("diners", "0004"),
        ["pm_card_jcb"] = new("jcb", "0505"),
        ["pm_card_unionpay"] = new("unionpay", "0005"),
        ["pm_card_gb"] = new("visa", "0000") { Country = "GB" },
        ["pm_card_de"] = new("visa", "0016") { Country = "DE" },
        ["pm_card_chargeDeclined"] = Failing("0002", Decline.Generic),
        ["pm_card_chargeDeclinedInsufficientFunds"] =
            Failing("9995", new("card_declined", "insufficient_funds", "Your card has insufficient funds.")),
        ["pm_card_chargeDeclinedLostCard"] = Failing("9987", Decline.Reading("lost_card")),
        ["pm_card_chargeDeclinedStolenCard"] = Failing("9979", Decline.Reading("stolen_card")),
        ["pm_card_chargeDeclinedFraudulent"] = Failing("0019", Decline.Reading("fraudulent")),
        ["pm_card_chargeDeclinedVelocityLimitExceeded"] = Failing("6975", Decline.Reading("card_velocity_exceeded")),
        ["pm_card_chargeDeclinedExpiredCard"] = Failing("0069", new("expired_card", "expired_card", "Your card has expired.")),
        ["pm_card_chargeDeclinedIncorrectCvc"] =
            Failing("0127", new("incorrect_cvc", "incorrect_cvc", "Your card's security code is incorrect.")),
        ["pm_card_chargeDeclinedProcessingError"] = Failing("0119", new(
            "processing_error", "processing_error", "An error occurred while processing your card. Try again in a little bit.")),
        ["pm_card_chargeCustomerFail"] = Failing("0341", Decline.Generic) with { CanBeAttached = true },
        ["pm_card_authenticationRequired"] = new("visa", "3184") { NeedsAuthentication = true, CanBeAttached = true },
        ["pm_card_threeDSecure2Required"] = new("visa", "3220") { NeedsAuthentication = true, CanBeAttached = true },
    };

    /// <summary>The card that an id such as <c>pm_card_visa</c> stands for; <c>pm_card_visa_chargeDeclined…</c> is the newer spelling of the failing ones.</summary>
    public static TestCard? Find(string id) =>
        ById.GetValueOrDefault(id.Replace("pm_card_visa_charge", "pm_card_charge", StringComparison.Ordinal));

    private static TestCard Failing(string last4, Decline decline) => new("visa", last4) { OnCharge = decline };
}
