using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>How a subscription ends: on request, on the day that was set, or because nobody paid.</summary>
internal static class SubscriptionEnd
{
    /// <summary>Ends a subscription on request.</summary>
    public static JsonObject Cancel(Call call)
    {
        var found = call.Subject(Subscriptions.Type);
        if (Subscriptions.HasEnded(found))
            throw Refusals.NoSuch(Subscriptions.Type.Spoken, found.Id(), "id", inPath: true);
        var subscription = call.Shop.Edit(found);
        SubscriptionSettings.WriteDetails(call.Input, subscription);
        Cancel(call, subscription, call.Input.Boolean("prorate") == true, call.Input.Boolean("invoice_now") == true);
        return subscription;
    }

    /// <summary>Ends a subscription.</summary>
    /// <param name="call">Whose clock it ends by.</param>
    /// <param name="subscription">The subscription, to be changed.</param>
    /// <param name="prorates">True to give back what is left of its periods, on the next invoice.</param>
    /// <param name="invoices">True to invoice what waits and what was used, now.</param>
    public static void Cancel(Call call, JsonObject subscription, bool prorates, bool invoices)
    {
        var neverPaid = subscription.Text("status") == "incomplete";
        if (prorates && !neverPaid)
            SubscriptionChange.Begin(call, subscription, "create_prorations").CreditAll();
        if (invoices && !neverPaid)
            Collect(call, subscription);
        End(call, subscription, "cancellation_requested");
    }

    /// <summary>Ends a subscription now. One whose first payment never came expires instead, and its invoice is void.</summary>
    public static void End(Call call, JsonObject subscription, string reason)
    {
        var neverPaid = subscription.Text("status") == "incomplete";
        subscription["status"] = neverPaid ? "incomplete_expired" : "canceled";
        subscription["canceled_at"] ??= call.Now;
        subscription["ended_at"] = call.Now;
        subscription["pause_collection"] = null;
        subscription["_pending"] = null;
        subscription["cancellation_details"]!["reason"] ??= reason;
        foreach (var invoice in call.Shop.NewestFirst("invoice", "_subscription", subscription.Id()).ToList())
            Leave(call, invoice, neverPaid);
        ScheduleEnd.SubscriptionEnded(call, subscription);
    }

    /// <summary>The end that was set has come: what was used in the last period is still billed.</summary>
    public static void EndOnTime(Call call, JsonObject subscription)
    {
        if (subscription.Text("status") is "active" or "past_due")
            Collect(call, subscription);
        End(call, subscription, "cancellation_requested");
    }

    /// <summary>Invoices what waits and what was used, if there is anything.</summary>
    private static void Collect(Call call, JsonObject subscription)
    {
        var items = SubscriptionItems.Of(call.Shop, subscription.Id()).ToList();
        var waits = InvoiceItems.Waiting(call.Shop, subscription.Text("customer")!).Any(i => InvoiceItems.SubscriptionOf(i) == subscription.Id());
        if (!waits && !items.Exists(i => SubscriptionItems.IsMetered(SubscriptionItems.PriceOf(call.Shop, i))))
            return;
        var invoice = SubscriptionInvoices.Begin(call, subscription, "subscription_cycle");
        foreach (var item in items)
            SubscriptionInvoices.BillUsage(call, invoice, item, BillingPeriod.Of(item) with { End = call.Now });
        SubscriptionInvoices.Fill(call, invoice);
        InvoiceTime.Advance(call, invoice);
    }

    /// <summary>Nobody is asked any more for what a subscription that ended has not been paid.</summary>
    private static void Leave(Call call, JsonObject found, bool neverPaid)
    {
        if (found.Text("status") is not ("draft" or "open"))
            return;
        var invoice = call.Shop.Edit(found);
        if (neverPaid && invoice.Text("status") == "open")
        {
            InvoiceSteps.Void(call, invoice);
            return;
        }

        InvoiceDrafts.Advance(call, invoice, false);
        invoice["next_payment_attempt"] = null;
    }
}
