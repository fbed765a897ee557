using System.Collections.Frozen;

namespace IntegrationHub.Engine.Wording;

/// <summary>The currencies that are in use, by their ISO 4217 codes.</summary>
public static class KnownCurrencies
{
    // Source: docs.stripe.com/currencies, "Presentment currencies" (read 2026-11-29), and those of ISO 4217 that settle.
    private static readonly FrozenSet<string> Codes = (
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CVE CZK "
        + "DJF DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR ISK JMD JOD JPY KES KGS KHR KMF KRW KWD "
        + "KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN "
        + "PYG QAR RON RSD RUB RWF SAR SBD SCR SEK SGD SHP SLE SOS SRD STD SZL THB TJS TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV "
        + "WST XAF XCD XCG XOF XPF YER ZAR ZMW").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every code, in capitals.</summary>
    public static IEnumerable<string> All => Codes;

    /// <summary>Whether a code is one of them, in any case.</summary>
    public static bool Has(string code) => Codes.Contains(code);
}
