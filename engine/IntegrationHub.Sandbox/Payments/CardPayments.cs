using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>What a test card does to a payment intent: charge it, hold it, ask for authentication, or refuse it.</summary>
internal static class CardPayments
{
    /// <summary>Tries the intent's payment method and moves the intent on.</summary>
    /// <param name="call">The moment.</param>
    /// <param name="intent">An intent with a payment method, taken for a change.</param>
    /// <param name="offSession">True when the holder is not there to authenticate.</param>
    /// <returns>Why the card was refused, or null when it was not. A refused charge stays, and the intent asks for another payment method.</returns>
    public static Decline? Attempt(Call call, JsonObject intent, bool offSession = false)
    {
        var method = call.Shop.Find("payment_method", intent.Text("payment_method"))!;
        intent["last_payment_error"] = null;
        intent["next_action"] = null;
        if (!offSession && Authentication.IsNeeded(intent, method))
        {
            Authentication.Ask(call, intent);
            return null;
        }

        return Charge(call, intent, method, offSession && Authentication.IsLacking(method) ? Decline.NeedsAuthentication : PaymentMethods.Card(method).OnCharge);
    }

    /// <summary>Takes the money that a charge holds, or part of it; the rest is let go.</summary>
    public static void Capture(Call call, JsonObject intent, JsonObject charge, long amount)
    {
        var isHeld = charge.Flag("paid");
        charge["paid"] = true;
        charge["captured"] = true;
        charge["amount_captured"] = amount;
        charge["status"] = "succeeded";
        charge["balance_transaction"] = BalanceTransactions.Record(call, "charge", charge, amount, Fee(amount)).Id();
        intent["status"] = "succeeded";
        intent["amount_capturable"] = 0;
        intent["amount_received"] = amount;
        call.Happened(isHeld ? "charge.captured" : "charge.succeeded", charge);
        call.Happened("payment_intent.succeeded", intent);
        if (intent.Text("_invoice") is { } invoice)
            InvoiceSteps.Settle(call, call.Shop.Edit("invoice", invoice));
    }

    /// <summary>The 402 that a refused card answers with.</summary>
    public static StripeErrorException Declined(Decline decline, JsonObject more, bool keepsEffects = true)
    {
        if (decline.Advice is not null)
            more["advice_code"] = decline.Advice;
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

    private static Decline? Charge(Call call, JsonObject intent, JsonObject method, Decline? decline)
    {
        intent["_authenticated"] = false;
        var charge = Begin(call, intent, method, decline);
        intent["latest_charge"] = charge.Id();
        if (decline is not null)
            Refuse(call, charge, intent, method, decline);
        else if (intent.Text("capture_method") == "manual")
            Hold(call, charge, intent);
        else
            Capture(call, intent, charge, intent.Integer("amount"));
        if (decline is not null && intent.Text("_invoice") is { } invoice)
            InvoiceSteps.Refused(call, call.Shop.Edit("invoice", invoice), decline);
        if (decline is null)
            CheckoutCompletion.Paid(call, intent);
        return decline;
    }

    private static void Hold(Call call, JsonObject charge, JsonObject intent)
    {
        charge["paid"] = true;
        charge["status"] = "succeeded";
        intent["status"] = "requires_capture";
        intent["amount_capturable"] = intent.Integer("amount");
        call.Happened("charge.succeeded", charge);
        call.Happened("payment_intent.amount_capturable_updated", intent);
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
        charge["outcome"] = ChargedCard.Outcome(PaymentMethods.Card(method), decline);
        if (decline is null)
            charge["receipt_url"] = "receipts/" + charge.Id();
        return charge;
    }

    private static void Refuse(Call call, JsonObject charge, JsonObject intent, JsonObject method, Decline decline)
    {
        charge["status"] = "failed";
        charge["failure_code"] = decline.Code;
        charge["failure_message"] = decline.Message;
        intent["status"] = "requires_payment_method";
        intent["payment_method"] = null;
        var error = new JsonObject { ["charge"] = charge.Id(), ["code"] = decline.Code, ["decline_code"] = decline.Reason };
        if (decline.Advice is not null)
            error["advice_code"] = decline.Advice;
        error["doc_url"] = "https://stripe.com/docs/error-codes/" + decline.Code.Replace('_', '-');
        error["message"] = decline.Message;
        error["payment_method"] = PaymentMethods.WithoutOwnFields(method);
        error["type"] = "card_error";
        intent["last_payment_error"] = error;
        call.Happened("charge.failed", charge);
        call.Happened("payment_intent.payment_failed", intent);
    }

    /// <summary>2.9% and 30 of the smallest unit, rounded to the nearest.</summary>
    private static long Fee(long amount) => (long)Math.Round(amount * 0.029m, MidpointRounding.AwayFromZero) + 30;
}
