using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>How a payment intent gets from one status to the next.</summary>
internal static class PaymentIntentSteps
{
    private static readonly string[] MayBeConfirmed = ["requires_payment_method", "requires_confirmation", "requires_action"];

    private static readonly string[] MayBeCanceled =
        ["requires_payment_method", "requires_capture", "requires_confirmation", "requires_action", "processing"];

    /// <summary>Makes an intent that nobody has paid yet.</summary>
    public static JsonObject Begin(Call call, long amount, string currency, string? customer)
    {
        var intent = call.New(PaymentIntents.Type);
        intent["amount"] = amount;
        intent["currency"] = currency;
        intent["customer"] = customer;
        intent["client_secret"] = $"{intent.Id()}_secret_{call.Ids.Characters(25)}";
        return intent;
    }

    /// <summary>Ends an intent that will not be paid.</summary>
    public static void End(Call call, JsonObject intent, string? reason)
    {
        if (intent.Text("status") == "requires_capture")
        {
            var charge = call.Shop.Edit("charge", intent.Text("latest_charge")!);
            charge["refunded"] = true;
            charge["amount_refunded"] = charge.Integer("amount");
        }

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
        if (!isComplete)
        {
            var method = call.Shop.Find("payment_method", intent.Text("payment_method"))!;
            intent["status"] = "requires_payment_method";
            intent["payment_method"] = null;
            intent["last_payment_error"] = Authentication.Failure(intent, method);
            call.Happened("payment_intent.payment_failed", intent);
            if (intent.Text("_invoice") is { } invoice)
                InvoiceSteps.Refused(call, call.Shop.Edit("invoice", invoice), Decline.FailedAuthentication);
            return;
        }

        intent["_authenticated"] = true;
        if (intent.Text("confirmation_method") == "manual")
            intent["status"] = "requires_confirmation";
        else if (CardPayments.Attempt(call, intent) is null)
            SaveMethod(call, intent);
    }

    public static JsonObject Create(Call call)
    {
        var currency = Currencies.Check(call.Input.Text("currency")!, "currency");
        var amount = call.Input.Integer("amount")!.Value;
        CheckAmount(amount, currency);
        if (call.Input.Boolean("confirm") != true && (call.Input.Has("off_session") || call.Input.Has("error_on_requires_action")))
        {
            throw Refusals.Invalid(
                "`off_session` and `error_on_requires_action` can only be used together with `confirm`=true.", "confirm");
        }

        var intent = Begin(call, amount, currency, null);
        var own = call.Input.Object("automatic_payment_methods");
        var types = call.Input.Has("payment_method_types");
        if (!types && own?.Boolean("enabled") != false)
        {
            intent["automatic_payment_methods"] = new JsonObject
            {
                ["allow_redirects"] = own?.Text("allow_redirects") ?? "always",
                ["enabled"] = true,
            };
        }

        call.Input.CopyTo(intent, "confirmation_method");
        Write(call, intent);
        return call.Input.Boolean("confirm") == true ? Pay(call, intent) : intent;
    }

    public static JsonObject Update(Call call)
    {
        var intent = call.Shop.Edit(call.Subject(PaymentIntents.Type));
        if (call.Input.Has("amount") || call.Input.Has("currency"))
        {
            RequireOwnAmount(intent, "updated");
            if (!MayBeConfirmed.Contains(intent.Text("status")))
            {
                throw Refusals.State(
                    $"This PaymentIntent's amount could not be updated because it has a status of {intent.Text("status")}. You may only " +
                    $"update the amount of a PaymentIntent with one of the following statuses: {string.Join(", ", MayBeConfirmed)}.",
                    intent);
            }

            var currency = Currencies.Check(call.Input.Text("currency") ?? intent.Text("currency")!, "currency");
            var amount = call.Input.Integer("amount") ?? intent.Integer("amount");
            CheckAmount(amount, currency);
            intent["amount"] = amount;
            intent["currency"] = currency;
        }

        Write(call, intent);
        return intent;
    }

    private static void CheckAmount(long amount, string currency)
    {
        if (amount < 1)
            throw Refusals.Invalid("This value must be greater than or equal to 1.", "amount", "parameter_invalid_integer");
        Currencies.CheckAmount(amount, currency, "amount");
    }

