using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>What a request writes into a payment intent, new or old.</summary>
internal static class NewPaymentIntent
{
    private static readonly string[] OnlyWhenConfirming =
        ["confirmation_token", "error_on_requires_action", "mandate", "mandate_data", "off_session", "return_url"];

    private static readonly string[] OnlyBeforePaying =
        ["allowed_payment_method_types", "capture_method", "payment_method", "payment_method_data", "payment_method_options", "setup_future_usage"];

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

    public static JsonObject Create(Call call)
    {
        var currency = Currencies.Check(call.Input.Text("currency")!, "currency");
        var amount = call.Input.Integer("amount")!.Value;
        CheckAmount(amount, currency);
        if (call.Input.Boolean("confirm") != true && OnlyWhenConfirming.Where(call.Input.Has).ToList() is { Count: > 0 } early)
        {
            throw Refusals.Invalid(
                early is ["off_session"] or ["error_on_requires_action"] or ["error_on_requires_action", "off_session"]
                    ? "`off_session` and `error_on_requires_action` can only be used together with `confirm`=true."
                    : $"`{early[0]}` can only be used together with `confirm`=true.",
                "confirm");
        }

        var intent = Begin(call, amount, currency, null);
        WaysToPay.Begin(call.Input, intent);
        call.Input.CopyTo(intent, "confirmation_method");
        Write(call, intent);
        return call.Input.Boolean("confirm") == true ? PaymentIntentSteps.Pay(call, intent) : intent;
    }

    public static JsonObject Update(Call call)
    {
        var intent = call.Shop.Edit(call.Subject(PaymentIntents.Type));
        if (call.Input.Has("amount") || call.Input.Has("currency"))
        {
            PaymentIntentSteps.RequireOwnAmount(intent, "updated");
            RequireUnpaid(intent, "amount");
            var currency = Currencies.Check(call.Input.Text("currency") ?? intent.Text("currency")!, "currency");
            var amount = call.Input.Integer("amount") ?? intent.Integer("amount");
            CheckAmount(amount, currency);
            intent["amount"] = amount;
            intent["currency"] = currency;
        }

        if (OnlyBeforePaying.FirstOrDefault(call.Input.Has) is { } early)
            RequireUnpaid(intent, early);
        Write(call, intent);
        return intent;
    }

    /// <summary>Writes what creating, updating and confirming have in common.</summary>
    public static void Write(Call call, JsonObject intent)
    {
        ConnectedAccounts.Refuse(call.Input);
        IntentPaymentMethod.RefuseUnknown(call);
        Descriptors.Check(call.Input);
        if (call.Referred(Customers.Type, "customer") is { } customer)
            intent["customer"] = customer.Id();
        call.Input.CopyTo(
            intent, "capture_method", "description", "receipt_email", "setup_future_usage", "statement_descriptor_suffix", "transfer_group");
        Shipping.Write(call.Input, intent);
        WaysToPay.Write(call.Input, intent);
        PaymentMethodOptions.Write(call.Input, intent);
        call.Input.MergeMetadata(intent);
        IntentPaymentMethod.Write(call, intent);
    }

    private static void RequireUnpaid(JsonObject intent, string what)
    {
        if (PaymentIntentSteps.MayBeConfirmed.Contains(intent.Text("status")))
            return;
        throw Refusals.State(
            $"This PaymentIntent's {what} could not be updated because it has a status of {intent.Text("status")}. You may only " +
            $"update the {what} of a PaymentIntent with one of the following statuses: {string.Join(", ", PaymentIntentSteps.MayBeConfirmed)}.",
            intent);
    }

    private static void CheckAmount(long amount, string currency)
    {
        if (amount < 1)
            throw Refusals.Invalid("This value must be greater than or equal to 1.", "amount", "parameter_invalid_integer");
        Currencies.CheckAmount(amount, currency, "amount");
    }
}
