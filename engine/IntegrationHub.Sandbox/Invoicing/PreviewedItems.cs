using System.Globalization;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>What a preview bills once: new amounts, or amounts that wait with other numbers.</summary>
internal static class PreviewedItems
{
    private const long Most = PriceParameters.MostPerUnit;

    private static readonly string[] Ways = ["amount", "price", "price_data", "unit_amount", "unit_amount_decimal"];

    private static readonly string[] SameInItems =
        ["amount", "description", "discountable", "discounts", "metadata", "period", "price_data", "quantity", "tax_behavior", "tax_rates", "unit_amount_decimal"];

    public static Parameter Parameter { get; } = Objects(
        "invoice_items",
        250,
        [.. InvoiceItemParameters.OfItem.Where(p => p.Name != "pricing"), Text("currency"), Text("invoiceitem"), Text("price"), Integer("unit_amount", -Most, Most)]);

    public static void Add(Call call, JsonObject customer, JsonObject? subscription)
    {
        foreach (var (input, i) in call.Input.Objects("invoice_items").Select((item, i) => (item, i)))
        {
            var path = $"invoice_items[{i}]";
            var item = input.Text("invoiceitem") is { } id
                ? call.Shop.Edit(call.Existing(InvoiceItems.Type, id, $"{path}[invoiceitem]"))
                : InvoiceItems.Begin(call, customer.Id(), CurrencyOf(call, input, customer, subscription, path));
            InvoiceAmounts.Write(call, AsItem(input, path), item, path);
        }
    }

    /// <summary>A preview says some things in an older way than an invoice item does.</summary>
    private static Input AsItem(Input input, string path)
    {
        string[] ways = [.. Ways.Where(input.Has)];
        if (ways.Length > 1)
            throw Refusals.OnlyOne([.. ways.Select(w => $"{path}[{w}]")]);
        var values = new JsonObject();
        input.CopyTo(values, SameInItems);
        if (input.Text("price") is { } price)
            values["pricing"] = new JsonObject { ["price"] = price };
        if (input.Integer("unit_amount") is { } unit)
            values["unit_amount_decimal"] = unit.ToString(CultureInfo.InvariantCulture);
        return new Input(values);
    }

    private static string CurrencyOf(Call call, Input input, JsonObject customer, JsonObject? subscription, string path)
    {
        if ((input.Text("currency") ?? input.Object("price_data")?.Text("currency")) is { } named)
            return Currencies.Check(named, $"{path}[currency]");
        return call.Shop.Find("price", input.Text("price"))?.Text("currency")
            ?? subscription?.Text("currency") ?? customer.Text("currency") ?? call.Input.Text("currency")?.ToLowerInvariant()
            ?? throw Refusals.Missing($"{path}[currency]");
    }
}
