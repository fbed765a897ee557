using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>The payment method types of Stripe that the sandbox does not pay with; it pays by card.</summary>
internal static class OtherPaymentMethods
{
    /// <summary>A parameter that lists types: of all there are, cards can be chosen here.</summary>
    public static Parameter Listed(string name) => new(name, new ListType(new ChoiceType(["card"], beyond: Names)));

    public static string[] Names { get; } =
    [
        "acss_debit", "affirm", "afterpay_clearpay", "alipay", "alma", "amazon_pay", "au_becs_debit", "bacs_debit",
        "bancontact", "billie", "bizum", "blik", "boleto", "cashapp", "crypto", "custom", "customer_balance", "eps",
        "fpx", "giropay", "grabpay", "ideal", "kakao_pay", "klarna", "konbini", "kr_card", "link", "mb_way",
        "mobilepay", "multibanco", "naver_pay", "nz_bank_account", "oxxo", "p24", "pay_by_bank", "payco", "paynow",
        "paypal", "paypay", "payto", "pix", "promptpay", "revolut_pay", "samsung_pay", "satispay", "scalapay",
        "sepa_debit", "sequra", "sofort", "sunbit", "swish", "twint", "upi", "us_bank_account", "wechat_pay", "zip",
        "interac_present",
    ];

    /// <summary>Every word that <c>allowed_payment_method_types</c> takes.</summary>
    public static string[] AllowedWords { get; } =
    [
        .. Names.Where(n => n != "custom"), "boku_promptpay", "capchase_pay", "card", "card_present", "check_scan", "click_to_pay", "demo_pay",
        "duitnow", "dummy_auth_push", "dummy_passthrough_card", "edenred", "gcash", "getbalance", "gift_card", "gopay",
        "id_bank_transfer", "knet", "kr_market", "kriya", "momo", "mondu", "netbanking", "ng_bank", "ng_bank_transfer", "ng_card",
        "ng_market", "ng_ussd", "ng_wallet", "octopus", "paper_check", "qris", "rechnung", "shop_pay", "shopeepay",
        "south_korea_market", "stripe_balance", "tamara", "test_pay", "touch_n_go", "truemoney", "us_cash_voucher", "vipps", "wero",
    ];

    /// <summary>Every word that <c>excluded_payment_method_types</c> takes.</summary>
    public static string[] ExcludedWords { get; } = [.. Names.Except(["custom", "interac_present", "link"]), "card"];
}
