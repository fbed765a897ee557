using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>The good end of a checkout session.</summary>
internal static class CheckoutCompletion
{
    /// <summary>The payment intent of a session has been paid, or its money is held.</summary>
    public static void Paid(Call call, JsonObject intent)
    {
        if (call.Shop.Find("checkout.session", intent.Text("_checkout_session")) is not { } found || found.Text("status") != "open")
            return;
        var session = call.Shop.Edit(found);
        Complete(call, session, intent.Text("status") == "requires_capture" ? "unpaid" : "paid");
    }

    /// <summary>The setup intent of a session has saved its card.</summary>
    public static void SetUp(Call call, JsonObject intent)
    {
        if (call.Shop.Find("checkout.session", intent.Text("_checkout_session")) is { } found && found.Text("status") == "open")
            Complete(call, call.Shop.Edit(found), "no_payment_required");
    }

    public static void Complete(Call call, JsonObject session, string paymentStatus)
    {
        if (session.Text("mode") == "subscription")
            SubscriptionCheckout.Settle(call, session);
        session["payment_status"] = paymentStatus;
        session["status"] = "complete";
        session["url"] = null;
        SessionDiscounts.Redeem(call, session);
        PaymentLinks.Completed(call, session.Text("payment_link"));
        call.Happened("checkout.session.completed", session);
    }
}
