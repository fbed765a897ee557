using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>What the lines of an invoice come to.</summary>
internal static class InvoiceTotals
{
    public static void Reckon(Call call, JsonObject invoice)
    {
        var subtotal = InvoiceLineItems.Of(call.Shop, invoice.Id()).Sum(l => l.Integer("amount"));
        foreach (var sum in new[] { "subtotal", "subtotal_excluding_tax", "total", "total_excluding_tax" })
            invoice[sum] = subtotal;
        var customer = call.Shop.Find("customer", invoice.Text("customer"))!;
        var balance = BalanceOf(customer, invoice);
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
}
