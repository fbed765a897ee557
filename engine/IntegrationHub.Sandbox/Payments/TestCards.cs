namespace IntegrationHub.Sandbox.Payments;

/// <summary>Stripe's test payment methods by the ids that stand for them. Source: docs.stripe.com/testing (read 2026-11-29).</summary>
internal static class TestCards
{
    private static readonly Dictionary<string, TestCard> ById = TestCountries.Cards.Concat(
        new Dictionary<string, TestCard>
        {
            ["visa"] = new("visa", "4242"),
            ["visa_debit"] = new("visa", "5556") { Funding = "debit" },
            ["mastercard"] = new("mastercard", "4444"),
            ["mastercard_debit"] = new("mastercard", "8210") { Funding = "debit" },
            ["mastercard_prepaid"] = new("mastercard", "5100") { Funding = "prepaid" },
            ["amex"] = new("amex", "8431"),
            ["discover"] = new("discover", "9424"),
            ["diners"] = new("diners", "0004"),
            ["jcb"] = new("jcb", "0505"),
            ["unionpay"] = new("unionpay", "0005"),
            ["gb_debit"] = new("visa", "0005") { Country = "GB", Funding = "debit" },

            ["chargeDeclined"] = Failing("0002", Decline.Generic),
            ["chargeDeclinedInsufficientFunds"] = Failing("9995", Decline.InsufficientFunds),
            ["chargeDeclinedLostCard"] = Failing("9987", Decline.Reading("lost_card") with { Advice = "do_not_try_again", NetworkCode = "41" }),
            ["chargeDeclinedStolenCard"] = Failing("9979", Decline.Reading("stolen_card") with { Advice = "do_not_try_again", NetworkCode = "43" }),
            ["chargeDeclinedFraudulent"] = Failing("0019", Decline.TooRisky) with { Risk = "highest" },
            ["chargeDeclinedVelocityLimitExceeded"] = Failing("6975", Decline.Reading("card_velocity_exceeded") with { Advice = "try_again_later" }),
            ["chargeDeclinedExpiredCard"] = Failing("0069", new("expired_card", "expired_card", "Your card has expired.")
            {
                Advice = "do_not_try_again",
                NetworkCode = "54",
            }),
            ["chargeDeclinedIncorrectCvc"] = Failing(
                "0127", new("incorrect_cvc", "incorrect_cvc", "Your card's security code is incorrect.") { Advice = "confirm_card_data" })
                with
            { Checks = new("fail") },
            ["chargeDeclinedProcessingError"] = Failing("0119", new(
                "processing_error", "processing_error", "An error occurred while processing your card. Try again in a little bit.")
            { Advice = "try_again_later" }),
            ["chargeCustomerFail"] = Failing("0341", Decline.Generic) with { CanBeAttached = true },

            ["radarBlock"] = Failing("0019", Decline.TooRisky) with { Risk = "highest" },
            ["riskLevelHighest"] = Failing("4954", Decline.TooRisky) with { Risk = "highest" },
            ["riskLevelElevated"] = new("visa", "9235") { Risk = "elevated" },
            ["cvcCheckFail"] = new("visa", "0101") { Checks = new("fail") },
            ["avsFail"] = new("visa", "0010") { Checks = new("pass", "fail", "fail") },
            ["avsLine1Fail"] = new("visa", "0028") { Checks = new("pass", "fail", "pass") },
            ["avsZipFail"] = new("visa", "0036") { Checks = new("pass", "pass", "fail") },
            ["avsUnchecked"] = new("visa", "0044") { Checks = new("pass", "unchecked", "unchecked") },

            ["authenticationRequired"] = Asking("3184", AuthenticationRule.Always),
            ["authenticationRequiredOnSetup"] = Asking("3155", AuthenticationRule.UnlessSetUp),
            ["authenticationRequiredSetupForOffSession"] = Asking("0446", AuthenticationRule.WhenPresent),
            ["authenticationRequiredChargeDeclinedInsufficientFunds"] =
                Asking("3178", AuthenticationRule.UnlessSetUp) with { OnCharge = Decline.InsufficientFunds },
            ["threeDSecure2Required"] = Asking("3220", AuthenticationRule.Always),
            ["threeDSecureRequired"] = Asking("3063", AuthenticationRule.Always),
            ["threeDSecureRequiredChargeDeclined"] = Asking("1629", AuthenticationRule.Always) with { OnCharge = Decline.Generic },
            ["threeDSecureRequiredProcessingError"] = Failing("1280", Decline.Generic) with { CanBeAttached = true },
            ["threeDSecureOptional"] = new("visa", "3055") { Authentication = AuthenticationRule.WhenAsked },
            ["amex_threeDSecureNotSupported"] = new("amex", "0005"),

            ["createDispute"] = new("visa", "0259") { Disputed = new("fraudulent", false, "10.4") },
            ["createDisputeProductNotReceived"] = new("visa", "2685") { Disputed = new("product_not_received", false, "13.1") },
            ["createDisputeInquiry"] = new("visa", "1976") { Disputed = new("fraudulent", true, "10.4") },

            ["refundFail"] = new("visa", "5126") { Refund = RefundCourse.FailsLater },
            ["pendingRefund"] = new("visa", "7726") { Refund = RefundCourse.SucceedsLater },
            ["bypassPending"] = new("visa", "0077") { SettlesAtOnce = true },
            ["bypassPendingInternational"] = new("visa", "3720") { SettlesAtOnce = true, Country = "GB" },
        }).ToDictionary(StringComparer.Ordinal);

    /// <summary>The card that an id such as <c>pm_card_visa</c> stands for; <c>pm_card_visa_chargeDeclined…</c> is the newer spelling of the failing ones.</summary>
    public static TestCard? Find(string id) => id.StartsWith("pm_card_", StringComparison.Ordinal) ? Named(id["pm_card_".Length..]) : null;

    /// <summary>The test payment method that does as a test token: <c>pm_card_visa</c> for <c>tok_visa</c>; null when there is none.</summary>
    public static string? OfToken(string token) =>
        token.StartsWith("tok_", StringComparison.Ordinal) && Named(token["tok_".Length..]) is not null ? "pm_card_" + token["tok_".Length..] : null;

    private static TestCard? Named(string name) =>
        ById.GetValueOrDefault(name.StartsWith("visa_charge", StringComparison.Ordinal) ? name["visa_".Length..] : name);

    private static TestCard Failing(string last4, Decline decline) => new("visa", last4) { OnCharge = decline };

    private static TestCard Asking(string last4, AuthenticationRule rule) => new("visa", last4) { Authentication = rule, CanBeAttached = true };
}
