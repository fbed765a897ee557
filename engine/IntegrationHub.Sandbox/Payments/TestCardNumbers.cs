namespace IntegrationHub.Sandbox.Payments;

/// <summary>The numbers of Stripe's test cards, for a form into which one is typed. No other number is taken, and none is kept.
/// Source: docs.stripe.com/testing (read 2026-11-29).</summary>
internal static class TestCardNumbers
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["4242424242424242"] = "visa",
        ["4000056655665556"] = "visa_debit",
        ["5555555555554444"] = "mastercard",
        ["5200828282828210"] = "mastercard_debit",
        ["5105105105105100"] = "mastercard_prepaid",
        ["371449635398431"] = "amex",
        ["6011000990139424"] = "discover",
        ["3056930009020004"] = "diners",
        ["3566002020360505"] = "jcb",
        ["6200000000000005"] = "unionpay",
        ["4000008260000000"] = "gb",
        ["4000002760000016"] = "de",
        ["4000000000000002"] = "chargeDeclined",
        ["4000000000009995"] = "chargeDeclinedInsufficientFunds",
        ["4000000000009987"] = "chargeDeclinedLostCard",
        ["4000000000009979"] = "chargeDeclinedStolenCard",
        ["4000000000006975"] = "chargeDeclinedVelocityLimitExceeded",
        ["4000000000000069"] = "chargeDeclinedExpiredCard",
        ["4000000000000127"] = "chargeDeclinedIncorrectCvc",
        ["4000000000000119"] = "chargeDeclinedProcessingError",
        ["4000000000000341"] = "chargeCustomerFail",
        ["4100000000000019"] = "radarBlock",
        ["4000000000004954"] = "riskLevelHighest",
        ["4000000000009235"] = "riskLevelElevated",
        ["4000000000000101"] = "cvcCheckFail",
        ["4000000000000010"] = "avsFail",
        ["4000000000000028"] = "avsLine1Fail",
        ["4000000000000036"] = "avsZipFail",
        ["4000000000000044"] = "avsUnchecked",
        ["4000002760003184"] = "authenticationRequired",
        ["4000002500003155"] = "authenticationRequiredOnSetup",
        ["4000003800000446"] = "authenticationRequiredSetupForOffSession",
        ["4000008260003178"] = "authenticationRequiredChargeDeclinedInsufficientFunds",
        ["4000000000003220"] = "threeDSecure2Required",
        ["4000000000003063"] = "threeDSecureRequired",
        ["4000008400001629"] = "threeDSecureRequiredChargeDeclined",
        ["4000008400001280"] = "threeDSecureRequiredProcessingError",
        ["4000000000003055"] = "threeDSecureOptional",
        ["378282246310005"] = "amex_threeDSecureNotSupported",
        ["4000000000000259"] = "createDispute",
        ["4000000000002685"] = "createDisputeProductNotReceived",
        ["4000000000001976"] = "createDisputeInquiry",
        ["4000000000005126"] = "refundFail",
        ["4000000000007726"] = "pendingRefund",
        ["4000000000000077"] = "bypassPending",
        ["4000003720000278"] = "bypassPendingInternational",
    };

    public static IReadOnlyDictionary<string, string> All => Names;

    /// <summary>The test payment method of a number, typed with or without spaces.</summary>
    public static string? MethodOf(string typed) => Names.TryGetValue(Digits(typed), out var name) ? "pm_card_" + name : null;

    /// <summary>Why a number is none of them, in the words a payer reads at Stripe.</summary>
    public static string WhyNot(string typed) => Digits(typed) is { Length: >= 12 and <= 19 } digits && digits.All(char.IsAsciiDigit) && Checksum(digits) == 0
        ? "Your card was declined. Your request was in test mode, but used a non test (live) card. For a list of valid test cards, visit: " +
            "https://stripe.com/docs/testing."
        : "Your card number is invalid.";

    private static string Digits(string typed) =>
        typed.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    /// <summary>Luhn's sum; 0 for a number without a typing error.</summary>
    private static int Checksum(string digits) => digits.Reverse()
        .Select((c, i) => (c - '0') * (i % 2 + 1))
        .Sum(d => d / 10 + d % 10) % 10;
}
