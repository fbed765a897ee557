using System.Text.Json.Nodes;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Payments;

internal static class Refunds
{
    public static ResourceType Type { get; } = new ResourceType("refund", "re_", "/v1/refunds", """
        {
          "id": "", "object": "refund", "amount": 0, "balance_transaction": null, "charge": null, "created": 0, "currency": "",
          "customer": null, "customer_account": null,
          "destination_details": {
            "card": { "reference_status": "pending", "reference_type": "acquirer_reference_number", "type": "refund" },
            "type": "card"
          },
          "metadata": {}, "payment_intent": null, "payment_method": null, "reason": null, "receipt_number": null,
          "source_transfer_reversal": null, "status": "succeeded", "transfer_reversal": null
        }
        """)
    { Permission = "charge", EventFamily = "refund" }
        .Refers("balance_transaction", "balance_transaction")
        .Refers("charge", "charge")
        .Refers("customer", "customer")
        .Refers("payment_intent", "payment_intent")
        .Refers("payment_method", "payment_method")
        .Creates(
            [
                Integer("amount", 1), Text("charge"), Text("payment_intent"), Metadata(),
                Choice("reason", "duplicate", "fraudulent", "requested_by_customer"),
                .. Ignored("instructions_email"),
                .. Unsupported("currency", "customer", "origin", "refund_application_fee", "reverse_transfer"),
            ],
            Create)
        .Retrieves()
        .Updates([Metadata()], Update)
        .Lists(Filter.Created, Filter.Equal("charge"), Filter.Equal("payment_intent"))
        .On("POST", "/{id}/cancel", [], Cancel);

    private static JsonObject Create(Call call)
    {
        var found = ChargeOf(call);
        var unrefunded = Charges.Unrefunded(found);
        if (found.Flag("refunded"))
            throw Refusals.Invalid($"Charge {found.Id()} has already been refunded.", code: "charge_already_refunded");
        if (!found.Flag("captured"))
        {
            throw Refusals.Invalid(
                $"Charge {found.Id()} is not captured, so there is nothing to refund. Cancel its payment intent to release it.",
                "charge",
                "charge_not_refundable");
        }

        var amount = call.Input.Integer("amount") ?? unrefunded;
        if (amount > unrefunded)
        {
            var currency = found.Text("currency")!;
            throw Refusals.Invalid(
                $"Refund amount ({Currencies.Format(amount, currency)}) is greater than unrefunded amount on charge " +
                $"({Currencies.Format(unrefunded, currency)})",
                "amount");
        }

        var charge = call.Shop.Edit(found);
        charge["amount_refunded"] = charge.Integer("amount_refunded") + amount;
        charge["refunded"] = Charges.Unrefunded(charge) == 0;
        return Write(call, charge, amount);
    }

    private static JsonObject Write(Call call, JsonObject charge, long amount)
    {
        var refund = call.New(Type);
        refund["amount"] = amount;
        refund["charge"] = charge.Id();
        foreach (var same in new[] { "currency", "customer", "payment_intent", "payment_method" })
            refund[same] = charge[same]?.DeepClone();
        refund["reason"] = call.Input.Text("reason");
        call.Input.MergeMetadata(refund);
        refund["balance_transaction"] = BalanceTransactions.Record(call, "refund", refund, -amount, 0).Id();
        return refund;
    }

    private static JsonObject ChargeOf(Call call)
    {
        var (intentId, chargeId) = (call.Input.Text("payment_intent"), call.Input.Text("charge"));
        if (intentId is null && chargeId is null)
        {
            throw Refusals.Parameter(
                "One of the following params should be provided for this request: payment_intent or charge.", "payment_intent", "parameter_missing");
        }

        if (intentId is not null && chargeId is not null)
            throw Refusals.OnlyOne("charge", "payment_intent");

        JsonObject? charge;
        if (intentId is not null)
        {
            var intent = call.Existing(PaymentIntents.Type, intentId, "payment_intent");
            charge = call.Shop.Find("charge", intent.Text("latest_charge"));
        }
        else
        {
            charge = call.Existing(Charges.Type, chargeId!, "charge");
        }

        return charge is not null && charge.Text("status") == "succeeded"
            ? charge
            : throw Refusals.Invalid(
                intentId is null
                    ? $"Charge {chargeId} did not succeed, so there is nothing to refund."
                    : $"This PaymentIntent ({intentId}) does not have a successful charge to refund.",
                intentId is null ? "charge" : "payment_intent");
    }

    private static JsonObject Update(Call call)
    {
        var refund = call.Shop.Edit(call.Subject(Type));
        call.Input.MergeMetadata(refund);
        return refund;
    }

    private static JsonObject Cancel(Call call)
    {
        var refund = call.Subject(Type);
        throw Refusals.Invalid(
            $"This refund cannot be canceled because it has a status of {refund.Text("status")}. Only refunds with a status of " +
            "requires_action may be canceled.");
    }
}
