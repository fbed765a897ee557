using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>The beginning of a subscription: its items, its trial, its first invoice and the attempt to pay it.</summary>
internal static class NewSubscription
{
    /// <summary>Makes a subscription and collects its first invoice.</summary>
    /// <param name="call">Whose clock it begins by.</param>
    /// <param name="input">The parameters of creating a subscription.</param>
    /// <param name="collectsLater">True when time makes it: its invoice is a draft for an hour, and nobody is told if it cannot be paid.</param>
    public static JsonObject Create(Call call, Input input, bool collectsLater = false)
    {
        var customer = call.Existing(Customers.Type, input.Text("customer") ?? "", "customer");
        var inputs = input.Objects("items");
        if (inputs.Count == 0)
            throw Refusals.Missing("items");
        if (input.Text("payment_behavior") == "pending_if_incomplete")
            throw Refusals.Invalid("`payment_behavior=pending_if_incomplete` is only allowed when updating a subscription.", "payment_behavior");
        var prices = inputs.Select((item, i) => SubscriptionItems.PriceOf(call, item, $"items[{i}]", mustBeActive: !collectsLater)).ToList();

        var subscription = call.New(Subscriptions.Type);
        subscription["customer"] = customer.Id();
        subscription["currency"] = input.Text("currency")?.ToLowerInvariant() ?? prices[0].Text("currency");
        if (input.Object("billing_mode") is { } mode)
            subscription["billing_mode"] = Mode(mode, subscription["billing_mode"]!.AsObject());
        ItemChanges.CheckPrices(prices, subscription.Text("currency")!, subscription["billing_mode"]!.AsObject());
        var trialEnd = SubscriptionTrials.EndOf(call, input);
        SubscriptionStart.Write(call, input, subscription, prices, trialEnd);
        foreach (var (item, i) in inputs.Select((item, i) => (item, i)))
            SubscriptionItems.Add(call, subscription.Id(), prices[i], item, FirstPeriod(call, subscription, prices[i]), $"items[{i}]");
        SubscriptionSettings.Write(call, input, subscription);
        SubscriptionSettings.WriteDiscounts(call, input, subscription);
        SubscriptionSettings.WriteEnd(call, input, subscription);
        Bill(call, input, subscription, collectsLater);
        return subscription;
    }

    /// <summary>From now to the end of the trial, or of the regular period that this moment lies in.</summary>
    private static BillingPeriod FirstPeriod(Call call, JsonObject subscription, JsonObject price) => subscription["trial_end"] is not null
        ? new BillingPeriod(call.Now, subscription.Integer("trial_end"))
        : Recurrence.Of(price).PeriodAt(Subscriptions.Anchor(subscription), call.Now).From(call.Now);

    private static void Bill(Call call, Input input, JsonObject subscription, bool collectsLater)
    {
        var isFree = subscription["trial_end"] is not null;
        var isProrated = input.Text("proration_behavior") != "none";
        SubscriptionInvoices.Add(call, subscription, input.Objects("add_invoice_items"));
        if (isProrated)
            SubscriptionStart.ChargePast(call, subscription);
        var invoice = SubscriptionInvoices.Begin(call, subscription, "subscription_create");
        foreach (var item in SubscriptionItems.Of(call.Shop, subscription.Id()).ToList())
        {
            if (isProrated || isFree || !SubscriptionStart.IsPart(call, subscription, item))
                SubscriptionInvoices.Bill(call, invoice, subscription, item, isFree);
        }

        SubscriptionInvoices.Fill(call, invoice);
        var running = isFree ? "trialing" : "active";
        if (collectsLater)
            SubscriptionPayments.CollectLater(subscription, invoice, running);
        else
            SubscriptionPayments.CollectFirst(call, input, subscription, invoice, running);
        Renewals.Wind(call, subscription);
    }

    /// <summary>A billing mode as it is shown.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="standard">How it is when nothing is sent.</param>
    public static JsonObject Mode(Input sent, JsonObject standard)
    {
        var mode = standard.DeepClone().AsObject();
        sent.CopyTo(mode, "type");
        if (sent.Text("type") == "classic")
            mode["flexible"] = null;
        else
            sent.Object("flexible")?.CopyTo(mode["flexible"]!.AsObject(), "proration_discounts");
        return mode;
    }
}
