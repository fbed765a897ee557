using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>The part of an invoice's line that a credit note credits, with its share of discounts and taxes. The shares of all
/// parts of a line add up to what the line has, however often it is cut.</summary>
internal sealed record CreditedPart(long Amount, IReadOnlyList<DiscountAmount> Discounts, IReadOnlyList<TaxAmount> Taxes)
{
    public static CreditedPart Of(Call call, JsonObject line, Input input, string path)
    {
        var whole = line.Integer("amount");
        var before = Credited(call, line.Id());
        if (input.Has("amount") && input.Has("quantity"))
            throw Refusals.OnlyOne($"{path}[amount]", $"{path}[quantity]");
        var amount = input.Integer("amount") ?? OfQuantity(line, input, path) ?? whole - before;
        if (amount <= 0 || before + amount > whole)
        {
            var currency = line.Text("currency")!;
            throw Refusals.Invalid(
                $"{Currencies.Format(amount, currency)} of the line {line.Id()} cannot be credited: of its {Currencies.Format(whole, currency)}, " +
                $"{Currencies.Format(before, currency)} has been credited already.",
                input.Has("quantity") ? $"{path}[quantity]" : $"{path}[amount]");
        }

        long Share(long all) => Amounts.Round((decimal)all * (before + amount) / whole) - Amounts.Round((decimal)all * before / whole);
        var discounts = line["discount_amounts"]!.AsArray().Select(d => d!.AsObject())
            .Select(d => new DiscountAmount(d.Text("discount")!, Share(d.Integer("amount"))));
        var taxes = line["taxes"]!.AsArray().Select(t => t!.AsObject())
            .Select(t => new TaxAmount(
                t["tax_rate_details"]!.AsObject().Text("tax_rate")!, Share(t.Integer("amount")), Share(t.Integer("taxable_amount")),
                t.Text("tax_behavior") == "inclusive"));
        return new CreditedPart(amount, [.. discounts], [.. taxes]);
    }

    /// <summary>What credit notes that count have credited of a line so far.</summary>
    private static long Credited(Call call, string line) => call.Shop
        .NewestFirst("credit_note_line_item", "invoice_line_item", line)
        .Where(l => call.Shop.Find("credit_note", l.Text("_credit_note"))?.Text("status") == "issued")
        .Sum(l => l.Integer("amount"));

    private static long? OfQuantity(JsonObject line, Input input, string path)
    {
        if (input.Integer("quantity") is not { } quantity)
            return null;
        var all = line.Integer("quantity");
        return quantity <= all && all > 0
            ? Amounts.Round((decimal)line.Integer("amount") * quantity / all)
            : throw Refusals.Invalid($"The line {line.Id()} has a quantity of {all}, so {quantity} cannot be credited.", $"{path}[quantity]");
    }
}
