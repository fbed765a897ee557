using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>The beginning of a subscription: its items, its trial, its first invoice and the attempt to pay it.</summary>
internal static class NewSubscription
{
    /// <summary>Makes a subscription and collects its first invoice.</summary>
    /// <param name="call">Whose clock it begins by.</param>
    /// <param name="input">The parameters of creating a subscription.</param>
    public static JsonObject Create(Call call, Input input)
    {
        var customer = call.Existing(Customers.Type, input.Text("customer") ?? "", "customer");
        var inputs = input.Objects("items");
        if (inputs.Count == 0)
            throw Refusals.Missing("items");
        if (input.Text("payment_behavior") == "pending_if_incomplete")
            throw Refusals.Invalid("`payment_behavior=pending_if_incomplete` is only allowed when updating a subscription.", "payment_behavior");
        var prices = inputs.Select((item, i) => SubscriptionItems.PriceOf(call, item, $"items[{i}]")).ToList();

        var subscription = call.New(Subscriptions.Type);
        subscription["customer"] = customer.Id();
        subscription["currency"] = input.Text("currency")?.ToLowerInvariant() ?? prices[0].Text("currency");
        WriteMode(input, subscription);
        ItemChanges.CheckPrices(prices, subscription.Text("currency")!, subscription["billing_mode"]!.AsObject());
        var trialEnd = SubscriptionTrials.EndOf(call, input);
        SubscriptionStart.Write(call, input, subscription, prices, trialEnd);
        foreach (var (item, i) in inputs.Select((item, i) => (item, i)))
            SubscriptionItems.Add(call, subscription.Id(), prices[i], item, FirstPeriod(call, subscription, prices[i]), $"items[{i}]");
        SubscriptionSettings.Write(call, input, subscription);
        SubscriptionSettings.WriteEnd(call, input, subscription);
        Bill(call, input, subscription);
        return subscription;
    }

    /// <summary>From now to the end of the trial, or of the regular period that this moment lies in.</summary>
    private static BillingPeriod FirstPeriod(Call call, JsonObject subscription, JsonObject price) => subscription["trial_end"] is not null
        ? new BillingPeriod(call.Now, subscription.Integer("trial_end"))
        : Recurrence.Of(price).PeriodAt(Subscriptions.Anchor(subscription), call.Now).From(call.Now);

    private static void Bill(Call call, Input input, JsonObject subscription)
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
        SubscriptionPayments.CollectFirst(call, input, subscription, invoice, isFree ? "trialing" : "active");
        Renewals.Wind(call, subscription);
    }

    private static void WriteMode(Input input, JsonObject subscription)
    {
        if (input.Object("billing_mode") is not { } mode)
            return;
        var written = subscription["billing_mode"]!.AsObject();
        mode.CopyTo(written, "type");
        if (mode.Text("type") == "classic")
            written["flexible"] = null;
        else
            mode.Object("flexible")?.CopyTo(written["flexible"]!.AsObject(), "proration_discounts");
    }
}
