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
          "source_transfer_reversal": null, "status": "succeeded", "transfer_reversal": null, "_settles_at": null
        }
        """)
    { Permission = "charge", EventFamily = "refund", Due = RefundSteps.Due, OnTime = RefundSteps.OnTime }
        .Refers("balance_transaction", "balance_transaction")
        .Refers("failure_balance_transaction", "balance_transaction")
        .Refers("charge", "charge")
        .Refers("customer", "customer")
        .Refers("payment_intent", "payment_intent")
        .Refers("payment_method", "payment_method")
        .Creates(
            [
                Integer("amount", 1), Text("charge"), Text("payment_intent"), Metadata(),
                Choice("reason", "duplicate", "fraudulent", "requested_by_customer"),
                Email("instructions_email").NeverEmpty(), Boolean("refund_application_fee"), Boolean("reverse_transfer"),
                .. Unsupported("currency", "customer", "origin"),
            ],
            Create)
        .Retrieves()
        .Updates([Metadata()], Update)
        .Lists(Filter.Created, Filter.Equal("charge"), Filter.Equal("payment_intent"))
        .On("POST", "/{id}/cancel", [], Cancel);

    private static JsonObject Create(Call call)
    {
        var found = ChargeOf(call);
        RefuseWhatIsOver(call, found);
        var reason = call.Input.Text("reason");
        var refund = found.Flag("captured")
            ? RefundSteps.Give(call, call.Shop.Edit(found), Amount(call, found), reason)
            : ChargeSteps.Release(call, call.Shop.Edit(found), reason);
        call.Input.CopyTo(refund, "instructions_email");
        call.Input.MergeMetadata(refund);
        return refund;
    }

    private static void RefuseWhatIsOver(Call call, JsonObject charge)
    {
        if (charge.Flag("refunded"))
            throw Refusals.Invalid($"Charge {charge.Id()} has already been refunded.", code: "charge_already_refunded");
        if (charge.Flag("disputed") && !Disputes.LeavesRefundable(call.Shop, charge.Id()))
            throw Refusals.Invalid($"Charge {charge.Id()} has been charged back; cannot issue a refund.", code: "charge_disputed");
        if (call.Input.Boolean("refund_application_fee") == true)
        {
            throw Refusals.Invalid(
                $"Charge {charge.Id()} has no application fee that could be refunded.", "refund_application_fee");
        }

        if (call.Input.Boolean("reverse_transfer") == true)
        {
            throw Refusals.Invalid(
                $"Cannot reverse transfer because the charge {charge.Id()} does not have an associated transfer.", "reverse_transfer");
        }

        if (charge.Flag("captured"))
            return;
        var isPart = call.Input.Integer("amount") is { } amount && amount != charge.Integer("amount");
        if (isPart || charge.Text("payment_intent") is not null)
        {
            throw Refusals.Invalid(
                $"Charge {charge.Id()} is not captured, so there is nothing to refund. " +
                (isPart ? "Capture less of it, or leave out the amount to release it all." : "Cancel its payment intent to release it."),
                "charge",
                "charge_not_refundable");
        }
    }

    private static long Amount(Call call, JsonObject charge)
    {
        var unrefunded = Charges.Unrefunded(charge);
        var amount = call.Input.Integer("amount") ?? unrefunded;
        if (amount <= unrefunded)
            return amount;
        var currency = charge.Text("currency")!;
        throw Refusals.Invalid(
            $"Refund amount ({Currencies.Format(amount, currency)}) is greater than unrefunded amount on charge " +
            $"({Currencies.Format(unrefunded, currency)})",
            "amount");
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
        var found = call.Subject(Type);
        if (found.Text("status") != "requires_action")
        {
            throw Refusals.Invalid(
                $"This refund cannot be canceled because it has a status of {found.Text("status")}. Only refunds with a status of " +
                "requires_action may be canceled.");
        }

        var refund = call.Shop.Edit(found);
        RefundSteps.TakeBack(call, refund, "canceled", "merchant_request");
        call.Happened("charge.refund.updated", refund);
        return refund;
    }
}
