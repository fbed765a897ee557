using System.Collections.Frozen;
using System.Globalization;

namespace IntegrationHub.Engine.Wording;

/// <summary>An amount and its currency.</summary>
/// <param name="Amount">A whole number of the currency's smallest unit: 1099 is 10.99 USD and 1,099 JPY.</param>
/// <param name="Currency">The ISO 4217 code, in any case.</param>
public readonly record struct Money(long Amount, string Currency)
{
    // Source: docs.stripe.com/currencies, "Zero-decimal currencies" and "Three-decimal currencies" (read 2026-11-20).
    // ISK and UGX have no decimals in ISO 4217, but Stripe's API counts them in hundredths.
    private static readonly FrozenDictionary<string, int> OddDecimals = new Dictionary<string, int>
    {
        ["BIF"] = 0, ["CLP"] = 0, ["DJF"] = 0, ["GNF"] = 0, ["JPY"] = 0, ["KMF"] = 0, ["KRW"] = 0, ["MGA"] = 0,
        ["PYG"] = 0, ["RWF"] = 0, ["VND"] = 0, ["VUV"] = 0, ["XAF"] = 0, ["XOF"] = 0, ["XPF"] = 0,
        ["BHD"] = 3, ["JOD"] = 3, ["KWD"] = 3, ["OMR"] = 3, ["TND"] = 3,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The amount as people write it: <c>25.00 USD</c>, <c>1,099 JPY</c>, <c>1.500 KWD</c>.</summary>
    public override string ToString()
    {
        var decimals = OddDecimals.GetValueOrDefault(Currency, 2);
        decimal amount = Amount;
        for (var i = 0; i < decimals; i++) amount /= 10;
        return $"{amount.ToString($"N{decimals}", CultureInfo.InvariantCulture)} {Currency.ToUpperInvariant()}";
    }
}
