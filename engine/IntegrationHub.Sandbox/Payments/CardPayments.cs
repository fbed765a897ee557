using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>What a test card does to a payment intent: charge it, hold it, ask for authentication, or refuse it.</summary>
internal static class CardPayments
{
    /// <summary>Tries the intent's payment method and moves the intent on.</summary>
    /// <returns>Why the bank refused, or null when it did not. A refused charge stays, and the intent asks for another payment method.</returns>
    public static Decline? Attempt(Call call, JsonObject intent, bool offSession = false)
    {
        var method = call.Shop.Find("payment_method", intent.Text("payment_method"))!;
        var card = PaymentMethods.Card(method);
        intent["last_payment_error"] = null;
        intent["next_action"] = null;
        if (card.NeedsAuthentication && !offSession)
        {
            intent["status"] = "requires_action";
            intent["next_action"] = new JsonObject { ["type"] = "use_stripe_sdk", ["use_stripe_sdk"] = new JsonObject() };
            return null;
        }

        var decline = card.OnCharge ?? (card.NeedsAuthentication ? Decline.NeedsAuthentication : null);
        var charge = Begin(call, intent, method, decline);
        intent["latest_charge"] = charge.Id();
        if (decline is not null)
        {
            Refuse(charge, intent, method, decline);
        }
        else if (intent.Text("capture_method") == "manual")
        {
            charge["paid"] = true;
            charge["status"] = "succeeded";
            intent["status"] = "requires_capture";
            intent["amount_capturable"] = intent.Integer("amount");
        }
        else
        {
            Capture(call, intent, charge, intent.Integer("amount"));
        }

        if (decline is not null && intent.Text("_invoice") is { } invoice)
            InvoiceSteps.Refused(call, call.Shop.Edit("invoice", invoice), decline);
        return decline;
    }

    /// <summary>Takes the money that a charge holds, or part of it; the rest is let go.</summary>
    public static void Capture(Call call, JsonObject intent, JsonObject charge, long amount)
    {
        charge["paid"] = true;
        charge["captured"] = true;
        charge["amount_captured"] = amount;
        charge["status"] = "succeeded";
        charge["balance_transaction"] = BalanceTransactions.Record(call, "charge", charge, amount, Fee(amount)).Id();
        intent["status"] = "succeeded";
        intent["amount_capturable"] = 0;
        intent["amount_received"] = amount;
        if (intent.Text("_invoice") is { } invoice)
            InvoiceSteps.Settle(call, call.Shop.Edit("invoice", invoice));
    }

    /// <summary>The 402 that a refused card answers with.</summary>
    public static StripeErrorException Declined(Decline decline, JsonObject more, bool keepsEffects = true)
    {
        more["decline_code"] = decline.Reason;
        return new StripeErrorException(new StripeError(402, "card_error", decline.Message)
        {
            Code = decline.Code,
            More = more,
            KeepsEffects = keepsEffects,
        });
    }

    /// <summary>The 402 of a payment intent whose charge was refused.</summary>
    public static StripeErrorException Declined(Decline decline, JsonObject intent, JsonNode? paymentMethod)
    {
        return Declined(decline, new JsonObject
        {
            ["charge"] = intent.Text("latest_charge"),
            ["payment_intent"] = intent.DeepClone(),
            ["payment_method"] = paymentMethod?.DeepClone(),
        });
    }

    private static JsonObject Begin(Call call, JsonObject intent, JsonObject method, Decline? decline)
    {
        var charge = call.New(Charges.Type);
        foreach (var same in new[] { "amount", "currency", "customer", "description", "metadata", "receipt_email", "shipping", "statement_descriptor", "statement_descriptor_suffix", "transfer_group" })
            charge[same] = intent[same]?.DeepClone();
        charge["payment_intent"] = intent.Id();
        charge["payment_method"] = method.Id();
        charge["billing_details"] = method["billing_details"]!.DeepClone();
        charge["payment_method_details"] = ChargedCard.Details(method, intent.Integer("amount"), decline is null);
        charge["outcome"] = ChargedCard.Outcome(decline);
        if (decline is null)
            charge["receipt_url"] = "receipts/" + charge.Id();
        return charge;
    }

    private static void Refuse(JsonObject charge, JsonObject intent, JsonObject method, Decline decline)
    {
        charge["status"] = "failed";
        charge["failure_code"] = decline.Code;
        charge["failure_message"] = decline.Message;
        intent["status"] = "requires_payment_method";
        intent["payment_method"] = null;
        var shownMethod = method.DeepClone().AsObject();
        shownMethod.Remove("_test_card");
        intent["last_payment_error"] = new JsonObject
        {
            ["charge"] = charge.Id(),
            ["code"] = decline.Code,
            ["decline_code"] = decline.Reason,
            ["doc_url"] = "https://stripe.com/docs/error-codes/" + decline.Code.Replace('_', '-'),
            ["message"] = decline.Message,
            ["payment_method"] = shownMethod,
            ["type"] = "card_error",
        };
    }

    /// <summary>2.9% and 30 of the smallest unit, rounded to the nearest.</summary>
    private static long Fee(long amount) => (long)Math.Round(amount * 0.029m, MidpointRounding.AwayFromZero) + 30;
}
