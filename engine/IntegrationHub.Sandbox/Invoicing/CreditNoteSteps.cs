using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>What a credit note does to its invoice, and what taking it back does.</summary>
internal static class CreditNoteSteps
{
    /// <summary>Refuses a credit note for more than there is left to credit.</summary>
    public static void CheckRoom(JsonObject invoice, JsonObject note)
    {
        var (amount, currency) = (note.Integer("total"), invoice.Text("currency")!);
        if (amount <= 0)
            throw Refusals.Invalid("You must credit the invoice for a positive amount.", "amount");
        var room = invoice.Text("status") == "paid"
            ? invoice.Integer("total") - invoice.Integer("pre_payment_credit_notes_amount") - invoice.Integer("post_payment_credit_notes_amount")
            : invoice.Integer("amount_remaining");
        if (amount > room)
        {
            throw Refusals.Invalid(
                $"The credit note's {Currencies.Format(amount, currency)} is more than the {Currencies.Format(room, currency)} of the invoice that can still " +
                "be credited.",
                "amount");
        }
    }

    /// <summary>Less is to be paid of an invoice that is not paid yet; when nothing is left, it is paid.</summary>
    public static void Lower(Call call, JsonObject invoice, JsonObject note)
    {
        foreach (var only in new[] { "refund_amount", "credit_amount", "out_of_band_amount", "refunds" })
        {
            if (call.Input.Has(only))
                throw Refusals.Invalid($"`{only}` is only for invoices that are paid. This invoice is {invoice.Text("status")}.", only);
        }

        note["pre_payment_amount"] = note.Integer("total");
        Count(call, invoice, note.Integer("total"));
        if (invoice.Integer("amount_due") == 0)
            InvoiceSteps.SettleByCredit(call, invoice);
    }

    /// <summary>What was paid goes back: to the card, to the customer's balance, or elsewhere.</summary>
    /// <param name="call">The request.</param>
    /// <param name="invoice">A paid invoice, to be changed.</param>
    /// <param name="note">The credit note.</param>
    /// <param name="isTrial">True when nobody has to say yet where it goes.</param>
    public static void GiveBack(Call call, JsonObject invoice, JsonObject note, bool isTrial)
    {
        var (total, currency) = (note.Integer("total"), invoice.Text("currency")!);
        note["type"] = "post_payment";
        note["post_payment_amount"] = total;
        CreditNoteRefunds.Link(call, note);
        var refunded = call.Input.Integer("refund_amount") ?? 0;
        var credited = call.Input.Integer("credit_amount") ?? 0;
        var elsewhere = call.Input.Integer("out_of_band_amount") ?? 0;
        var sum = CreditNoteRefunds.Linked(note) + refunded + credited + elsewhere;
        if (sum != total && !(isTrial && sum == 0))
        {
            throw Refusals.Invalid(
                $"The sum of refunds, credit amount, and out of band amount ({Currencies.Format(sum, currency)}) must equal the credit note " +
                $"post_payment_amount ({Currencies.Format(total, currency)}).");
        }

        note["out_of_band_amount"] = elsewhere == 0 ? null : elsewhere;
        if (refunded > 0)
            CreditNoteRefunds.Give(call, invoice, note, refunded);
        if (credited > 0)
        {
            var customer = call.Shop.Edit("customer", invoice.Text("customer")!);
            note["customer_balance_transaction"] = CustomerBalanceTransactions.Move(
                call, customer, -credited, "credit_note", ("credit_note", note.Id()), ("invoice", invoice.Id()))!.Id();
        }

        invoice["post_payment_credit_notes_amount"] = invoice.Integer("post_payment_credit_notes_amount") + total;
    }

    public static JsonObject Void(Call call)
    {
        var note = call.Shop.Edit(call.Subject(CreditNotes.Type));
        var invoice = call.Shop.Edit("invoice", note.Text("invoice")!);
        if (note.Text("status") == "void")
            throw Refusals.Invalid("This credit note has already been voided.");
        if (invoice.Text("status") != "open")
            throw Refusals.Invalid($"A credit note can only be voided while its invoice is open. This invoice is {invoice.Text("status")}.");
        note["status"] = "void";
        note["voided_at"] = call.Now;
        Count(call, invoice, -note.Integer("pre_payment_amount"));
        call.Happened("credit_note.voided", note);
        return note;
    }

    private static void Count(Call call, JsonObject invoice, long amount)
    {
        invoice["pre_payment_credit_notes_amount"] = invoice.Integer("pre_payment_credit_notes_amount") + amount;
        InvoiceTotals.AskFor(invoice, invoice.Integer("amount_due") - amount);
        InvoicePayments.AskFor(call, invoice);
    }
}
