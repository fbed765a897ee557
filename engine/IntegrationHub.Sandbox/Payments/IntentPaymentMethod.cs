using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>The payment method that a request names for an intent.</summary>
internal static class IntentPaymentMethod
{
    /// <summary>Takes the payment method of the request, if it names one, and says that the intent can be confirmed.</summary>
    public static void Write(Call call, JsonObject intent)
    {
        var method = call.Input.Object("payment_method_data") is { } data
            ? PaymentMethods.Make(call, data, "payment_method_data")
            : call.Input.Text("payment_method") is { } id ? PaymentMethods.Resolve(call, id) : null;
        if (method is null)
            return;
        if (call.Input.Has("payment_method_data") && call.Input.Has("payment_method"))
            throw Refusals.OnlyOne("payment_method", "payment_method_data");
        if (method.Text("customer") is { } owner && owner != intent.Text("customer"))
        {
            var spoken = intent.Text("object") == "payment_intent" ? "PaymentIntent" : "SetupIntent";
            throw Refusals.Invalid(
                $"The provided PaymentMethod ({method.Id()}) belongs to the customer {owner}; a {spoken} that uses it must " +
                "have the same customer.",
                "payment_method");
        }

        WaysToPay.RequireCard(intent);
        intent["payment_method"] = method.Id();
        if (intent.Text("status") == "requires_payment_method")
            intent["status"] = "requires_confirmation";
    }

    /// <summary>Refuses what nobody can have made here: tokens of payment forms and mandates of bank debits.</summary>
    public static void RefuseUnknown(Call call)
    {
        if (call.Input.Text("confirmation_token") is { } token)
            throw Refusals.NoSuch("confirmationtoken", token, "confirmation_token");
        if (call.Input.Text("mandate") is { } mandate)
            throw Refusals.NoSuch("mandate", mandate, "mandate");
    }
}
