using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>The refunds that a credit note is the paper for.</summary>
internal static class CreditNoteRefunds
{
    /// <summary>How much of a credit note its refunds cover.</summary>
    public static long Linked(JsonObject note) => note["refunds"]!.AsArray().Sum(r => r!.AsObject().Integer("amount_refunded"));

    /// <summary>Counts refunds that there are already.</summary>
    public static void Link(Call call, JsonObject note)
    {
        foreach (var (input, i) in call.Input.Objects("refunds").Select((r, i) => (r, i)))
        {
            var refund = call.Existing(Refunds.Type, input.Text("refund")!, $"refunds[{i}][refund]");
            var free = refund.Integer("amount") - LinkedElsewhere(call, refund.Id());
            var amount = input.Integer("amount_refunded") ?? free;
            if (refund.Text("currency") != note.Text("currency") || amount > free || refund.Text("status") is "failed" or "canceled")
            {
                throw Refusals.Invalid(
                    $"The refund {refund.Id()} cannot count for {Currencies.Format(amount, note.Text("currency")!)} of this credit note: " +
                    $"{Currencies.Format(free, refund.Text("currency")!)} of it is free.",
                    $"refunds[{i}][amount_refunded]");
            }

            Add(note, refund, amount);
        }
    }

    /// <summary>Gives money back to the card that paid the invoice.</summary>
    public static void Give(Call call, JsonObject invoice, JsonObject note, long amount)
    {
        var intent = call.Shop.Find("payment_intent", invoice.Text("_payment_intent"));
        var charge = intent?.Text("status") == "succeeded" ? call.Shop.Find("charge", intent.Text("latest_charge")) : null;
        if (charge is null)
        {
            throw Refusals.Invalid(
                "This invoice was not paid with a card, so nothing can be refunded. Use `credit_amount` or `out_of_band_amount`.", "refund_amount");
        }

        if (amount > Charges.Unrefunded(charge))
        {
            var currency = charge.Text("currency")!;
            throw Refusals.Invalid(
                $"Refund amount ({Currencies.Format(amount, currency)}) is greater than unrefunded amount on charge " +
                $"({Currencies.Format(Charges.Unrefunded(charge), currency)})",
                "refund_amount");
        }

        Add(note, RefundSteps.Give(call, call.Shop.Edit(charge), amount, null), amount);
    }

    private static long LinkedElsewhere(Call call, string refund) => call.Shop.NewestFirst("credit_note")
        .Where(n => n.Text("status") == "issued")
        .SelectMany(n => n["refunds"]!.AsArray().Select(r => r!.AsObject()))
        .Where(r => r.Text("refund") == refund)
        .Sum(r => r.Integer("amount_refunded"));

    private static void Add(JsonObject note, JsonObject refund, long amount) => note["refunds"]!.AsArray().Add(new JsonObject
    {
        ["amount_refunded"] = amount,
        ["payment_record_refund"] = null,
        ["refund"] = refund.Id(),
        ["type"] = "refund",
    });
}
