using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>How a refund gets from one status to the next, and what of it its charge shows.</summary>
internal static class RefundSteps
{
    /// <summary>How long a bank takes to say how a refund went.</summary>
    private const long BankSeconds = 60;

    public static JsonObject Begin(Call call, JsonObject charge, long amount, string? reason)
    {
        var refund = call.New(Refunds.Type);
        refund["amount"] = amount;
        refund["charge"] = charge.Id();
        foreach (var same in new[] { "currency", "customer", "payment_intent", "payment_method" })
            refund[same] = charge[same]?.DeepClone();
        refund["reason"] = reason;
        return refund;
    }

    /// <summary>Gives back money that was taken.</summary>
    /// <param name="call">The moment.</param>
    /// <param name="charge">A captured charge, taken for a change.</param>
    /// <param name="amount">No more than is left.</param>
    /// <param name="reason">Why, in Stripe's words; null when nobody said.</param>
    public static JsonObject Give(Call call, JsonObject charge, long amount, string? reason)
    {
        var refund = Begin(call, charge, amount, reason);
        var taken = call.Shop.Find(BalanceTransactions.Type.Name, charge.Text("balance_transaction"))!;
        refund["balance_transaction"] = BalanceTransactions.Record(
            call, "refund", refund, -amount, 0, Math.Max(call.Now, taken.Integer("available_on")), description: "REFUND FOR CHARGE").Id();
        Count(charge, amount);
        if (reason == "fraudulent")
            charge["fraud_details"] = new JsonObject { ["user_report"] = "fraudulent" };
        var course = PaymentMethods.Card(call.Shop.Find("payment_method", charge.Text("payment_method"))!).Refund;
        if (course == RefundCourse.SucceedsLater)
        {
            refund["status"] = "pending";
            refund["pending_reason"] = "processing";
        }

        if (course != RefundCourse.AtOnce)
            refund["_settles_at"] = call.Now + BankSeconds;
        call.Happened("charge.refunded", charge);
        return refund;
    }

    public static long? Due(JsonObject refund) => refund["_settles_at"] is null ? null : refund.Integer("_settles_at");

    /// <summary>The bank says how it went.</summary>
    public static void OnTime(Call call, JsonObject due)
    {
        var refund = call.Shop.Edit(due);
        refund["_settles_at"] = null;
        if (refund.Text("status") != "pending")
        {
            TakeBack(call, refund, "failed", "unknown");
            call.Happened("refund.failed", refund);
        }
        else
        {
            refund["status"] = "succeeded";
            refund.Remove("pending_reason");
        }

        call.Happened("charge.refund.updated", refund);
    }

    /// <summary>A refund that does not reach the payer: the money is the account's again, and the charge can be refunded anew.</summary>
    /// <param name="call">The moment.</param>
    /// <param name="refund">The refund, taken for a change.</param>
    /// <param name="status"><c>failed</c> or <c>canceled</c>.</param>
    /// <param name="reason">Stripe's reason.</param>
    public static void TakeBack(Call call, JsonObject refund, string status, string reason)
    {
        refund["status"] = status;
        refund["failure_reason"] = reason;
        refund["failure_balance_transaction"] = BalanceTransactions.Record(
            call, "refund_failure", refund, refund.Integer("amount"), 0, call.Now, description: "REFUND FAILURE").Id();
        Count(call.Shop.Edit("charge", refund.Text("charge")!), -refund.Integer("amount"));
    }

    private static void Count(JsonObject charge, long amount)
    {
        charge["amount_refunded"] = charge.Integer("amount_refunded") + amount;
        charge["refunded"] = Charges.Unrefunded(charge) == 0;
    }
}
