using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>Works out discounts and taxes line by line, so that an invoice is always the sum of its lines.</summary>
internal static class InvoiceReckoning
{
    public static IReadOnlyList<LineSums> Of(Call call, JsonObject invoice, IReadOnlyList<JsonObject> lines)
    {
        var currency = invoice.Text("currency")!;
        var discounted = lines.Select(Discountable).ToList();
        var all = DiscountReckoning.Of(call, discounted, Ids(invoice["discounts"]), currency);
        return [.. lines.Zip(all, (line, discounts) =>
        {
            var own = discounts.Where(d => Ids(line["discounts"]).Contains(d.Discount)).Sum(d => d.Amount);
            var subtotal = line.Integer("amount") - own;
            var left = line.Integer("amount") - discounts.Sum(d => d.Amount);
            var rates = RatesOf(call, invoice, line);
            return new LineSums(subtotal, discounts, left, Taxes(invoice, left, rates), Included(Taxes(invoice, subtotal, rates)));
        })];
    }

    /// <summary>Stripe shows the taxes of who pays none as 0.</summary>
    private static IReadOnlyList<TaxAmount> Taxes(JsonObject invoice, long amount, IReadOnlyList<JsonObject> rates)
    {
        var taxes = TaxRates.Reckon(amount, rates);
        return invoice.Text("customer_tax_exempt") is "exempt" or "reverse" ? [.. taxes.Select(t => t with { Amount = 0 })] : taxes;
    }

    private static long Included(IReadOnlyList<TaxAmount> taxes) => taxes.Where(t => t.IsInclusive).Sum(t => t.Amount);

    private static DiscountedLine Discountable(JsonObject line) => new(
        line.Integer("amount"), line["pricing"]?["price_details"]?["product"]?.GetValue<string>(), Ids(line["discounts"]), line.Flag("discountable"));

    private static List<JsonObject> RatesOf(Call call, JsonObject invoice, JsonObject line)
    {
        var own = Ids(line["_tax_rates"]);
        return [.. (own.Count > 0 ? own : Ids(invoice["default_tax_rates"])).Select(id => call.Shop.Find("tax_rate", id)).OfType<JsonObject>()];
    }

    private static List<string> Ids(JsonNode? list) => list is JsonArray ids ? [.. ids.Select(id => id!.GetValue<string>())] : [];
}
