using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>The beginning of a subscription: its items, its trial, its first invoice and the attempt to pay it.</summary>
internal static class NewSubscription
{
    private const long Day = 24 * 60 * 60;

    public static JsonObject Create(Call call)
    {
        var customer = call.Referred(Customers.Type, "customer")!;
        var inputs = call.Input.Objects("items");
        var prices = inputs.Select((item, i) => SubscriptionItems.PriceOf(call, item, $"items[{i}]")).ToList();
        CheckTogether(call, prices);

        var subscription = call.New(Subscriptions.Type);
        var trialEnd = TrialEnd(call);
        var period = trialEnd is { } end ? new BillingPeriod(call.Now, end) : BillingPeriod.From(call.Now, prices[0]);
        subscription["billing_cycle_anchor"] = trialEnd ?? call.Now;
        subscription["currency"] = prices[0].Text("currency");
        subscription["customer"] = customer.Id();
        subscription["start_date"] = call.Now;
        subscription["trial_start"] = trialEnd is null ? null : call.Now;
        subscription["trial_end"] = trialEnd;
        call.Input.Object("billing_mode")?.CopyTo(subscription["billing_mode"]!.AsObject(), "type");
        foreach (var (item, price) in inputs.Zip(prices))
            SubscriptionItems.Add(call, subscription.Id(), price, item, period);
        Subscriptions.Write(call, subscription);
        Bill(call, subscription, customer, period, isFree: trialEnd is not null);
        return subscription;
    }

    private static void Bill(Call call, JsonObject subscription, JsonObject customer, BillingPeriod period, bool isFree)
    {
        var method = subscription.Text("default_payment_method")
            ?? customer["invoice_settings"]!["default_payment_method"]?.GetValue<string>();
        var behavior = call.Input.Text("payment_behavior") ?? "allow_incomplete";
        var sends = subscription.Text("collection_method") == "send_invoice";
        if (behavior == "pending_if_incomplete")
            throw Refusals.Invalid("`payment_behavior=pending_if_incomplete` is only allowed when updating a subscription.", "payment_behavior");
        if (sends && subscription["days_until_due"] is null)
            throw Refusals.Invalid("You must pass `days_until_due` when `collection_method` is `send_invoice`.", "days_until_due", "parameter_missing");

        var invoice = InvoiceDrafts.OfPeriod(call, subscription, period, "subscription_create", isFree);
        InvoiceDrafts.Advance(invoice, false);
        InvoiceSteps.Finalize(call, invoice);
        subscription["latest_invoice"] = invoice.Id();
        subscription["status"] = isFree ? "trialing" : "active";
        if (invoice.Text("status") == "paid")
            return;
        if (sends)
            return;

        if (behavior == "default_incomplete")
        {
            subscription["status"] = "incomplete";
            return;
        }

        if (method is null)
        {
            throw Refusals.Invalid(
                "This customer has no attached payment source or default payment method. Please consider adding a default payment " +
                "method. For more information, visit https://stripe.com/docs/billing/subscriptions/payment-methods-setting#payment-method-priority.",
                code: "resource_missing");
        }

        FirstPayment(call, subscription, invoice, method, mustPay: behavior == "error_if_incomplete");
    }

    private static void FirstPayment(Call call, JsonObject subscription, JsonObject invoice, string method, bool mustPay)
    {
        subscription["status"] = "incomplete";
        var decline = InvoiceSteps.Pay(call, invoice, method, offSession: false);
        if (mustPay && invoice.Text("status") != "paid")
            throw CardPayments.Declined(decline ?? Decline.NeedsAuthentication, [], keepsEffects: false);
    }

    private static long? TrialEnd(Call call)
    {
        if (call.Input.Has("trial_period_days") && call.Input.Has("trial_end"))
            throw Refusals.OnlyOne("trial_end", "trial_period_days");
        if (call.Input.Integer("trial_period_days") is { } days)
            return call.Now + days * Day;
        if (call.Input.Copy("trial_end") is not { } end || end.ToString() == "now")
            return null;
        var at = end.GetValue<long>();
        if (at <= call.Now)
            throw Refusals.Invalid("Invalid timestamp: must be an integer Unix timestamp in the future.", "trial_end");
        return at <= call.Now + 730 * Day
            ? at
            : throw Refusals.Invalid("Invalid timestamp: can be no more than two years in the future", "trial_end");
    }

    private static void CheckTogether(Call call, List<JsonObject> prices)
    {
        if (prices.Count == 0)
            throw Refusals.Missing("items");
        var currency = call.Input.Text("currency")?.ToLowerInvariant() ?? prices[0].Text("currency");
        if (prices.Exists(p => p.Text("currency") != currency))
        {
            throw Refusals.Invalid(
                $"The price specified supports currencies of `{prices.Find(p => p.Text("currency") != currency)!.Text("currency")}`. This doesn't " +
                $"match the expected currency: `{currency}`.",
                "items");
        }

        static (string?, long) Interval(JsonObject price) => (price["recurring"]!.AsObject().Text("interval"), price["recurring"]!.AsObject().Integer("interval_count"));
        if (prices.Exists(p => Interval(p) != Interval(prices[0])))
            throw Refusals.Invalid("Currently, all prices of a subscription must have the same billing interval.", "items");
        if (prices.DistinctBy(p => p.Id()).Count() < prices.Count)
            throw Refusals.Invalid("Cannot add multiple subscription items with the same price: " + prices[0].Id(), "items");
    }
}
