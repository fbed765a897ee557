using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>The subscription that a session begins. Until its first payment it is incomplete, and the session can try another card.</summary>
internal static class SubscriptionCheckout
{
    private static readonly string[] Said =
    [
        "billing_cycle_anchor", "billing_cycle_anchor_config", "billing_mode", "default_tax_rates", "description", "invoice_settings", "metadata",
        "pending_invoice_item_interval", "proration_behavior", "trial_end", "trial_period_days", "trial_settings",
    ];

    public static Decline? Pay(Call call, JsonObject session, JsonObject customer, JsonObject? method)
    {
        if (call.Shop.Find("subscription", session.Text("_subscription")) is null && method is not null && Refusal(session, method) is { } refusal)
            return refusal;
        var subscription = call.Shop.Find("subscription", session.Text("_subscription")) ?? Begin(call, session, customer);
        session["_subscription"] = subscription.Id();
        session["_payment_method"] = method?.Id();
        var invoice = call.Shop.Edit("invoice", subscription.Text("latest_invoice")!);
        if (invoice.Text("status") == "paid")
        {
            CheckoutCompletion.Complete(call, session, session.Integer("amount_total") > 0 ? "paid" : "no_payment_required");
            return null;
        }

        var intent = call.Shop.Edit("payment_intent", invoice.Text("_payment_intent")!);
        intent["setup_future_usage"] = "off_session";
        CheckoutPayment.Lead(intent, session);
        return InvoiceSteps.Pay(call, invoice, method!.Id(), offSession: false);
    }

    /// <summary>The first invoice of the subscription that a session has begun.</summary>
    public static JsonObject? InvoiceOf(Call call, JsonObject session) =>
        call.Shop.Find("invoice", call.Shop.Find("subscription", session.Text("_subscription"))?.Text("latest_invoice"));

    /// <summary>Keeps the card for the renewals.</summary>
    public static void Settle(Call call, JsonObject session)
    {
        var subscription = call.Shop.Edit("subscription", session.Text("_subscription")!);
        session["subscription"] = subscription.Id();
        session["invoice"] = subscription.Text("latest_invoice");
        if (session.Text("_payment_method") is { } method)
        {
            PaymentMethods.Attach(call, method, session.Text("customer")!, "payment_method")["_set_up"] = true;
            subscription["default_payment_method"] = method;
        }
    }

    // A free trial charges nothing, so a card that the bank would not even keep is found out before.
    private static Decline? Refusal(JsonObject session, JsonObject method) =>
        session.Integer("amount_total") == 0 && PaymentMethods.Card(method) is { OnCharge: { } decline, CanBeAttached: false } ? decline : null;

    private static JsonObject Begin(Call call, JsonObject session, JsonObject customer)
    {
        var items = CheckoutLineItems.Of(call.Shop, session.Id()).ToList();
        var (recurring, once) = (items.Where(i => IsRecurring(call, i)), items.Where(i => !IsRecurring(call, i)));
        var values = new JsonObject
        {
            ["customer"] = customer.Id(),
            ["items"] = JsonReading.ArrayOf(recurring.Select(Item)),
            ["add_invoice_items"] = JsonReading.ArrayOf(once.Select(Item)),
            ["discounts"] = SessionDiscounts.Asked(session),
            ["payment_behavior"] = "default_incomplete",
        };
        var data = session["_subscription_data"] as JsonObject ?? [];
        foreach (var name in Said.Where(data.ContainsKey))
            values[name] = data[name]?.DeepClone();
        return NewSubscription.Create(call, new Input(values));
    }

    private static bool IsRecurring(Call call, JsonObject item) => CheckoutLineItems.Price(call.Shop, item)["recurring"] is not null;

    private static JsonObject Item(JsonObject item)
    {
        var sent = new JsonObject
        {
            ["price"] = item.Text("price"),
            ["quantity"] = item.Integer("quantity"),
            ["metadata"] = item["metadata"]?.DeepClone(),
        };
        if (item["_tax_rates"] is { } rates)
            sent["tax_rates"] = rates.DeepClone();
        return sent;
    }
}
