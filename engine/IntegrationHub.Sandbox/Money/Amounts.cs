using System.Globalization;
using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Money;

/// <summary>What a price comes to, in whole numbers of the currency's smallest unit.</summary>
internal static class Amounts
{
    public static long Of(JsonObject price, long quantity) => (long)Math.Round(
        decimal.Parse(price.Text("unit_amount_decimal")!, CultureInfo.InvariantCulture) * quantity, MidpointRounding.AwayFromZero);

    /// <summary>$19.00 / month.</summary>
    public static string Rate(JsonObject price)
    {
        var recurring = price["recurring"]!.AsObject();
        var interval = recurring.Integer("interval_count") is var count && count > 1
            ? $"every {count} {recurring.Text("interval")}s"
            : recurring.Text("interval");
        return $"{Currencies.Format(Of(price, 1), price.Text("currency")!)} / {interval}";
    }
}