    private static void Write(Call call, JsonObject intent)
    {
        if (call.Referred(Customers.Type, "customer") is { } customer)
            intent["customer"] = customer.Id();
        call.Input.CopyTo(
            intent, "capture_method", "description", "receipt_email", "setup_future_usage", "shipping", "statement_descriptor",
            "statement_descriptor_suffix", "transfer_group", "payment_method_types");
        if (call.Input.Object("shipping") is { } shipping)
            intent["shipping"]!["address"] = Addresses.Whole(shipping.Object("address"));
        PaymentMethodOptions.Write(call.Input, intent);
        call.Input.MergeMetadata(intent);
        if (call.Input.Text("payment_method") is not { } id)
            return;

        var method = PaymentMethods.Resolve(call, id);
        if (method.Text("customer") is { } owner && owner != intent.Text("customer"))
        {
            throw Refusals.Invalid(
                $"The provided PaymentMethod ({method.Id()}) belongs to the customer {owner}; a PaymentIntent that uses it must " +
                "have the same customer.",
                "payment_method");
        }

        intent["payment_method"] = method.Id();
        if (intent.Text("status") == "requires_payment_method")
            intent["status"] = "requires_confirmation";
    }

    public static JsonObject Confirm(Call call)
    {
        var intent = call.Shop.Edit(call.Subject(PaymentIntents.Type));
        RequireStatus(intent, MayBeConfirmed, "confirm", "confirmed");
        Write(call, intent);
        return Pay(call, intent);
    }

    private static JsonObject Pay(Call call, JsonObject intent)
    {
        if (intent.Text("payment_method") is null)
        {
            throw Refusals.State(
                "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the " +
                "PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
                intent);
        }

        if (call.Input.Has("return_url"))
            intent["_return_url"] = call.Input.Text("return_url");
        var offSession = call.Input.Has("off_session") && call.Input.Copy("off_session")?.ToString() is not "false";
        var decline = CardPayments.Attempt(call, intent, offSession);
        if (intent.Text("status") == "requires_action" && call.Input.Boolean("error_on_requires_action") == true)
            decline = Decline.NeedsAuthentication;
        if (decline is not null)
            throw CardPayments.Declined(decline, intent, intent["last_payment_error"]?["payment_method"]);
        SaveMethod(call, intent);
        return intent;
    }

    /// <summary>Keeps the card for the customer when the intent was to do so and has taken it.</summary>
    private static void SaveMethod(Call call, JsonObject intent)
    {
        if (intent.Text("status") is not ("succeeded" or "requires_capture") || intent.Text("setup_future_usage") is not { } usage)
            return;
        if (usage == "off_session")
            call.Shop.Edit("payment_method", intent.Text("payment_method")!)["_set_up"] = true;
        if (intent.Text("customer") is { } customer)
            PaymentMethods.Attach(call, intent.Text("payment_method")!, customer, "payment_method");
    }

    public static JsonObject Capture(Call call)
    {
        var intent = call.Shop.Edit(call.Subject(PaymentIntents.Type));
        RequireStatus(intent, ["requires_capture"], "capture", "captured");
        var amount = call.Input.Integer("amount_to_capture") ?? intent.Integer("amount_capturable");
        if (amount > intent.Integer("amount_capturable"))
        {
            throw Refusals.Invalid(
                $"The amount to capture ({Currencies.Format(amount, intent.Text("currency")!)}) is greater than the amount that can be " +
                $"captured ({Currencies.Format(intent.Integer("amount_capturable"), intent.Text("currency")!)}).",
                "amount_to_capture",
                "amount_too_large");
        }

        call.Input.CopyTo(intent, "statement_descriptor", "statement_descriptor_suffix");
        call.Input.MergeMetadata(intent);
        CardPayments.Capture(call, intent, call.Shop.Edit("charge", intent.Text("latest_charge")!), amount);
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

    /// <summary>The intent of an invoice lives and dies with it.</summary>
    private static void RequireOwnAmount(JsonObject intent, string done)
    {
        if (intent.Text("_invoice") is { } invoice)
            throw Refusals.State($"This PaymentIntent cannot be {done}, because it pays the invoice {invoice}.", intent);
    }

    private static void RequireStatus(JsonObject intent, string[] allowed, string verb, string done)
    {
        if (allowed.Contains(intent.Text("status")))
            return;
        throw Refusals.State(
            $"You cannot {verb} this PaymentIntent because it has a status of {intent.Text("status")}. Only a PaymentIntent with " +
            $"one of the following statuses may be {done}: {string.Join(", ", allowed)}.",
            intent);
    }
}
