using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>How a subscription is paid, and what becomes of it when it is or is not.</summary>
internal static class SubscriptionPayments
{
    /// <summary>What an invoice of the subscription is charged to by itself.</summary>
    public static string? MethodOf(Call call, JsonObject subscription) => subscription.Text("default_payment_method")
        ?? call.Shop.Find("customer", subscription.Text("customer"))?["invoice_settings"]?["default_payment_method"]?.GetValue<string>();

    /// <summary>Collects the first invoice. The subscription waits for it, unless the customer pays by hand or nothing is due.</summary>
    public static void CollectFirst(Call call, Input input, JsonObject subscription, JsonObject invoice, string running)
    {
        var behavior = input.Text("payment_behavior") ?? "allow_incomplete";
        subscription["status"] = running;
        if (subscription.Text("collection_method") == "send_invoice" && invoice.Integer("total") > 0)
        {
            Watch(subscription, invoice);
            return;
        }

        if (invoice.Integer("amount_due") > 0 && behavior is not "default_incomplete" && MethodOf(call, subscription) is null)
        {
            throw Refusals.Invalid(
                "This customer has no attached payment source or default payment method. Please consider adding a default payment " +
                "method. For more information, visit https://stripe.com/docs/billing/subscriptions/payment-methods-setting#payment-method-priority.",
                code: "resource_missing");
        }

        subscription["status"] = "incomplete";
        InvoiceSteps.Finalize(call, invoice);
        if (invoice.Text("status") == "open" && behavior != "default_incomplete")
            MustPay(InvoiceSteps.Pay(call, invoice, null, input.Boolean("off_session") == true), invoice, behavior);
        if (invoice.Text("status") == "paid")
            subscription["status"] = running;
    }

    /// <summary>Leaves the first invoice to time.</summary>
    public static void CollectLater(JsonObject subscription, JsonObject invoice, string running)
    {
        subscription["status"] = running;
        if (subscription.Text("collection_method") == "send_invoice")
            Watch(subscription, invoice);
    }

    /// <summary>Collects an invoice that a change has made.</summary>
    public static void Collect(Call call, JsonObject subscription, JsonObject invoice, PendingUpdates.Held held)
    {
        if (subscription.Text("collection_method") == "send_invoice")
        {
            Watch(subscription, invoice);
            return;
        }

        var behavior = call.Input.Text("payment_behavior") ?? "allow_incomplete";
        if (behavior == "pending_if_incomplete")
            PendingUpdates.Expect(subscription, invoice);
        InvoiceSteps.Finalize(call, invoice);
        if (invoice.Text("status") == "open" && behavior != "default_incomplete")
            MustPay(InvoiceSteps.Pay(call, invoice, null, call.Input.Boolean("off_session") == true), invoice, behavior);
        if (invoice.Text("status") == "paid")
            return;
        if (behavior == "pending_if_incomplete")
            PendingUpdates.Hold(call, subscription, invoice, held);
        else if (subscription.Text("status") is "active" or "trialing")
            subscription["status"] = "past_due";
    }

    /// <summary>An invoice of the subscription has been paid.</summary>
    public static void Paid(Call call, JsonObject subscription, JsonObject invoice)
    {
        Remember(call, subscription, invoice);
        PendingUpdates.Apply(call, subscription, invoice);
        SubscriptionPauses.Paid(call, subscription, invoice);
        if (subscription.Text("latest_invoice") == invoice.Id() && subscription.Text("status") is "incomplete" or "past_due" or "unpaid")
            subscription["status"] = subscription.Integer("trial_end") > call.Now ? "trialing" : "active";
    }

    /// <summary>An invoice of the subscription could not be paid.</summary>
    /// <param name="call">Whose clock it is.</param>
    /// <param name="subscription">The subscription.</param>
    /// <param name="invoice">The open invoice.</param>
    /// <param name="isLast">True when it is not tried again by itself. Then the subscription ends, as in a new Stripe account.</param>
    public static void Failed(Call call, JsonObject subscription, JsonObject invoice, bool isLast)
    {
        if (PendingUpdates.IsExpected(subscription, invoice))
            return;
        SubscriptionPauses.Failed(subscription, invoice);
        if (subscription.Text("status") is "active" or "trialing")
            subscription["status"] = "past_due";
        if (isLast && invoice.Flag("auto_advance") && subscription.Text("status") == "past_due")
            SubscriptionEnd.End(call, subscription, "payment_failed");
    }

    /// <summary>Looks again when an invoice that is paid by hand is due.</summary>
    public static void Watch(JsonObject subscription, JsonObject invoice) => subscription["_overdue_at"] = invoice["due_date"]?.DeepClone();

    /// <summary>The latest invoice is due now. If it has not been paid, the subscription is past due.</summary>
    public static void LookAgain(Call call, JsonObject subscription)
    {
        var invoice = call.Shop.Find("invoice", subscription.Text("latest_invoice"));
        subscription["_overdue_at"] = null;
        if (invoice?.Text("status") is not ("draft" or "open"))
            return;
        if (invoice.Integer("due_date") > call.Now)
            Watch(subscription, invoice);
        else if (subscription.Text("status") == "active")
            subscription["status"] = "past_due";
    }

    private static void Remember(Call call, JsonObject subscription, JsonObject invoice)
    {
        if (subscription["payment_settings"]!["save_default_payment_method"]?.GetValue<string>() == "on_subscription"
            && call.Shop.Find("payment_intent", invoice.Text("_payment_intent"))?.Text("payment_method") is { } method
            && call.Shop.Find("payment_method", method)?.Text("customer") == subscription.Text("customer"))
        {
            subscription["default_payment_method"] = method;
        }
    }

    private static void MustPay(Decline? decline, JsonObject invoice, string behavior)
    {
        if (behavior == "error_if_incomplete" && invoice.Text("status") != "paid")
            throw CardPayments.Declined(decline ?? Decline.NeedsAuthentication, [], keepsEffects: false);
    }
}
