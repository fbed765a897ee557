using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>What a payment intent says about paying by card: <c>payment_method_options[card]</c>. Options of other ways to pay are accepted
/// and change nothing, because nothing else is paid with.</summary>
internal static class PaymentMethodOptions
{
    private static readonly string[] Kept =
    [
        "capture_method", "network", "request_extended_authorization", "request_incremental_authorization", "request_multicapture",
        "request_overcapture", "request_three_d_secure", "setup_future_usage",
    ];

    public static Parameter Parameter { get; } = Object(
        "payment_method_options",
        UnsettableObject(
            "card",
            UnsettableChoice("capture_method", "manual"),
            Choice("network", "amex", "cartes_bancaires", "diners", "discover", "eftpos_au", "girocard", "interac", "jcb", "link", "mastercard", "unionpay", "unknown", "visa"),
            Choice("request_extended_authorization", "if_available", "never"),
            Choice("request_incremental_authorization", "if_available", "never"),
            Choice("request_multicapture", "if_available", "never"),
            Choice("request_overcapture", "if_available", "never"),
            Choice("request_three_d_secure", "any", "automatic", "challenge"),
            UnsettableChoice("setup_future_usage", "none", "off_session", "on_session"),
            Boolean("moto")).Ignoring(
                "cvc_token", "installments", "mandate_options", "require_cvc_recollection", "setup_credential_usage",
                "statement_descriptor_suffix_kana", "statement_descriptor_suffix_kanji", "stored_credential_usage", "three_d_secure"))
        .Ignoring([.. OtherPaymentMethods.Names, "card_present"]);

    public static void Write(Input input, JsonObject intent) => Write(input, intent, Kept);

    /// <summary>Writes those of the options that this kind of intent shows.</summary>
    public static void Write(Input input, JsonObject intent, params ReadOnlySpan<string> kept)
    {
        if (input.Object("payment_method_options")?.Object("card") is not { } sent)
            return;
        var card = intent["payment_method_options"]!["card"]!.AsObject();
        sent.CopyTo(card, kept);
        foreach (var name in kept)
        {
            if (card.ContainsKey(name) && card[name] is null && name != "network")
                card.Remove(name);
        }
    }

    /// <summary>An option for cards; null when it was left to Stripe.</summary>
    public static string? OfCard(JsonObject intent, string name) => (intent["payment_method_options"]?["card"] as JsonObject)?.Text(name);
}
