using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>The two ways in which a subscription rests: nothing is collected, or nothing is billed at all.</summary>
internal static class SubscriptionPauses
{
    /// <summary>Stops or resumes collecting what goes on being billed.</summary>
    public static void WriteCollection(Call call, JsonObject subscription)
    {
        if (!call.Input.Has("pause_collection"))
            return;
        var pause = call.Input.Object("pause_collection");
        if (pause?.Integer("resumes_at") is { } at && at <= call.Now)
            throw Refusals.Invalid("Invalid timestamp: must be in the future", "pause_collection[resumes_at]");
        subscription["pause_collection"] = pause is null ? null : new JsonObject
        {
            ["behavior"] = pause.Text("behavior"),
            ["resumes_at"] = pause.Integer("resumes_at"),
        };
    }

    /// <summary>What becomes of a renewal's invoice while nothing is collected.</summary>
    public static void Hold(Call call, JsonObject invoice, string behavior)
    {
        InvoiceDrafts.Advance(call, invoice, false);
        if (behavior == "keep_as_draft")
            return;
        InvoiceSteps.Finalize(call, invoice);
        if (invoice.Text("status") != "open")
            return;
        if (behavior == "void")
            InvoiceSteps.Void(call, invoice);
        else
            InvoiceSteps.MarkUncollectible(call, invoice);
    }

    /// <summary>When collecting begins again by itself.</summary>
    public static long? ResumesAt(JsonObject subscription) => subscription["pause_collection"]?["resumes_at"]?.GetValue<long>();

    /// <summary>Pauses a subscription on request.</summary>
    public static JsonObject Pause(Call call)
    {
        var subscription = call.Shop.Edit(call.Subject(Subscriptions.Type));
        if (subscription["billing_mode"]!["type"]!.GetValue<string>() != "flexible")
            throw Refusals.Invalid("Only a subscription with `billing_mode[type]=flexible` can be paused.");
        if (subscription.Text("status") is not ("active" or "trialing"))
            throw Refusals.Invalid($"Only an active or trialing subscription can be paused; this one is {subscription.Text("status")}.");
        var bills = call.Input.Object("bill_for");
        Pause(
            call, subscription, bills?.Object("unused_time_from")?.Text("type") ?? "now",
            bills?.Object("outstanding_usage_through")?.Text("type") != "none", call.Input.Text("invoicing_behavior") == "invoice");
        return subscription;
    }

    /// <summary>Pauses a subscription.</summary>
    /// <param name="call">Whose clock it is paused by.</param>
    /// <param name="subscription">The subscription, to be changed.</param>
    /// <param name="unused">From when on paid time is given back: <c>item_current_period_start</c>, <c>none</c>, or anything else for now.</param>
    /// <param name="billsUsage">True to bill what was used until now, when it is invoiced.</param>
    /// <param name="invoices">True to invoice both now; false to let the credit wait for the next invoice.</param>
    public static void Pause(Call call, JsonObject subscription, string unused, bool billsUsage, bool invoices)
    {
        var change = SubscriptionChange.Begin(call, subscription, "create_prorations");
        if (unused != "none")
            change.CreditAll(unused == "item_current_period_start" ? change.Before.Min(i => i.Integer("current_period_start")) : null);
        if (invoices)
            Invoice(call, subscription, billsUsage);
        Rest(call, subscription);
    }

    /// <summary>Lets a subscription rest: nothing is billed until it is resumed.</summary>
    public static void Rest(Call call, JsonObject subscription)
    {
        subscription["status"] = "paused";
        call.Happened("customer.subscription.paused", subscription);
    }

    /// <summary>Wakes a paused subscription on request. When something is to be paid first, it waits for that.</summary>
    public static JsonObject Resume(Call call)
    {
        var subscription = call.Shop.Edit(call.Subject(Subscriptions.Type));
        if (subscription.Text("status") != "paused")
        {
            throw Refusals.Invalid(
                $"You can only resume subscriptions with a status of `paused`; this one is `{subscription.Text("status")}`.");
        }

        var keepsDay = call.Input.Object("billing_cycle_anchor")?.Text("type") == "unchanged";
        Resume(
            call, subscription, keepsDay, call.Input.Text("proration_behavior") ?? "create_prorations",
            call.Input.Text("payment_behavior") == "resume_on_payment_success");
        return subscription;
    }

