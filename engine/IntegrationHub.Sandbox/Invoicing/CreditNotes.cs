using System.Text.Json.Nodes;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>Papers that lower a finalized invoice: what is still to pay on an open one, and what is given back of a paid one.</summary>
internal static class CreditNotes
{
    public static ResourceType Type { get; } = new ResourceType("credit_note", "cn_", "/v1/credit_notes", """
        {
          "id": "", "object": "credit_note", "amount": 0, "amount_shipping": 0, "created": 0, "currency": "", "customer": "",
          "customer_account": null, "customer_balance_transaction": null, "discount_amount": 0, "discount_amounts": [],
          "effective_at": null, "invoice": "", "lines": null, "livemode": false, "memo": null, "metadata": {}, "number": "",
          "out_of_band_amount": null, "pdf": "", "post_payment_amount": 0, "pre_payment_amount": 0, "pretax_credit_amounts": [],
          "reason": null, "refunds": [], "shipping_cost": null, "status": "issued", "subtotal": 0, "subtotal_excluding_tax": 0,
          "total": 0, "total_excluding_tax": 0, "total_taxes": [], "type": "pre_payment", "voided_at": null
        }
        """)
    { EventFamily = "credit_note", Spoken = "credit note", PathParam = "id" }
        .Refers("customer", "customer")
        .Refers("customer_balance_transaction", "customer_balance_transaction")
        .Refers("invoice", "invoice")
        .Shows("lines", (show, note) => show.List($"/v1/credit_notes/{note.Id()}/lines", CreditNoteLines.Of(show.Shop, note.Id())))
        .ShowsAddress("pdf")
        .Creates(NewCreditNote.Parameters, NewCreditNote.Create)
        .On("GET", "/preview", NewCreditNote.Parameters, NewCreditNote.Preview)
        .On("GET", "/preview/lines", [.. NewCreditNote.Parameters, .. Page.Parameters], NewCreditNote.PreviewLines)
        .Retrieves()
        .Updates([Text("memo", 5_000), Metadata()], Update)
        .Lists(
        [
            Filter.Created, Filter.Refers("customer", () => Customers.Type), Filter.Refers("invoice", () => Invoices.Type),
            .. Filter.Unsupported("customer_account"),
        ])
        .On("POST", "/{id}/void", [], CreditNoteSteps.Void)
        .On("GET", "/{id}/lines", Page.Parameters, call => Page.Cut(
            call, CreditNoteLines.Type, CreditNoteLines.Of(call.Shop, call.Subject(Type!).Id()), _ => true));

    private static JsonObject Update(Call call)
    {
        var note = call.Shop.Edit(call.Subject(Type));
        call.Input.CopyTo(note, "memo");
        call.Input.MergeMetadata(note);
        return note;
    }
}
