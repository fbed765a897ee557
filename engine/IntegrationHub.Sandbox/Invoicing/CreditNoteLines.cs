using System.Globalization;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using IntegrationHub.Sandbox.Store;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>What a credit note credits: lines of its invoice, wholly or in part, and lines of its own.</summary>
internal static class CreditNoteLines
{
    public static Parameter Parameter { get; } = Objects(
        "lines",
        250,
        Choice("type", "custom_line_item", "invoice_line_item").Required(), Integer("amount", 1), Text("description"), Text("invoice_line_item"),
        Metadata(), Integer("quantity", 0, 999_999), TaxRates.Parameter(), Integer("unit_amount"), new("unit_amount_decimal", new DecimalType(isSigned: true)),
        Objects("tax_amounts", 20, Integer("amount").Required(), Text("tax_rate").Required(), Integer("taxable_amount").Required()));

    public static ResourceType Type { get; } = new ResourceType("credit_note_line_item", "cnli_", "", """
        {
          "id": "", "object": "credit_note_line_item", "amount": 0, "description": null, "discount_amount": 0, "discount_amounts": [],
          "livemode": false, "metadata": {}, "pretax_credit_amounts": [], "quantity": null, "tax_rates": [], "taxes": [],
          "type": "custom_line_item", "unit_amount": null, "unit_amount_decimal": null, "_credit_note": null
        }
        """)
    { Spoken = "credit note line item", Permission = "credit_note" }
        .Shows("tax_rates", (show, line) => TaxRates.Shown(show, line["tax_rates"]));

    public static IEnumerable<JsonObject> Of(Shop shop, string note) =>
        shop.NewestFirst("credit_note_line_item", "_credit_note", note).Reverse();

    /// <summary>A line for an amount that nobody took apart.</summary>
    public static LineSums AddWhole(Call call, JsonObject note, long amount)
    {
        var line = Begin(call, note, amount);
        Count(line, 1, amount);
        return new LineSums(amount, [], amount, [], 0);
    }

    public static LineSums Add(Call call, JsonObject note, JsonObject invoice, Input input, string path)
    {
        var (line, discounts, taxes) = input.Text("type") == "custom_line_item" ? Own(call, note, input, path) : OfInvoice(call, note, invoice, input, path);
        if (input.Objects("tax_amounts") is { Count: > 0 } given)
            taxes = [.. given.Select((t, i) => Given(call, t, $"{path}[tax_amounts][{i}]"))];
        var amount = line.Integer("amount");
        var off = discounts.Sum(d => d.Amount);
        input.MergeMetadata(line);
        line["discount_amount"] = off;
        line["discount_amounts"] = JsonReading.ArrayOf(discounts.Select(d => d.Shown()));
        line["taxes"] = JsonReading.ArrayOf(taxes.Select(t => t.Shown()));
        return new LineSums(amount, discounts, amount - off, taxes, taxes.Where(t => t.IsInclusive).Sum(t => t.Amount));
    }

    private static (JsonObject, IReadOnlyList<DiscountAmount>, IReadOnlyList<TaxAmount>) Own(Call call, JsonObject note, Input input, string path)
    {
        if (input.Has("unit_amount") == input.Has("unit_amount_decimal"))
            throw input.Has("unit_amount") ? Refusals.OnlyOne($"{path}[unit_amount]", $"{path}[unit_amount_decimal]") : Refusals.Missing($"{path}[unit_amount]");
        foreach (var needed in new[] { "description", "quantity" })
        {
            if (!input.Has(needed))
                throw Refusals.Missing($"{path}[{needed}]");
        }

        var unit = input.Integer("unit_amount") ?? decimal.Parse(input.Text("unit_amount_decimal")!, CultureInfo.InvariantCulture);
        var quantity = input.Integer("quantity")!.Value;
        var rates = TaxRates.Of(call, input.Texts("tax_rates"), $"{path}[tax_rates]");
        var line = Begin(call, note, Amounts.Round(unit * quantity));
        line["description"] = input.Text("description");
        line["tax_rates"] = JsonReading.ArrayOf(rates.Select(r => (JsonNode?)r.Id()));
        Count(line, quantity, unit);
        return (line, [], TaxRates.Reckon(line.Integer("amount"), rates));
    }

    private static (JsonObject, IReadOnlyList<DiscountAmount>, IReadOnlyList<TaxAmount>) OfInvoice(
        Call call, JsonObject note, JsonObject invoice, Input input, string path)
    {
        var id = input.Text("invoice_line_item") ?? throw Refusals.Missing($"{path}[invoice_line_item]");
        if (call.Shop.Find("line_item", id) is not { } of || of.Text("invoice") != invoice.Id())
            throw Refusals.NoSuch(InvoiceLineItems.Type.Spoken, id, $"{path}[invoice_line_item]");
        var part = CreditedPart.Of(call, of, input, path);
        var line = Begin(call, note, part.Amount);
        line["type"] = "invoice_line_item";
        line["invoice_line_item"] = id;
        line["description"] = of.Text("description");
        line["tax_rates"] = of["_tax_rates"]!.DeepClone();
        if (input.Integer("quantity") is { } quantity)
            Count(line, quantity, (decimal)of.Integer("amount") / of.Integer("quantity"));
        return (line, part.Discounts, part.Taxes);
    }

    private static TaxAmount Given(Call call, Input input, string path)
    {
        var rate = call.Existing(TaxRates.Type, input.Text("tax_rate")!, $"{path}[tax_rate]");
        return new TaxAmount(rate.Id(), input.Integer("amount")!.Value, input.Integer("taxable_amount")!.Value, rate.Flag("inclusive"));
    }

    private static JsonObject Begin(Call call, JsonObject note, long amount)
    {
        var line = call.New(Type);
        line["amount"] = amount;
        line["_credit_note"] = note.Id();
        return line;
    }

    private static void Count(JsonObject line, long quantity, decimal unit)
    {
        line["quantity"] = quantity;
        line["unit_amount"] = unit == decimal.Truncate(unit) ? (long)unit : null;
        line["unit_amount_decimal"] = DecimalType.Shown(unit);
    }
}
