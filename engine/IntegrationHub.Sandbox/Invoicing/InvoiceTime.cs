using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>What passing time does to an invoice: it finalizes drafts, collects, tries again, and notices what is overdue.</summary>
internal static class InvoiceTime
{
    public const long DraftSeconds = 60 * 60;

    private const long Day = 24 * 60 * 60;

    /// <summary>Days from each failed attempt to the next. After the last one fails, nobody asks again.</summary>
    private static readonly long[] RetryDays = [3, 5, 7];

    public static long? Due(JsonObject invoice) => invoice.Text("status") switch
    {
        "draft" => invoice["automatically_finalizes_at"]?.GetValue<long>(),
        "open" => Earlier(invoice["next_payment_attempt"]?.GetValue<long>(), Overdue(invoice)),
        _ => null,
    };

    public static void Pass(Call call, JsonObject found)
    {
        var invoice = call.Shop.Edit(found);
        if (call.Shop.Find("customer", invoice.Text("customer")) is { } customer && Call.IsDeleted(customer))
            Forget(call, invoice);
        else if (invoice.Text("status") == "draft")
            Advance(call, invoice);
        else if (invoice["next_payment_attempt"]?.GetValue<long>() == call.Now)
            TryAgain(call, invoice);
        else
            TellOverdue(call, invoice);
    }

    /// <summary>Finalizes a draft and collects it.</summary>
    public static void Advance(Call call, JsonObject invoice)
    {
        InvoiceSteps.Finalize(call, invoice);
        Collect(call, invoice);
    }

    /// <summary>Charges an open invoice that advances by itself, or sends it.</summary>
    public static void Collect(Call call, JsonObject invoice)
    {
        if (invoice.Text("status") != "open" || !invoice.Flag("auto_advance"))
            return;
        if (invoice.Text("collection_method") == "charge_automatically")
            InvoiceSteps.Pay(call, invoice, null, offSession: true);
        else
            call.Happened("invoice.sent", invoice);
    }

    /// <summary>Says when a failed invoice is tried again.</summary>
    /// <returns>False when it is not any more.</returns>
    public static bool Retry(Call call, JsonObject invoice)
    {
        var tried = (int)invoice.Integer("attempt_count");
        var isTriedAgain = invoice.Flag("auto_advance")
            && invoice.Text("collection_method") == "charge_automatically"
            && tried <= RetryDays.Length;
        // A failure by hand leaves the next attempt where it was.
        if (!isTriedAgain)
            invoice["next_payment_attempt"] = null;
        else if (invoice["next_payment_attempt"]?.GetValue<long>() is not { } next || next <= call.Now)
            invoice["next_payment_attempt"] = call.Now + RetryDays[tried - 1] * Day;
        return isTriedAgain;
    }

    private static void TryAgain(Call call, JsonObject invoice)
    {
        invoice["attempt_count"] = invoice.Integer("attempt_count") + 1;
        invoice["next_payment_attempt"] = null;
        InvoiceSteps.Pay(call, invoice, null, offSession: true);
    }

    /// <summary>Nobody is left to be billed.</summary>
    private static void Forget(Call call, JsonObject invoice)
    {
        InvoiceDrafts.Advance(call, invoice, false);
        invoice["next_payment_attempt"] = null;
        invoice["_is_overdue"] = true;
    }

    private static void TellOverdue(Call call, JsonObject invoice)
    {
        invoice["_is_overdue"] = true;
        call.Happened("invoice.overdue", invoice);
    }

    private static long? Overdue(JsonObject invoice) => invoice.Flag("_is_overdue") ? null : invoice["due_date"]?.GetValue<long>();

    private static long? Earlier(long? one, long? other) => one is null || other < one ? other : one;
}
