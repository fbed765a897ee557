using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>What passing time does to a subscription.</summary>
internal static class Renewals
{
    private const long FirstPaymentWithinSeconds = 23 * 60 * 60;

    /// <summary>What time does, and when; what stands first goes first when two fall on the same moment.</summary>
    private static readonly (Func<JsonObject, long?> Due, Action<Call, JsonObject> Do)[] Steps =
    [
        (s => s.Text("status") == "incomplete" ? s.Integer("created") + FirstPaymentWithinSeconds : null,
            (call, s) => SubscriptionEnd.End(call, s, "payment_failed")),
        (s => s["cancel_at"]?.GetValue<long>(), SubscriptionEnd.EndOnTime),
        (PendingUpdates.ExpiresAt, PendingUpdates.Expire),
        (SubscriptionTrials.WarnsAt, SubscriptionTrials.Warn),
        (SubscriptionPauses.ResumesAt, (_, s) => s["pause_collection"] = null),
        (s => s["_overdue_at"]?.GetValue<long>(), SubscriptionPayments.LookAgain),
        (RenewsAt, Renew),
        (s => s["next_pending_invoice_item_invoice"]?.GetValue<long>(), InvoiceWaiting),
    ];

    /// <summary>Says anew when a subscription is next renewed. To be called whenever the periods of its items have changed.</summary>
    public static void Wind(Call call, JsonObject subscription)
    {
        subscription["_renews_at"] = SubscriptionItems.Of(call.Shop, subscription.Id()).Min(i => (long?)i.Integer("current_period_end"));
        if (subscription.Flag("cancel_at_period_end"))
            subscription["cancel_at"] = SubscriptionItems.Of(call.Shop, subscription.Id()).Max(i => i.Integer("current_period_end"));
        SubscriptionTrials.Warn(call, subscription);
    }

    public static long? Due(JsonObject subscription) => Subscriptions.HasEnded(subscription) ? null : Steps.Min(s => s.Due(subscription));

    public static void Pass(Call call, JsonObject found)
    {
        var subscription = call.Shop.Edit(found);
        ScheduleTime.Precede(call, subscription);
        while (Due(subscription) is { } due && due <= call.Now)
            Steps.First(s => s.Due(subscription) == due).Do(call, subscription);
    }

    private static long? RenewsAt(JsonObject subscription) => subscription.Text("status") is "active" or "trialing" or "past_due" or "unpaid"
        ? subscription["_renews_at"]?.GetValue<long>()
        : null;

    private static void Renew(Call call, JsonObject subscription)
    {
        var wasTrialing = subscription.Text("status") == "trialing";
        if (wasTrialing && !SubscriptionTrials.End(call, subscription))
            return;
        var items = SubscriptionItems.Of(call.Shop, subscription.Id()).Where(i => i.Integer("current_period_end") <= call.Now).ToList();
        var over = items.ConvertAll(i => (Item: call.Shop.Edit(i), Period: BillingPeriod.Of(i)));
        foreach (var (item, _) in over)
        {
            var whole = Recurrence.Of(SubscriptionItems.PriceOf(call.Shop, item)).PeriodAt(Subscriptions.Anchor(subscription), call.Now);
            whole.From(call.Now).WriteTo(item);
        }

        Wind(call, subscription);
        Bill(call, subscription, over, wasTrialing);
    }

    private static void Bill(Call call, JsonObject subscription, List<(JsonObject Item, BillingPeriod Period)> over, bool wasTrialing)
    {
        var invoice = SubscriptionInvoices.Begin(call, subscription, "subscription_cycle");
        invoice["period_start"] = over.Min(o => o.Period.Start);
        foreach (var (item, period) in over)
        {
            if (!wasTrialing)
                SubscriptionInvoices.BillUsage(call, invoice, item, period);
            SubscriptionInvoices.Bill(call, invoice, subscription, item, isFree: false);
        }

        SubscriptionInvoices.Fill(call, invoice);
        if (subscription["pause_collection"] is JsonObject pause)
            SubscriptionPauses.Hold(call, invoice, pause.Text("behavior")!);
        else if (subscription.Text("status") == "unpaid")
            InvoiceDrafts.Advance(call, invoice, false);
        else if (subscription.Text("collection_method") == "send_invoice")
            SubscriptionPayments.Watch(subscription, invoice);
    }

    /// <summary>Invoices what waits, although the period is not over.</summary>
    private static void InvoiceWaiting(Call call, JsonObject subscription)
    {
        subscription["next_pending_invoice_item_invoice"] = SubscriptionSettings.NextPendingInvoice(call, subscription);
        if (!InvoiceItems.Waiting(call.Shop, subscription.Text("customer")!).Any(i => InvoiceItems.SubscriptionOf(i) == subscription.Id()))
            return;
        var invoice = SubscriptionInvoices.Begin(call, subscription, "subscription_update");
        SubscriptionInvoices.Fill(call, invoice);
    }
}
