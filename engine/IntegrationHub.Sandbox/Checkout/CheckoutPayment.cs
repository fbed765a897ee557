using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>Takes what a session asks for, once its payer has sent the form.</summary>
internal static class CheckoutPayment
{
    /// <summary>Tries a card on an open session whose customer details are filled in.</summary>
    /// <param name="call">The moment.</param>
    /// <param name="session">The session, taken for a change.</param>
    /// <param name="method">The card; null when nothing has to be paid and none was given.</param>
    /// <returns>Why the card was refused. Null when it was not: the session is complete then, or its payer has to authenticate first.</returns>
    public static string? Pay(Call call, JsonObject session, JsonObject? method)
    {
        var customer = SessionCustomer.Keep(call, session);
        if (session.Text("mode") == "setup")
            return SetupCheckout.Save(call, session, customer, method!);
        if (session.Text("mode") == "subscription")
            return SubscriptionCheckout.Pay(call, session, customer!, method)?.Message;
        if (session.Integer("amount_total") == 0)
        {
            CheckoutCompletion.Complete(call, session, "no_payment_required");
            return null;
        }

        var intent = Intent(call, session, customer);
        intent["payment_method"] = method!.Id();
        return CardPayments.Attempt(call, intent)?.Message;
    }

    /// <summary>The page on which the payer has to authenticate; null when there is nothing to say to the bank.</summary>
    public static string? Authentication(Call call, JsonObject session) =>
        IntentOf(call, session) is { } intent && intent.Text("status") == "requires_action"
            ? $"/authenticate/{intent.Text("object")}s/{intent.Id()}?client_secret={intent.Text("client_secret")}"
            : null;

    /// <summary>What the bank said last.</summary>
    public static string? LastError(Call call, JsonObject session) =>
        ((IntentOf(call, session) is { } intent ? intent["last_payment_error"] ?? intent["last_setup_error"] : null) as JsonObject)?.Text("message");

    /// <summary>Lets an intent lead to its session: it completes the session when it succeeds, and the bank's page leads back.</summary>
    public static void Lead(JsonObject intent, JsonObject session)
    {
        intent["_checkout_session"] = session.Id();
        intent["_return_url"] = new Uri(Events.SandboxEvents.AnyAddress, "c/pay/" + session.Id()).ToString();
    }

    /// <summary>Ends what an expired session had begun.</summary>
    public static void Abandon(Call call, JsonObject session)
    {
        if (call.Shop.Find("subscription", session.Text("_subscription")) is { } subscription && subscription.Text("status") == "incomplete")
            Subscriptions.End(call, call.Shop.Edit(subscription));
        else if (call.Shop.Find("invoice", session.Text("invoice")) is { } invoice && invoice.Text("status") == "open")
            InvoiceSteps.Void(call, call.Shop.Edit(invoice));
        else if (IntentOf(call, session) is { } intent && intent.Text("object") == "setup_intent")
            SetupIntentSteps.End(call, call.Shop.Edit(intent), "abandoned");
        else if (IntentOf(call, session) is { } payment && payment.Text("status") is not ("succeeded" or "canceled"))
            PaymentIntentSteps.End(call, call.Shop.Edit(payment), "abandoned");
    }

    private static JsonObject? IntentOf(Call call, JsonObject session) => call.Shop.Find("payment_intent", session.Text("payment_intent"))
        ?? call.Shop.Find("setup_intent", session.Text("setup_intent"))
        ?? call.Shop.Find("payment_intent", SubscriptionCheckout.InvoiceOf(call, session)?.Text("_payment_intent"));

    private static JsonObject Intent(Call call, JsonObject session, JsonObject? customer)
    {
        var intent = session.Text("payment_intent") is { } begun
            ? call.Shop.Edit("payment_intent", begun)
            : session["invoice_creation"]!["enabled"]!.GetValue<bool>()
                ? CheckoutInvoice.Begin(call, session, customer!)
                : PaymentIntentSteps.Begin(call, session.Integer("amount_total"), session.Text("currency")!, null);
        session["payment_intent"] = intent.Id();
        intent["customer"] = customer?.Id();
        if (session.Text("invoice") is null)
            intent["amount"] = session.Integer("amount_total");
        Lead(intent, session);
        if (session["collected_information"]?["shipping_details"] is JsonObject shipping)
        {
            intent["shipping"] = new JsonObject
            {
                ["address"] = shipping["address"]!.DeepClone(),
                ["name"] = shipping.Text("name"),
                ["phone"] = session["customer_details"]!["phone"]?.DeepClone(),
            };
        }

        if (session["payment_method_options"]!["card"] is JsonObject card)
        {
            intent["payment_method_options"] = new JsonObject
            {
                ["card"] = new JsonObject
                {
                    ["installments"] = null,
                    ["mandate_options"] = null,
                    ["network"] = null,
                    ["request_three_d_secure"] = card.Text("request_three_d_secure"),
                },
            };
        }

        intent.With(session["_payment_intent_data"] as JsonObject);
        return intent;
    }
}
