using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>Lines put on a draft, changed and taken off without going by invoice items.</summary>
internal static class InvoiceLineEdits
{
    private const int MostLines = 250;

    public static Parameter[] Adding { get; } =
        [Objects("lines", MostLines, [.. InvoiceItemParameters.OfLine, Text("invoice_item")]).Required(), Metadata("invoice_metadata")];

    public static Parameter[] Updating { get; } =
        [Objects("lines", MostLines, [.. InvoiceItemParameters.OfLine, Text("id").Required()]).Required(), Metadata("invoice_metadata")];

    public static Parameter[] Removing { get; } =
    [
        Objects("lines", MostLines, Text("id").Required(), Choice("behavior", "delete", "unassign").Required()).Required(),
        Metadata("invoice_metadata"),
    ];

    public static JsonObject Add(Call call) => Change(call, (invoice, line, path) =>
    {
        var item = line.Text("invoice_item") is { } waiting
            ? Waiting(call, invoice, waiting, $"{path}[invoice_item]")
            : InvoiceItems.Begin(call, invoice.Text("customer")!, invoice.Text("currency")!);
        InvoiceAmounts.Write(call, line, item, path);
        InvoiceItems.PutOn(call, item, invoice);
    });

    public static JsonObject Update(Call call) => Change(
        call, (invoice, line, path) => Write(call, invoice, LineOf(call, invoice, line.Text("id")!, $"{path}[id]"), line, path));

    public static JsonObject Remove(Call call) => Change(call, (invoice, line, path) =>
    {
        var found = LineOf(call, invoice, line.Text("id")!, $"{path}[id]");
        var item = InvoiceLineItems.ItemOf(found) is { } id ? call.Shop.Edit("invoiceitem", id) : null;
        if (item is null && line.Text("behavior") == "unassign")
            throw Refusals.Invalid("A line for a period of a subscription cannot wait for another invoice; delete it instead.", $"{path}[behavior]");
        if (item is null)
            InvoiceLineItems.Remove(call, found.Id());
        else
            InvoiceItems.TakeOff(call, item);
        if (item is not null && line.Text("behavior") == "delete")
            InvoiceItems.Remove(call, item);
    });

    /// <summary>Changes the one line in the path, and gives it back.</summary>
    public static JsonObject UpdateOne(Call call)
    {
        if (call.Shop.Find("invoice", call.OuterId) is not { } found || Call.IsDeleted(found))
            throw Refusals.NoSuch(Invoices.Type.Spoken, call.OuterId, "invoice", inPath: true);
        InvoiceDrafts.RequireDraft(found);
        var invoice = call.Shop.Edit(found);
        var line = call.Subject(InvoiceLineItems.Type);
        if (line.Text("invoice") != invoice.Id())
            throw Refusals.NoSuch(InvoiceLineItems.Type.Spoken, call.PathId, InvoiceLineItems.Type.PathParam, inPath: true);
        Write(call, invoice, line, call.Input, "");
        InvoiceDrafts.Total(call, invoice);
        return call.Shop.Find("line_item", line.Id())!;
    }

    private static JsonObject Change(Call call, Action<JsonObject, Input, string> change)
    {
        var found = call.Subject(Invoices.Type);
        InvoiceDrafts.RequireDraft(found);
        var invoice = call.Shop.Edit(found);
        var lines = call.Input.Objects("lines");
        if (lines.Count == 0)
            throw Refusals.Missing("lines");
        for (var i = 0; i < lines.Count; i++)
            change(invoice, lines[i], $"lines[{i}]");
        call.Input.MergeMetadata(invoice, "invoice_metadata");
        InvoiceDrafts.Total(call, invoice);
        return invoice;
    }

    private static void Write(Call call, JsonObject invoice, JsonObject line, Input input, string path)
    {
        if (InvoiceLineItems.ItemOf(line) is not { } id)
        {
            InvoiceAmounts.Write(call, input, call.Shop.Edit(line), path);
            return;
        }

        var item = call.Shop.Edit("invoiceitem", id);
        InvoiceAmounts.Write(call, input, item, path);
        InvoiceLineItems.WriteItem(call, invoice, item);
    }

    private static JsonObject LineOf(Call call, JsonObject invoice, string id, string path) =>
        call.Shop.Find("line_item", id) is { } line && line.Text("invoice") == invoice.Id()
            ? line
            : throw Refusals.NoSuch(InvoiceLineItems.Type.Spoken, id, path);

    private static JsonObject Waiting(Call call, JsonObject invoice, string id, string path)
    {
        var item = call.Existing(InvoiceItems.Type, id, path);
        if (item["invoice"] is not null)
            throw Refusals.Invalid($"The invoice item {Refusals.Clip(id)} is on an invoice already.", path);
        if (item.Text("customer") != invoice.Text("customer") || item.Text("currency") != invoice.Text("currency"))
            throw Refusals.Invalid($"The invoice item {Refusals.Clip(id)} is of another customer or currency than the invoice.", path);
        return call.Shop.Edit(item);
    }
}
