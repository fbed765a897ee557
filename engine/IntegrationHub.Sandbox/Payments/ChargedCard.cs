using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>How a charge shows the card it was tried on, and what the bank said.</summary>
internal static class ChargedCard
{
    public static JsonObject Details(JsonObject method, long amount, bool authorized)
    {
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
                ["fingerprint"] = card["fingerprint"]?.DeepClone(),
                ["funding"] = card["funding"]!.DeepClone(),
                ["installments"] = null,
                ["last4"] = card["last4"]!.DeepClone(),
                ["mandate"] = null,
                ["network"] = card["brand"]!.DeepClone(),
                ["network_transaction_id"] = null,
                ["regulated_status"] = "unregulated",
                ["three_d_secure"] = null,
                ["transaction_link_id"] = null,
                ["wallet"] = null,
            },
            ["type"] = "card",
        };
    }

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
