using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>How a charge shows the card it was tried on, and what the bank said.</summary>
internal static class ChargedCard
{
    /// <summary>The card, and what the bank allows with what it holds.</summary>
    /// <param name="from">What was charged: an intent, or a charge's own parameters.</param>
    /// <param name="method">The card.</param>
    /// <param name="authorized">Whether the bank said yes.</param>
    public static JsonObject Details(JsonObject from, JsonObject method, bool authorized)
    {
        var amount = from.Integer("amount");
        var card = method["card"]!.AsObject();
        return new JsonObject
        {
            ["card"] = new JsonObject
            {
                ["amount_authorized"] = authorized ? amount : null,
                ["authorization_code"] = null,
                ["brand"] = card["brand"]!.DeepClone(),
                ["checks"] = card["checks"]!.DeepClone(),
                ["country"] = card["country"]!.DeepClone(),
                ["electronic_commerce_indicator"] = null,
                ["exp_month"] = card["exp_month"]!.DeepClone(),
                ["exp_year"] = card["exp_year"]!.DeepClone(),
                ["extended_authorization"] = new JsonObject { ["status"] = "disabled" },
                ["fingerprint"] = card["fingerprint"]?.DeepClone(),
                ["funding"] = card["funding"]!.DeepClone(),
                ["incremental_authorization"] = new JsonObject { ["status"] = "unavailable" },
                ["installments"] = null,
                ["last4"] = card["last4"]!.DeepClone(),
                ["mandate"] = null,
                ["multicapture"] = new JsonObject
                {
                    ["status"] = PaymentMethodOptions.OfCard(from, "request_multicapture") == "if_available" ? "available" : "unavailable",
                },
                ["network"] = card["brand"]!.DeepClone(),
                ["network_transaction_id"] = null,
                ["overcapture"] = new JsonObject { ["maximum_amount_capturable"] = amount, ["status"] = "unavailable" },
                ["regulated_status"] = "unregulated",
                ["three_d_secure"] = from.Flag("_authenticated") ? Authenticated() : null,
                ["transaction_link_id"] = null,
                ["wallet"] = null,
            },
            ["type"] = "card",
        };
    }

    private static JsonObject Authenticated() => new()
    {
        ["authentication_flow"] = "challenge",
        ["electronic_commerce_indicator"] = "05",
        ["exemption_indicator"] = null,
        ["result"] = "authenticated",
        ["result_reason"] = null,
        ["transaction_id"] = null,
        ["version"] = "2.2.0",
    };

    public static JsonObject Outcome(TestCard card, Decline? decline) => new()
    {
        ["advice_code"] = decline?.Advice,
        ["network_advice_code"] = null,
        ["network_decline_code"] = decline?.NetworkCode,
        ["network_status"] = decline switch { null => "approved_by_network", { IsBlocked: true } => "not_sent_to_network", _ => "declined_by_network" },
        ["reason"] = decline is { IsBlocked: true } ? "highest_risk_level" : decline?.Reason,
        ["risk_level"] = card.Risk,
        ["risk_score"] = card.Risk switch { "highest" => 92, "elevated" => 70, _ => 20 },
        ["seller_message"] = decline switch
        {
            null => "Payment complete.",
            { IsBlocked: true } => "Stripe blocked this payment as too risky.",
            { Reason: "generic_decline" } => "The bank did not return any further details with this decline.",
            _ => $"The bank returned the decline code `{decline.Reason}`.",
        },
        ["type"] = decline switch { null => "authorized", { IsBlocked: true } => "blocked", _ => "issuer_declined" },
    };
}
