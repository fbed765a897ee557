using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>How a charge gets from one state to the next: held, captured, let go, refused.</summary>
internal static class ChargeSteps
{
    /// <summary>How long a bank holds money that is not captured. Source: docs.stripe.com/payments/place-a-hold-on-a-payment-method.</summary>
    public const long HeldSeconds = 7 * 24 * 60 * 60;

    private static readonly string[] SameAsIntent =
    [
        "amount", "currency", "customer", "description", "metadata", "receipt_email", "shipping", "statement_descriptor",
        "statement_descriptor_suffix", "transfer_group",
    ];

    /// <summary>Tries a card.</summary>
    /// <param name="call">The moment.</param>
    /// <param name="from">What is charged: a payment intent, or a charge's own parameters under the same names.</param>
    /// <param name="method">The card.</param>
    /// <param name="decline">Why the card is refused; null when it is not.</param>
    public static JsonObject Begin(Call call, JsonObject from, JsonObject method, Decline? decline)
    {
        var charge = call.New(Charges.Type);
        foreach (var same in SameAsIntent)
        {
            if (from.ContainsKey(same))
                charge[same] = from[same]?.DeepClone();
        }

        Describe(charge, charge.Text("statement_descriptor_suffix"));
        charge["payment_method"] = method.Id();
        charge["billing_details"] = method["billing_details"]!.DeepClone();
        charge["payment_method_details"] = ChargedCard.Details(from, method, decline is null);
        charge["outcome"] = ChargedCard.Outcome(PaymentMethods.Card(method), decline);
        if (decline is null)
        {
            charge["paid"] = true;
            charge["status"] = "succeeded";
            charge["receipt_url"] = "receipts/" + charge.Id();
        }
        else
        {
            charge["status"] = "failed";
            charge["failure_code"] = decline.Code;
            charge["failure_message"] = decline.Message;
        }

        return charge;
    }

    /// <summary>Writes what the card statement will say.</summary>
    public static void Describe(JsonObject charge, string? suffix)
    {
        charge["statement_descriptor_suffix"] = suffix;
        charge["calculated_statement_descriptor"] = Descriptors.Line(suffix);
    }

    /// <summary>Leaves the money on the card, reserved for as long as banks do that.</summary>
    public static void Hold(Call call, JsonObject charge)
    {
        charge["_capture_before"] = call.Now + HeldSeconds;
        charge["payment_method_details"]!["card"]!["capture_before"] = call.Now + HeldSeconds;
        call.Happened("charge.succeeded", charge);
    }

    /// <summary>Takes the money that a charge holds, or part of it; with the last part the rest is let go.</summary>
    public static void Capture(Call call, JsonObject charge, long amount, bool isFinal = true)
    {
        var isHeld = charge["_capture_before"] is not null;
        var card = PaymentMethods.Card(call.Shop.Find("payment_method", charge.Text("payment_method"))!);
        charge["amount_captured"] = charge.Integer("amount_captured") + amount;
        charge["captured"] = isFinal;
        var movement = BalanceTransactions.Record(call, "charge", charge, amount, BalanceTransactions.Fee(amount), card.SettlesAtOnce ? call.Now : null);
        charge["balance_transaction"] ??= movement.Id();
        if (isFinal)
            charge["_capture_before"] = null;
        if (isFinal && card.Disputed is not null)
            charge["_disputed_at"] = call.Now;
        call.Happened(isHeld ? "charge.captured" : "charge.succeeded", charge);
    }

    /// <summary>Lets the rest go of a charge that was captured in part.</summary>
    public static void Close(JsonObject charge)
    {
        charge["captured"] = true;
        charge["_capture_before"] = null;
    }

    /// <summary>Lets all go that a charge holds: nothing was taken, so nothing moves, and a refund says why.</summary>
    public static JsonObject Release(Call call, JsonObject charge, string? reason)
    {
        var refund = RefundSteps.Begin(call, charge, charge.Integer("amount"), reason);
        charge["_capture_before"] = null;
        charge["amount_refunded"] = charge.Integer("amount");
        charge["refunded"] = true;
        call.Happened("charge.refunded", charge);
        return refund;
    }

    /// <summary>The first moment at which time does something to a charge: a hold of its own ends, or the holder of the card complains.</summary>
    public static long? Due(JsonObject charge)
    {
        if (charge["_disputed_at"] is not null)
            return charge.Integer("_disputed_at");
        return charge["_capture_before"] is not null && charge.Text("payment_intent") is null ? charge.Integer("_capture_before") : null;
    }

    public static void OnTime(Call call, JsonObject due)
    {
        var charge = call.Shop.Edit(due);
        if (charge["_disputed_at"] is not null)
            DisputeSteps.Raise(call, charge);
        else
            Expire(call, charge);
    }

    /// <summary>The bank no longer holds the money.</summary>
    public static void Expire(Call call, JsonObject charge)
    {
        Release(call, charge, "expired_uncaptured_charge");
        charge["_is_expired"] = true;
        call.Happened("charge.expired", charge);
    }
}
