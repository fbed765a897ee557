using System.Text.Json.Nodes;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

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
        .Refers("source", "charge", "refund", "dispute", "payout")
        .Shows("status", (show, transaction) => transaction.Integer("available_on") <= show.Now ? "available" : "pending")
        .Retrieves()
        .Lists(Filter.Created, Filter.Equal("currency"), Filter.Equal("source"), Filter.Equal("type"), Filter.Where(Text("payout"), IsInPayout));

    /// <summary>Every payout of the sandbox is made by hand, and only automatic ones say what is in them.</summary>
    private static bool IsInPayout(Call call, JsonObject transaction) => call.Referred(Payouts.Type, "payout") is null
        ? true
        : throw Refusals.Invalid("Balance transaction history can only be filtered on automatic transfers, not manual.", "payout");

    /// <summary>2.9% and 30 of the smallest unit, rounded to the nearest.</summary>
    public static long Fee(long amount) => (long)Math.Round(amount * 0.029m, MidpointRounding.AwayFromZero) + 30;

    /// <summary>Writes a movement of money down.</summary>
    /// <param name="call">The moment.</param>
    /// <param name="type">Stripe's type: <c>charge</c>, <c>refund</c>, <c>adjustment</c> …</param>
    /// <param name="source">What moved it.</param>
    /// <param name="amount">Positive in, negative out.</param>
    /// <param name="fee">Stripe's share of it; negative when it is given back.</param>
    /// <param name="availableOn">When it counts as available, in Unix seconds; two days later when null.</param>
    /// <param name="category">What reports count it as; the type when null.</param>
    /// <param name="description">What it says; that of the source when null.</param>
    /// <param name="feeFor">What the fee is for.</param>
    public static JsonObject Record(
        Call call, string type, JsonObject source, long amount, long fee, long? availableOn = null, string? category = null,
        string? description = null, string feeFor = "Stripe processing fees")
    {
        var transaction = call.New(Type);
        transaction["amount"] = amount;
        transaction["available_on"] = availableOn ?? call.Now + SettlesAfterSeconds;
        transaction["currency"] = source.Text("currency");
        transaction["description"] = description ?? source.Text("description");
        transaction["fee"] = fee;
        transaction["net"] = amount - fee;
        transaction["reporting_category"] = category ?? type;
        transaction["source"] = source.Id();
        transaction["type"] = type;
        if (fee != 0)
        {
            transaction["fee_details"] = JsonReading.ArrayOf([new JsonObject
            {
                ["amount"] = fee,
                ["application"] = null,
                ["currency"] = source.Text("currency"),
                ["description"] = feeFor,
                ["type"] = "stripe_fee",
            }]);
        }

        return transaction;
    }
}
