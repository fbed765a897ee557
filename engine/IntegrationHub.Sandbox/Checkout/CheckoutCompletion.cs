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

    public static void Complete(Call call, JsonObject session, string paymentStatus)
    {
        if (session.Text("mode") == "subscription")
            SubscriptionCheckout.Settle(call, session);
        session["payment_status"] = paymentStatus;
        session["status"] = "complete";
        session["url"] = null;
        PaymentLinks.Completed(call, session.Text("payment_link"));
        call.Happened("checkout.session.completed", session);
    }
}
