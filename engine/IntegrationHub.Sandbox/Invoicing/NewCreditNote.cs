using System.Globalization;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>The making of a credit note, in earnest or to see what it would come to.</summary>
internal static class NewCreditNote
{
    public static Parameter[] Parameters { get; } =
    [
        Text("invoice").Required(), Integer("amount", 1), CreditNoteLines.Parameter, Integer("credit_amount", 0), Integer("refund_amount", 0),
        Integer("out_of_band_amount", 0), Timestamp("effective_at"), Text("memo"), Metadata(),
        Choice("reason", "duplicate", "fraudulent", "order_change", "product_unsatisfactory"),
        Objects(
            "refunds", 100,
            [Text("refund").Required(), Integer("amount_refunded", 1), Choice("type", "refund"), .. Unsupported("payment_record_refund")]),
        .. Ignored("email_type"), .. Unsupported("shipping_cost"),
    ];

    public static JsonObject Create(Call call) => Create(call, isTrial: false);

    public static JsonObject Preview(Call call)
    {
        call.Turn.ForgetAfterwards();
        return Create(call, isTrial: true);
    }

    public static JsonObject PreviewLines(Call call) =>
        Page.Cut(call, CreditNoteLines.Type, CreditNoteLines.Of(call.Shop, Preview(call).Id()), _ => true);

    private static JsonObject Create(Call call, bool isTrial)
    {
        var invoice = call.Referred(Invoices.Type, "invoice")!;
        if (invoice.Text("status") is not ("open" or "paid" or "uncollectible"))
        {
            throw Refusals.Invalid(
                $"Credit notes can only be created on open, paid, or uncollectible invoices. This invoice is {invoice.Text("status")}.", "invoice");
        }

        var note = call.New(CreditNotes.Type);
        foreach (var same in new[] { "currency", "customer" })
            note[same] = invoice[same]?.DeepClone();
        note["invoice"] = invoice.Id();
        note["number"] = Number(call, invoice);
        note["pdf"] = $"credit_notes/{note.Id()}/pdf";
        note["effective_at"] = call.Now;
        call.Input.CopyTo(note, "effective_at", "memo", "reason");
        call.Input.MergeMetadata(note);
        Sum(note, Lines(call, note, invoice));
        var edited = call.Shop.Edit(invoice);
        CreditNoteSteps.CheckRoom(edited, note);
        if (invoice.Text("status") == "paid")
            CreditNoteSteps.GiveBack(call, edited, note, isTrial);
        else
            CreditNoteSteps.Lower(call, edited, note);
        return note;
    }

    private static List<LineSums> Lines(Call call, JsonObject note, JsonObject invoice)
    {
        var lines = call.Input.Objects("lines");
        if (lines.Count > 0 && call.Input.Has("amount"))
            throw Refusals.OnlyOne("amount", "lines");
        if (lines.Count > 0)
            return [.. lines.Select((line, i) => CreditNoteLines.Add(call, note, invoice, line, $"lines[{i}]"))];
        var amount = call.Input.Integer("amount")
            ?? throw Refusals.Parameter("One of `amount`, `lines` or `shipping_cost` must be provided.", "amount", "parameter_missing");
        return [CreditNoteLines.AddWhole(call, note, amount)];
    }

    private static void Sum(JsonObject note, List<LineSums> lines)
    {
        var discounts = DiscountAmount.Sum(lines.SelectMany(l => l.Discounts));
        note["discount_amount"] = discounts.Sum(d => d.Amount);
        note["discount_amounts"] = JsonReading.ArrayOf(discounts.Select(d => d.Shown()));
        note["total_taxes"] = JsonReading.ArrayOf(TaxAmount.Sum(lines.SelectMany(l => l.Taxes)).Select(t => t.Shown()));
        note["subtotal"] = lines.Sum(l => l.Subtotal);
        note["subtotal_excluding_tax"] = lines.Sum(l => l.SubtotalWithoutTax);
        note["total"] = lines.Sum(l => l.Total);
        note["total_excluding_tax"] = lines.Sum(l => l.TotalWithoutTax);
        note["amount"] = note["total"]!.DeepClone();
    }

    private static string Number(Call call, JsonObject invoice)
    {
        // The note itself is in the shop already.
        var count = call.Shop.NewestFirst("credit_note", "invoice", invoice.Id()).Count();
        return $"{invoice.Text("number")}-CN-{count.ToString("D2", CultureInfo.InvariantCulture)}";
    }
}