    /// <summary>Wakes a paused subscription.</summary>
    /// <param name="call">Whose clock it wakes by.</param>
    /// <param name="subscription">The subscription, to be changed.</param>
    /// <param name="keepsDay">True to keep the billing day and bill a part; false to begin a period now.</param>
    /// <param name="proration">How that part is billed.</param>
    /// <param name="charges">True to charge for it now.</param>
    public static void Resume(Call call, JsonObject subscription, bool keepsDay, string proration, bool charges)
    {
        if (!keepsDay)
            subscription["billing_cycle_anchor"] = call.Now;
        var items = SubscriptionItems.Of(call.Shop, subscription.Id()).ToList().Select(call.Shop.Edit).ToList();
        foreach (var item in items)
        {
            var whole = Recurrence.Of(SubscriptionItems.PriceOf(call.Shop, item)).PeriodAt(Subscriptions.Anchor(subscription), call.Now);
            whole.From(call.Now).WriteTo(item);
        }

        Renewals.Wind(call, subscription);
        var invoice = Bill(call, subscription, items, keepsDay, proration);
        if (invoice is null)
        {
            Wake(call, subscription);
            return;
        }

        subscription["_resumed_by"] = invoice.Id();
        subscription["_resumes_when_paid"] = charges;
        InvoiceDrafts.Advance(call, invoice, false);
        InvoiceSteps.Finalize(call, invoice);
        if (charges && invoice.Text("status") == "open")
            InvoiceSteps.Pay(call, invoice, null, offSession: true);
    }

    /// <summary>The invoice that a paused subscription waited for is paid.</summary>
    public static void Paid(Call call, JsonObject subscription, JsonObject invoice)
    {
        if (subscription.Text("_resumed_by") == invoice.Id() && subscription.Text("status") == "paused")
            Wake(call, subscription);
    }

    /// <summary>The invoice that a paused subscription waited for could not be paid. It wakes all the same when the attempt was enough.</summary>
    public static void Failed(JsonObject subscription, JsonObject invoice)
    {
        if (subscription.Text("_resumed_by") != invoice.Id() || subscription.Flag("_resumes_when_paid"))
            return;
        subscription["_resumed_by"] = null;
        subscription["status"] = "past_due";
    }

    private static void Wake(Call call, JsonObject subscription)
    {
        subscription["_resumed_by"] = null;
        subscription["status"] = subscription.Integer("trial_end") > call.Now ? "trialing" : "active";
        call.Happened("customer.subscription.resumed", subscription);
    }

    private static JsonObject? Bill(Call call, JsonObject subscription, List<JsonObject> items, bool keepsDay, string proration)
    {
        if (keepsDay && proration != "always_invoice")
        {
            foreach (var item in items.Where(_ => proration != "none"))
                ProrationLines.Charge(call, subscription, item, Subscriptions.Anchor(subscription), BillingPeriod.Of(item));
            return null;
        }

        var invoice = SubscriptionInvoices.Begin(call, subscription, "subscription_update");
        foreach (var item in items)
            SubscriptionInvoices.Bill(call, invoice, subscription, item, isFree: false);
        SubscriptionInvoices.Fill(call, invoice);
        return invoice;
    }

    private static void Invoice(Call call, JsonObject subscription, bool billsUsage)
    {
        var invoice = SubscriptionInvoices.Begin(call, subscription, "subscription_update");
        foreach (var item in SubscriptionItems.Of(call.Shop, subscription.Id()).Where(_ => billsUsage).ToList())
            SubscriptionInvoices.BillUsage(call, invoice, item, BillingPeriod.Of(item) with { End = call.Now });
        SubscriptionInvoices.Fill(call, invoice);
        InvoiceTime.Advance(call, invoice);
    }
}
