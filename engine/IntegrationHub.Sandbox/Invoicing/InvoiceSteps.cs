using System.Globalization;
using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>How an invoice gets from one status to the next.</summary>
internal static class InvoiceSteps
{
    /// <summary>Makes a draft final: it gets its number, takes the customer's balance into account and asks for the rest.
    /// It is open afterwards, or paid when nothing is left to pay. Nothing is charged yet.</summary>
    public static void Finalize(Call call, JsonObject invoice)
    {
        var customer = call.Shop.Edit("customer", invoice.Text("customer")!);
        InvoiceTotals.Reckon(call, invoice);
        Number(invoice, customer);
        InvoiceDrafts.ShowCustomer(invoice, customer);
        customer["currency"] ??= invoice.Text("currency");
        invoice["hosted_invoice_url"] = "invoices/" + invoice.Id();
        invoice["invoice_pdf"] = $"invoices/{invoice.Id()}/pdf";
        invoice["effective_at"] ??= call.Now;
        invoice["automatically_finalizes_at"] = null;
        invoice["next_payment_attempt"] = null;
        invoice["status_transitions"]!["finalized_at"] = call.Now;
        invoice["status"] = "open";
        if (invoice["_days_until_due"] is not null)
            InvoiceDrafts.SetDaysUntilDue(call, invoice, invoice.Integer("_days_until_due"));
        UseBalance(call, invoice, customer);
        if (invoice.Integer("amount_due") > 0)
            AskForPayment(call, invoice);
        SpendDiscounts(call, invoice);
        call.Happened("invoice.finalized", invoice);
        InvoiceRevisions.End(call, invoice);
        if (invoice.Integer("amount_due") == 0)
            Settle(call, invoice);
    }

    /// <summary>Charges an open invoice.</summary>
    /// <param name="call">Whose clock it is charged by.</param>
    /// <param name="invoice">An open invoice with something left to pay.</param>
    /// <param name="paymentMethod">Null for the invoice's, the subscription's or the customer's default.</param>
    /// <param name="offSession">True when nobody is there to authenticate.</param>
    /// <returns>Why it could not be paid. Null when it was, and when the payer has to authenticate first: the invoice is open then.</returns>
    public static Decline? Pay(Call call, JsonObject invoice, string? paymentMethod, bool offSession)
    {
        var intent = call.Shop.Edit("payment_intent", invoice.Text("_payment_intent")!);
        var method = paymentMethod ?? InvoicePayments.MethodOf(call.Shop, invoice);
        if (method is null)
        {
            Refused(call, invoice, Decline.NoPaymentMethod);
            return Decline.NoPaymentMethod;
        }

        intent["payment_method"] = method;
        var decline = CardPayments.Attempt(call, intent, offSession);
        if (decline is null && intent.Text("status") == "requires_action")
        {
            CountAttempt(invoice);
            call.Happened("invoice.payment_action_required", invoice);
        }

        return decline;
    }

    /// <summary>An attempt to pay an open invoice has failed.</summary>
    public static void Refused(Call call, JsonObject invoice, Decline decline)
    {
        CountAttempt(invoice);
        var isLast = !InvoiceTime.Retry(call, invoice);
        call.Happened("invoice.payment_failed", invoice);
        if (decline.Code == Decline.NeedsAuthentication.Code)
            call.Happened("invoice.payment_action_required", invoice);
        if (invoice.Text("_subscription") is not null)
            Subscriptions.PaymentFailed(call, invoice, isLast);
    }

    /// <summary>Marks an invoice paid, and wakes the subscription that waited for it.</summary>
    public static void Settle(Call call, JsonObject invoice)
    {
        if (invoice.Integer("amount_due") > 0)
            CountAttempt(invoice);
        invoice["attempted"] = true;
        Close(call, invoice);
        InvoicePayments.Close(call, invoice, "paid");
        call.Happened("invoice.paid", invoice);
        call.Happened("invoice.payment_succeeded", invoice);
        if (invoice.Text("_subscription") is not null)
            Subscriptions.InvoicePaid(call, invoice);
    }

    /// <summary>Marks an invoice paid that was paid elsewhere, in cash or by bank transfer.</summary>
    public static void SettleElsewhere(Call call, JsonObject invoice)
    {
        StopAsking(call, invoice);
        var due = invoice.Integer("amount_remaining");
        Close(call, invoice);
        invoice["amount_paid_off_stripe"] = due;
        call.Happened("invoice.paid", invoice);
        if (invoice.Text("_subscription") is not null)
            Subscriptions.InvoicePaid(call, invoice);
    }

    /// <summary>Marks an invoice paid of which credit notes left nothing to pay.</summary>
    public static void SettleByCredit(Call call, JsonObject invoice)
    {
        StopAsking(call, invoice);
        Close(call, invoice);
        call.Happened("invoice.paid", invoice);
        if (invoice.Text("_subscription") is not null)
            Subscriptions.InvoicePaid(call, invoice);
    }

