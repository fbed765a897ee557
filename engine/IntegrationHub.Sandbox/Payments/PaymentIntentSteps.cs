using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>How a payment intent gets from one status to the next.</summary>
internal static class PaymentIntentSteps
{
    private static readonly string[] MayBeCanceled =
        ["requires_payment_method", "requires_capture", "requires_confirmation", "requires_action", "processing"];

    public static IReadOnlyList<string> MayBeConfirmed { get; } = ["requires_payment_method", "requires_confirmation", "requires_action"];

    /// <summary>Makes an intent that nobody has paid yet.</summary>
    public static JsonObject Begin(Call call, long amount, string currency, string? customer) =>
        NewPaymentIntent.Begin(call, amount, currency, customer);

    /// <summary>Ends an intent that will not be paid, and lets go what it holds.</summary>
    public static void End(Call call, JsonObject intent, string? reason)
    {
        if (intent.Text("status") == "requires_capture")
            LetGo(call, intent);
        intent["status"] = "canceled";
        intent["amount_capturable"] = 0;
        intent["canceled_at"] = call.Now;
        intent["cancellation_reason"] = reason;
        intent["next_action"] = null;
        call.Happened("payment_intent.canceled", intent);
    }

    /// <summary>Goes on after the holder of the card has said yes or no to the bank.</summary>
    public static void Authenticated(Call call, JsonObject intent, bool isComplete)
    {
        intent["next_action"] = null;
        intent["_authenticated"] = isComplete;
        if (!isComplete)
            CardPayments.FailAuthentication(call, intent);
        else if (intent.Text("confirmation_method") == "manual")
            intent["status"] = "requires_confirmation";
        else
            CardPayments.Attempt(call, intent);
    }

    public static JsonObject Confirm(Call call)
    {
        var intent = call.Shop.Edit(call.Subject(PaymentIntents.Type));
        RequireStatus(intent, MayBeConfirmed, "confirm", "confirmed");
        NewPaymentIntent.Write(call, intent);
        return Pay(call, intent);
    }

    public static JsonObject Pay(Call call, JsonObject intent)
    {
        if (intent.Text("payment_method") is null)
        {
            throw Refusals.State(
                "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the " +
                "PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
                intent);
        }

        WaysToPay.RequireCard(intent);
        if (call.Input.Has("return_url"))
            intent["_return_url"] = call.Input.Text("return_url");
        var decline = CardPayments.Attempt(call, intent, offSession: call.Input.Text("off_session") is not (null or "false"));
        if (intent.Text("status") == "requires_action" && call.Input.Boolean("error_on_requires_action") == true)
        {
            CardPayments.RefuseAuthentication(call, intent);
            decline = Decline.NeedsAuthentication;
        }

        return decline is null ? intent : throw CardPayments.Declined(decline, intent, intent["last_payment_error"]?["payment_method"]);
    }

    public static JsonObject Capture(Call call)
    {
        var intent = call.Shop.Edit(call.Subject(PaymentIntents.Type));
        RequireStatus(intent, ["requires_capture"], "capture", "captured");
        ConnectedAccounts.Refuse(call.Input);
        Descriptors.Check(call.Input);
        var isFinal = call.Input.Boolean("final_capture") != false;
        if (!isFinal && PaymentMethodOptions.OfCard(intent, "request_multicapture") != "if_available")
        {
            throw Refusals.Invalid(
                "This PaymentIntent can only be captured once, because it was not confirmed with " +
                "`payment_method_options[card][request_multicapture]`=if_available. Leave out `final_capture`.",
                "final_capture");
        }

        var amount = call.Input.Integer("amount_to_capture") ?? intent.Integer("amount_capturable");
        if (amount > intent.Integer("amount_capturable"))
        {
            throw Refusals.Invalid(
                $"The amount to capture ({Currencies.Format(amount, intent.Text("currency")!)}) is greater than the amount that can be " +
                $"captured ({Currencies.Format(intent.Integer("amount_capturable"), intent.Text("currency")!)}).",
                "amount_to_capture",
                "amount_too_large");
        }

        call.Input.CopyTo(intent, "statement_descriptor_suffix");
        call.Input.MergeMetadata(intent);
        var charge = call.Shop.Edit("charge", intent.Text("latest_charge")!);
        if (call.Input.Has("statement_descriptor_suffix"))
            ChargeSteps.Describe(charge, intent.Text("statement_descriptor_suffix"));
        CardPayments.Capture(call, intent, charge, amount, isFinal || amount == intent.Integer("amount_capturable"));
        return intent;
    }

    public static JsonObject Cancel(Call call)
    {
        var intent = call.Shop.Edit(call.Subject(PaymentIntents.Type));
        RequireStatus(intent, MayBeCanceled, "cancel", "canceled");
        RequireOwnAmount(intent, "canceled");
        End(call, intent, call.Input.Text("cancellation_reason"));
        return intent;
    }

    /// <summary>Keeps the card for the customer when the intent was to do so; otherwise a card that belongs to nobody has had its use.</summary>
    public static void SaveMethod(Call call, JsonObject intent)
    {
        var method = call.Shop.Edit("payment_method", intent.Text("payment_method")!);
        var usage = PaymentMethodOptions.OfCard(intent, "setup_future_usage") ?? intent.Text("setup_future_usage");
        if (usage == "off_session")
            method["_set_up"] = true;
        if (usage is "off_session" or "on_session" && intent.Text("customer") is { } customer)
            PaymentMethods.Attach(call, method.Id(), customer, "payment_method");
        else if (method.Text("customer") is null)
            method["_is_spent"] = true;
    }

    /// <summary>When the bank no longer holds the money for an intent that waits to be captured.</summary>
    public static long? Due(JsonObject intent) => intent.Text("status") == "requires_capture" ? intent.Integer("_capture_before") : null;

    public static void OnTime(Call call, JsonObject due)
    {
        var intent = call.Shop.Edit(due);
        End(call, intent, "automatic");
        call.Happened("charge.expired", call.Shop.Find("charge", intent.Text("latest_charge"))!);
    }

    /// <summary>The intent of an invoice lives and dies with it.</summary>
    public static void RequireOwnAmount(JsonObject intent, string done)
    {
        if (intent.Text("_invoice") is { } invoice)
            throw Refusals.State($"This PaymentIntent cannot be {done}, because it pays the invoice {invoice}.", intent);
    }

    /// <summary>What was captured of it already stays taken; the rest is released.</summary>
    private static void LetGo(Call call, JsonObject intent)
    {
        var charge = call.Shop.Edit("charge", intent.Text("latest_charge")!);
        if (intent.Integer("amount_received") > 0)
            ChargeSteps.Close(charge);
        else
            ChargeSteps.Release(call, charge, call.Now >= intent.Integer("_capture_before") ? "expired_uncaptured_charge" : null);
    }

    private static void RequireStatus(JsonObject intent, IReadOnlyList<string> allowed, string verb, string done)
    {
        if (allowed.Contains(intent.Text("status")))
            return;
        throw Refusals.State(
            $"You cannot {verb} this PaymentIntent because it has a status of {intent.Text("status")}. Only a PaymentIntent with " +
            $"one of the following statuses may be {done}: {string.Join(", ", allowed)}.",
            intent);
    }
}
