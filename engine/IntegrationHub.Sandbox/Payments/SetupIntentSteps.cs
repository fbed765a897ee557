using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>How a setup intent gets from one status to the next.</summary>
internal static class SetupIntentSteps
{
    private static readonly string[] Unfinished = ["requires_payment_method", "requires_confirmation", "requires_action"];

    private static readonly string[] OnlyWhenConfirming = ["confirmation_token", "mandate_data", "return_url"];

    private static readonly string[] OnlyBeforeSaving =
        ["allowed_payment_method_types", "customer", "payment_method", "payment_method_data", "payment_method_options"];

    public static JsonObject Create(Call call)
    {
        if (call.Input.Boolean("confirm") != true && OnlyWhenConfirming.FirstOrDefault(call.Input.Has) is { } early)
            throw Refusals.Invalid($"`{early}` can only be used together with `confirm`=true.", "confirm");
        var intent = call.New(SetupIntents.Type);
        intent["client_secret"] = $"{intent.Id()}_secret_{call.Ids.Characters(25)}";
        WaysToPay.Begin(call.Input, intent);
        call.Input.CopyTo(intent, "usage");
        Write(call, intent);
        return call.Input.Boolean("confirm") == true ? Try(call, intent) : intent;
    }

    public static JsonObject Update(Call call)
    {
        var intent = call.Shop.Edit(call.Subject(SetupIntents.Type));
        if (OnlyBeforeSaving.FirstOrDefault(call.Input.Has) is { } early && !Unfinished.Contains(intent.Text("status")))
        {
            throw State(
                $"This SetupIntent's {early} could not be updated because it has a status of {intent.Text("status")}. You may only update the " +
                $"{early} of a SetupIntent with one of the following statuses: {string.Join(", ", Unfinished)}.",
                intent);
        }

        Write(call, intent);
        return intent;
    }

    public static JsonObject Confirm(Call call)
    {
        var intent = call.Shop.Edit(call.Subject(SetupIntents.Type));
        RequireUnfinished(intent, "confirm", "confirmed");
        Write(call, intent);
        return Try(call, intent);
    }

    public static JsonObject Cancel(Call call)
    {
        var intent = call.Shop.Edit(call.Subject(SetupIntents.Type));
        RequireUnfinished(intent, "cancel", "canceled");
        End(call, intent, call.Input.Text("cancellation_reason"));
        return intent;
    }

    /// <summary>Ends an intent with which no card will be saved.</summary>
    public static void End(Call call, JsonObject intent, string? reason)
    {
        if (intent.Text("status") == "requires_action")
            SetupAttempts.End(call, intent, "abandoned");
        intent["status"] = "canceled";
        intent["cancellation_reason"] = reason;
        intent["next_action"] = null;
        call.Happened("setup_intent.canceled", intent);
    }

    /// <summary>Goes on after the holder of the card has said yes or no to the bank.</summary>
    public static void Authenticated(Call call, JsonObject intent, bool isComplete)
    {
        var method = call.Shop.Find("payment_method", intent.Text("payment_method"))!;
        intent["next_action"] = null;
        if (isComplete)
            Save(call, intent);
        else
            Fail(call, intent, Authentication.Failure(intent, method));
    }

    private static void Write(Call call, JsonObject intent)
    {
        ConnectedAccounts.Refuse(call.Input);
        IntentPaymentMethod.RefuseUnknown(call);
        if (call.Referred(Customers.Type, "customer") is { } customer)
            intent["customer"] = customer.Id();
        call.Input.CopyTo(intent, "description");
        WaysToPay.Write(call.Input, intent);
        PaymentMethodOptions.Write(call.Input, intent, "network", "request_three_d_secure");
        call.Input.MergeMetadata(intent);
        IntentPaymentMethod.Write(call, intent);
    }

    /// <summary>Tries to save the intent's payment method.</summary>
    public static JsonObject Try(Call call, JsonObject intent)
    {
        if (call.Shop.Find("payment_method", intent.Text("payment_method")) is not { } method)
        {
            throw State(
                "You cannot confirm this SetupIntent because it's missing a payment method. Update the SetupIntent with a payment method and " +
                "then confirm it again.",
                intent);
        }

        WaysToPay.RequireCard(intent);
        if (call.Input.Has("return_url"))
            intent["_return_url"] = call.Input.Text("return_url");
        intent["last_setup_error"] = null;
        intent["next_action"] = null;
        SetupAttempts.Begin(call, intent, method);
        if (Authentication.IsNeeded(intent, method))
        {
            Authentication.Ask(call, intent);
            return intent;
        }

        if (PaymentMethods.Card(method) is not { OnCharge: { } decline, CanBeAttached: false })
        {
            Save(call, intent);
            return intent;
        }

        Fail(call, intent, CardErrors.Shown(decline, method));
        throw CardPayments.Declined(decline, new JsonObject
        {
            ["payment_method"] = PaymentMethods.WithoutOwnFields(method),
            ["setup_intent"] = intent.DeepClone(),
        });
    }

    private static void Save(Call call, JsonObject intent)
    {
        var method = call.Shop.Edit("payment_method", intent.Text("payment_method")!);
        if (intent.Text("usage") == "off_session")
            method["_set_up"] = true;
        if (intent.Text("customer") is { } customer)
            PaymentMethods.Attach(call, method.Id(), customer, "payment_method");
        SetupAttempts.End(call, intent, "succeeded");
        intent["status"] = "succeeded";
        call.Happened("setup_intent.succeeded", intent);
        CheckoutCompletion.SetUp(call, intent);
    }

    private static void Fail(Call call, JsonObject intent, JsonObject error)
    {
        SetupAttempts.End(call, intent, "failed", error);
        intent["status"] = "requires_payment_method";
        intent["payment_method"] = null;
        intent["last_setup_error"] = error;
        call.Happened("setup_intent.setup_failed", intent);
    }

    private static void RequireUnfinished(JsonObject intent, string verb, string done)
    {
        if (Unfinished.Contains(intent.Text("status")))
            return;
        throw State(
            $"You cannot {verb} this SetupIntent because it has a status of {intent.Text("status")}. Only a SetupIntent with one of the " +
            $"following statuses may be {done}: {string.Join(", ", Unfinished)}.",
            intent);
    }

    private static StripeErrorException State(string message, JsonObject intent) =>
        new(new StripeError(400, "invalid_request_error", message)
        {
            Code = "setup_intent_unexpected_state",
            More = new JsonObject { ["setup_intent"] = intent.DeepClone() },
        });
}
