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

        var decline = offSession && Authentication.IsLacking(method) ? Decline.NeedsAuthentication : PaymentMethods.Card(method).OnCharge;
        var charge = ChargeSteps.Begin(call, intent, method, decline);
        charge["payment_intent"] = intent.Id();
        intent["latest_charge"] = charge.Id();
        intent["_authenticated"] = false;
        if (decline is not null)
            Refuse(call, charge, intent, method, decline);
        else if (IsHeld(intent))
            Hold(call, charge, intent);
        else
            Capture(call, intent, charge, intent.Integer("amount"));
        if (decline is null)
            CheckoutCompletion.Paid(call, intent);
        return decline;
    }

    /// <summary>Takes the money that a charge holds, or part of it; with the last part the rest is let go.</summary>
    public static void Capture(Call call, JsonObject intent, JsonObject charge, long amount, bool isFinal = true)
    {
        ChargeSteps.Capture(call, charge, amount, isFinal);
        intent["amount_received"] = intent.Integer("amount_received") + amount;
        if (!isFinal)
        {
            intent["amount_capturable"] = intent.Integer("amount_capturable") - amount;
            call.Happened("payment_intent.amount_capturable_updated", intent);
            return;
        }

        intent["status"] = "succeeded";
        intent["amount_capturable"] = 0;
        PaymentIntentSteps.SaveMethod(call, intent);
        call.Happened("payment_intent.succeeded", intent);
        if (intent.Text("_invoice") is { } invoice)
            InvoiceSteps.Settle(call, call.Shop.Edit("invoice", invoice));
    }

    /// <summary>Asks for another payment method after the holder failed to authenticate: nothing was charged.</summary>
    public static void FailAuthentication(Call call, JsonObject intent)
    {
        var method = call.Shop.Find("payment_method", intent.Text("payment_method"))!;
        AskAnew(call, intent, Authentication.Failure(intent, method), Decline.FailedAuthentication);
    }

    /// <summary>Asks for another payment method because the holder would have to authenticate, and was not to be asked.</summary>
    public static void RefuseAuthentication(Call call, JsonObject intent)
    {
        var method = call.Shop.Find("payment_method", intent.Text("payment_method"))!;
        intent["next_action"] = null;
        AskAnew(call, intent, CardErrors.Shown(Decline.NeedsAuthentication, method), Decline.NeedsAuthentication);
    }

    /// <summary>The 402 that a refused card answers with.</summary>
    /// <param name="decline">Why.</param>
    /// <param name="more">What else the error names.</param>
    /// <param name="keepsEffects">True when what the request did stays: a refused charge is remembered.</param>
    public static StripeErrorException Declined(Decline decline, JsonObject more, bool keepsEffects = true)
    {
        if (decline.Advice is not null)
            more["advice_code"] = decline.Advice;
        more["decline_code"] = decline.Reason;
        return new StripeErrorException(new StripeError(402, "card_error", decline.Message)
        {
            Code = decline.Code,
            Param = decline.Param,
            More = more,
            KeepsEffects = keepsEffects,
        });
    }

    /// <summary>The 402 of a payment intent whose charge was refused.</summary>
    public static StripeErrorException Declined(Decline decline, JsonObject intent, JsonNode? paymentMethod)
    {
        var more = new JsonObject();
        if (intent["last_payment_error"]?["charge"] is { } charge)
            more["charge"] = charge.DeepClone();
        more["payment_intent"] = intent.DeepClone();
        more["payment_method"] = paymentMethod?.DeepClone();
        return Declined(decline, more);
    }

    private static bool IsHeld(JsonObject intent) =>
        (PaymentMethodOptions.OfCard(intent, "capture_method") ?? intent.Text("capture_method")) == "manual";

    private static void Hold(Call call, JsonObject charge, JsonObject intent)
    {
        ChargeSteps.Hold(call, charge);
        intent["status"] = "requires_capture";
        intent["amount_capturable"] = intent.Integer("amount");
        intent["_capture_before"] = charge["_capture_before"]!.DeepClone();
        PaymentIntentSteps.SaveMethod(call, intent);
        call.Happened("payment_intent.amount_capturable_updated", intent);
    }

    private static void Refuse(Call call, JsonObject charge, JsonObject intent, JsonObject method, Decline decline)
    {
        call.Happened("charge.failed", charge);
        var error = CardErrors.Shown(decline, method);
        error["charge"] = charge.Id();
        AskAnew(call, intent, error, decline);
    }

    private static void AskAnew(Call call, JsonObject intent, JsonObject error, Decline decline)
    {
        intent["status"] = "requires_payment_method";
        intent["payment_method"] = null;
        intent["last_payment_error"] = error;
        call.Happened("payment_intent.payment_failed", intent);
        if (intent.Text("_invoice") is { } invoice)
            InvoiceSteps.Refused(call, call.Shop.Edit("invoice", invoice), decline);
    }
}
