using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Money;

internal static class BalanceTransactions
{
    private const long SettlesAfterSeconds = 2 * 24 * 60 * 60;

    public static ResourceType Type { get; } = new ResourceType("balance_transaction", "txn_", "/v1/balance_transactions", """
        {
          "id": "", "object": "balance_transaction", "amount": 0, "available_on": 0, "balance_type": "payments", "created": 0,
          "currency": "", "description": null, "exchange_rate": null, "fee": 0, "fee_details": [], "net": 0,
          "reporting_category": "", "source": null, "status": "", "type": ""
        }
        """)
    { Spoken = "balance transaction" }
        .Refers("source", "charge", "refund")
        .Shows("status", (show, transaction) => transaction.Integer("available_on") <= show.Now ? "available" : "pending")
        .Retrieves()
        .Lists([Filter.Created, Filter.Equal("currency"), Filter.Equal("source"), Filter.Equal("type"), .. Filter.Unsupported("payout")]);

    /// <summary>Writes a movement of money down: positive in, negative out; the fee is Stripe's share of it.</summary>
    public static JsonObject Record(Call call, string type, JsonObject source, long amount, long fee)
    {
        var transaction = call.New(Type);
        transaction["amount"] = amount;
        transaction["available_on"] = call.Now + SettlesAfterSeconds;
        transaction["currency"] = source.Text("currency");
        transaction["description"] = source.Text("description");
        transaction["fee"] = fee;
        transaction["net"] = amount - fee;
        transaction["reporting_category"] = type;
        transaction["source"] = source.Id();
        transaction["type"] = type;
        if (fee != 0)
        {
            transaction["fee_details"] = JsonReading.ArrayOf([new JsonObject
            {
                ["amount"] = fee,
                ["application"] = null,
                ["currency"] = source.Text("currency"),
                ["description"] = "Stripe processing fees",
                ["type"] = "stripe_fee",
            }]);
        }

        return transaction;
    }
}
