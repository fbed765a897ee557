using System.Text.Json.Nodes;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Money;

/// <summary>Money on its way from the balance to the account's bank.</summary>
internal static class Payouts
{
    private const long DaySeconds = 24 * 60 * 60;
    private const long InstantSeconds = 30 * 60;

    public static ResourceType Type { get; } = new ResourceType("payout", "po_", "/v1/payouts", """
        {
          "id": "", "object": "payout", "amount": 0, "application_fee": null, "application_fee_amount": null, "arrival_date": 0,
          "automatic": false, "balance_transaction": null, "created": 0, "currency": "", "description": null, "destination": null,
          "failure_balance_transaction": null, "failure_code": null, "failure_message": null, "livemode": false, "metadata": {},
          "method": "standard", "original_payout": null, "payout_method": null, "reconciliation_status": "not_applicable",
          "reversed_by": null, "source_type": "card", "statement_descriptor": null, "status": "pending", "trace_id": null,
          "type": "bank_account"
        }
        """)
    { EventFamily = "payout", PathParam = "payout", Due = Due, OnTime = OnTime }
        .Refers("balance_transaction", "balance_transaction")
        .Refers("destination", "bank_account")
        .Refers("failure_balance_transaction", "balance_transaction")
        .Creates(
            [
                Integer("amount", 1).Required(), Text("currency").Required(), Text("destination"), Choice("method", "instant", "standard"),
                Choice("source_type", "bank_account", "card", "fpx"), Text("statement_descriptor", 22), Text("description"), Metadata(),
                .. Unsupported("payout_method"),
            ],
            Create)
        .Retrieves()
        .Updates([Metadata()], Update)
        .Lists(
            Filter.Created, Filter.Range("arrival_date"), Filter.Equal("destination"),
            Filter.Choice("status", "canceled", "failed", "in_transit", "paid", "pending"))
        .On("POST", "/{id}/cancel", [], Cancel);

    private static JsonObject Create(Call call)
    {
        var currency = Currencies.Check(call.Input.Text("currency")!, "currency");
        var amount = call.Input.Integer("amount")!.Value;
        var destination = BankAccounts.Of(call, call.Input.Text("destination"), currency);
        var source = call.Input.Text("source_type") ?? "card";
        if (source != "card" || amount > Balances.Available(call, currency))
        {
            throw Refusals.Invalid(
                "You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance by creating " +
                "Charges using the 4000000000000077 test card. See: https://stripe.com/docs/testing#available-balance",
                code: "balance_insufficient");
        }

        var payout = call.New(Type);
        payout["amount"] = amount;
        payout["currency"] = currency;
        payout["destination"] = destination.Id();
        call.Input.CopyTo(payout, "description", "method", "statement_descriptor");
        call.Input.MergeMetadata(payout);
        var isInstant = payout.Text("method") == "instant";
        payout["arrival_date"] = isInstant ? call.Now + InstantSeconds : call.Now + (2 * DaySeconds);
        payout["status"] = isInstant ? "in_transit" : "pending";
        payout["balance_transaction"] = BalanceTransactions.Record(
            call, "payout", payout, -amount, 0, call.Now, description: payout.Text("description") ?? "STRIPE PAYOUT").Id();
        return payout;
    }

    private static JsonObject Update(Call call)
    {
        var payout = call.Shop.Edit(call.Subject(Type));
        call.Input.MergeMetadata(payout);
        return payout;
    }

    private static JsonObject Cancel(Call call)
    {
        var payout = call.Shop.Edit(call.Subject(Type));
        if (payout.Text("status") != "pending")
        {
            throw Refusals.Invalid(
                $"This payout cannot be canceled, because it has a status of {payout.Text("status")}. Only a payout with a status of pending can.");
        }

        payout["status"] = "canceled";
        payout["failure_balance_transaction"] = BalanceTransactions.Record(
            call, "payout_cancel", payout, payout.Integer("amount"), 0, call.Now, "payout_reversal", "STRIPE PAYOUT CANCEL").Id();
        call.Happened("payout.canceled", payout);
        return payout;
    }

    /// <summary>A payout leaves a day before it arrives.</summary>
    private static long? Due(JsonObject payout) => payout.Text("status") switch
    {
        "pending" => payout.Integer("arrival_date") - DaySeconds,
        "in_transit" => payout.Integer("arrival_date"),
        _ => null,
    };

    private static void OnTime(Call call, JsonObject due)
    {
        var payout = call.Shop.Edit(due);
        payout["status"] = payout.Text("status") == "pending" ? "in_transit" : "paid";
        if (payout.Text("status") == "paid")
            call.Happened("payout.paid", payout);
    }
}
