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

    public static JsonObject Outcome(Decline? decline) => new()
    {
        ["advice_code"] = null,
        ["network_advice_code"] = null,
        ["network_decline_code"] = null,
        ["network_status"] = decline is null ? "approved_by_network" : "declined_by_network",
        ["reason"] = decline?.Reason,
        ["risk_level"] = "normal",
        ["risk_score"] = 20,
        ["seller_message"] = decline is null ? "Payment complete." : "The bank did not return any further details with this decline.",
        ["type"] = decline is null ? "authorized" : "issuer_declined",
    };
}