    /// <summary>An invoice that will not be asked for any more, and its payment intent with it. What it took of the customer's balance goes back.</summary>
    public static void Void(Call call, JsonObject invoice)
    {
        invoice["status"] = "void";
        invoice["auto_advance"] = false;
        invoice["next_payment_attempt"] = null;
        invoice["status_transitions"]!["voided_at"] = call.Now;
        GiveBalanceBack(call, invoice);
        StopAsking(call, invoice);
        call.Happened("invoice.voided", invoice);
    }

    /// <summary>An invoice that is owed and not expected to be paid. It can still be.</summary>
    public static void MarkUncollectible(Call call, JsonObject invoice)
    {
        invoice["status"] = "uncollectible";
        invoice["auto_advance"] = false;
        invoice["next_payment_attempt"] = null;
        invoice["status_transitions"]!["marked_uncollectible_at"] = call.Now;
        call.Happened("invoice.marked_uncollectible", invoice);
    }

    /// <summary>Closes what asks for payment, when nothing is to be paid by it any more.</summary>
    public static void StopAsking(Call call, JsonObject invoice)
    {
        InvoicePayments.Close(call, invoice, "canceled");
        if (call.Shop.Find("payment_intent", invoice.Text("_payment_intent")) is { } intent && intent.Text("status") is not ("succeeded" or "canceled"))
            PaymentIntentSteps.End(call, call.Shop.Edit(intent), "void_invoice");
    }

    private static void Close(Call call, JsonObject invoice)
    {
        invoice["status"] = "paid";
        invoice["auto_advance"] = false;
        invoice["next_payment_attempt"] = null;
        invoice["amount_paid"] = invoice["amount_due"]!.DeepClone();
        invoice["amount_remaining"] = 0;
        invoice["status_transitions"]!["paid_at"] = call.Now;
    }

    // Stripe counts the first attempt, whoever makes it, and then only the ones it makes by itself.
    private static void CountAttempt(JsonObject invoice)
    {
        invoice["attempted"] = true;
        if (invoice.Integer("attempt_count") == 0)
            invoice["attempt_count"] = 1;
    }

    /// <summary>Takes from the subscription what was good for one invoice, once it has taken something off this one.</summary>
    private static void SpendDiscounts(Call call, JsonObject invoice)
    {
        var used = invoice["total_discount_amounts"]!.AsArray().Select(d => d!["discount"]!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        if (call.Shop.Find("subscription", invoice.Text("_subscription")) is not { } subscription)
            return;
        foreach (var holder in Subscriptions.Items(call.Shop, subscription.Id()).Prepend(subscription).ToList())
        {
            if (Discounts.Current(call, holder).Any(used.Contains))
                Discounts.Spend(call, call.Shop.Edit(holder));
        }
    }

    private static void AskForPayment(Call call, JsonObject invoice)
    {
        var intent = PaymentIntentSteps.Begin(call, invoice.Integer("amount_due"), invoice.Text("currency")!, invoice.Text("customer"));
        intent["description"] = invoice.Text("billing_reason") switch
        {
            "subscription_create" => "Subscription creation",
            "manual" => "Payment for Invoice",
            _ => "Subscription update",
        };
        intent["_invoice"] = invoice.Id();
        invoice["_payment_intent"] = intent.Id();
        InvoicePayments.Add(call, invoice, intent);
    }

    private static void Number(JsonObject invoice, JsonObject customer)
    {
        if (invoice.Text("number") is not null)
            return;
        var sequence = customer.Integer("next_invoice_sequence");
        customer["next_invoice_sequence"] = sequence + 1;
        invoice["number"] = $"{customer.Text("invoice_prefix")}-{sequence.ToString("D4", CultureInfo.InvariantCulture)}";
    }

    private static void UseBalance(Call call, JsonObject invoice, JsonObject customer)
    {
        var balance = InvoiceTotals.BalanceOf(customer, invoice);
        var (due, ending) = InvoiceTotals.Share(invoice, balance);
        InvoiceTotals.AskFor(invoice, due);
        invoice["ending_balance"] = ending;
        var type = InvoiceTotals.IsTooLittle(invoice, ending) ? "invoice_too_small" : "applied_to_invoice";
        CustomerBalanceTransactions.Move(call, customer, ending - balance, type, ("invoice", invoice.Id()));
    }

    private static void GiveBalanceBack(Call call, JsonObject invoice)
    {
        var used = invoice.Integer("ending_balance") - invoice.Integer("starting_balance");
        var customer = call.Shop.Edit("customer", invoice.Text("customer")!);
        if (!Call.IsDeleted(customer))
            CustomerBalanceTransactions.Move(call, customer, -used, "unapplied_from_invoice", ("invoice", invoice.Id()));
    }
}
