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
    private static readonly FrozenSet<string> WithoutDecimals =
        Set("BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF");

    private static readonly FrozenSet<string> WithThreeDecimals = Set("BHD JOD KWD OMR TND");

    /// <summary>The amount as people write it: <c>25.00 USD</c>, <c>1,099 JPY</c>, <c>1.500 KWD</c>.</summary>
    public override string ToString()
    {
        var decimals = DecimalsOf(Currency);
        decimal amount = Amount;
        for (var i = 0; i < decimals; i++) amount /= 10;
        return $"{amount.ToString($"N{decimals}", CultureInfo.InvariantCulture)} {Currency.ToUpperInvariant()}";
    }

    /// <summary>How many decimals a currency is written with.</summary>
    internal static int DecimalsOf(string currency) => WithoutDecimals.Contains(currency) ? 0 : WithThreeDecimals.Contains(currency) ? 3 : 2;

    private static FrozenSet<string> Set(string codes) => codes.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
