using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>A session that saves a card and charges nothing.</summary>
internal static class SetupCheckout
{
    public static void Begin(Call call, JsonObject session)
    {
        var values = new JsonObject { ["payment_method_types"] = JsonReading.ArrayOf("card"), ["usage"] = "off_session" };
        if (session.Text("customer") is { } customer)
            values["customer"] = customer;
        var intent = SetupIntentSteps.Create(call.With(values.With(session["_setup_intent_data"] as JsonObject)));
        CheckoutPayment.Lead(intent, session);
        session["setup_intent"] = intent.Id();
    }

    /// <summary>Tries to save a card.</summary>
    /// <returns>The bank's words when it refuses; null when it does not, or asks its holder first.</returns>
    public static string? Save(Call call, JsonObject session, JsonObject? customer, JsonObject method)
    {
        var intent = call.Shop.Edit("setup_intent", session.Text("setup_intent")!);
        intent["customer"] = customer?.Id();
        intent["payment_method"] = method.Id();
        try
        {
            SetupIntentSteps.Try(call, intent);
            return null;
        }
        catch (StripeErrorException e) when (e.Error.Type == "card_error")
        {
            return e.Error.Message;
        }
    }
}
