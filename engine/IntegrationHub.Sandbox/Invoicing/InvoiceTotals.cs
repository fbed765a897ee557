using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>What the lines of an invoice come to: first the discounts of each line, then those of the invoice, then taxes, then the customer's balance.</summary>
internal static class InvoiceTotals
{
    public static void Reckon(Call call, JsonObject invoice)
    {
        var lines = InvoiceLineItems.Of(call.Shop, invoice.Id()).Select(l => call.Shop.Edit(l)).ToList();
        var reckoned = InvoiceReckoning.Of(call, invoice, lines);
        foreach (var (line, sums) in lines.Zip(reckoned))
            Write(line, sums.Discounts, sums.Taxes, "discount_amounts", "taxes", "pretax_credit_amounts");
        var discounts = DiscountAmount.Sum(reckoned.SelectMany(r => r.Discounts));
        Write(
            invoice, discounts, TaxAmount.Sum(reckoned.SelectMany(r => r.Taxes)),
            "total_discount_amounts", "total_taxes", "total_pretax_credit_amounts");

        invoice["subtotal"] = reckoned.Sum(r => r.Subtotal);
        invoice["subtotal_excluding_tax"] = reckoned.Sum(r => r.SubtotalWithoutTax);
        invoice["total"] = reckoned.Sum(r => r.Total);
        invoice["total_excluding_tax"] = reckoned.Sum(r => r.TotalWithoutTax);
        var balance = BalanceOf(call.Shop.Find("customer", invoice.Text("customer"))!, invoice);
        invoice["starting_balance"] = balance;
        AskFor(invoice, Share(invoice, balance).Due);
    }

    /// <summary>How the customer's balance and an invoice meet. A balance below zero is money the customer has with the shop, one above is owed.</summary>
    /// <returns>What is left to pay, and what the balance becomes. Too little to charge a card for is owed until the next invoice.</returns>
    public static (long Due, long EndingBalance) Share(JsonObject invoice, long balance)
    {
        var sum = invoice.Integer("total") + balance;
        return sum <= 0 || IsTooLittle(invoice, sum) ? (0, sum) : (sum, 0);
    }

    public static bool IsTooLittle(JsonObject invoice, long sum) =>
        sum > 0 && sum < Currencies.Least(invoice.Text("currency")!) && invoice.Text("collection_method") == "charge_automatically";

    /// <summary>The customer's balance, if it is in the invoice's currency.</summary>
    public static long BalanceOf(JsonObject customer, JsonObject invoice) =>
        customer.Text("currency") is not { } currency || currency == invoice.Text("currency") ? customer.Integer("balance") : 0;

    public static void AskFor(JsonObject invoice, long due)
    {
        invoice["amount_due"] = due;
        invoice["amount_remaining"] = due - invoice.Integer("amount_paid");
    }

    private static void Write(
        JsonObject target, IReadOnlyList<DiscountAmount> discounts, IReadOnlyList<TaxAmount> taxes, string discountsAt, string taxesAt, string creditsAt)
    {
        target[discountsAt] = JsonReading.ArrayOf(discounts.Select(d => d.Shown()));
        target[taxesAt] = JsonReading.ArrayOf(taxes.Select(t => t.Shown()));
        target[creditsAt] = JsonReading.ArrayOf(discounts.Select(d => new JsonObject
        {
            ["amount"] = d.Amount,
            ["discount"] = d.Discount,
            ["type"] = "discount",
        }));
    }
}
