using System.Globalization;

namespace IntegrationHub.Sandbox.Money;

/// <summary>The currencies Stripe charges in, the least it charges, and how amounts read in its messages.
/// Source: docs.stripe.com/currencies.</summary>
internal static class Currencies
{
    private static readonly HashSet<string> Known = new(
        ("usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bif bmd bnd bob brl bsd bwp byn bzd cad cdf chf clp cny cop " +
        "crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gnf gtq gyd hkd hnl htg huf idr ils inr isk jmd jpy kes " +
        "kgs khr kmf krw kyd kzt lak lbp lkr lrd lsl mad mdl mga mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd " +
        "pab pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sek sgd shp sle sos srd std szl thb tjs top try ttd twd tzs " +
        "uah ugx uyu uzs vnd vuv wst xaf xcd xof xpf yer zar zmw bhd jod kwd omr tnd").Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> WithoutMinorUnit = new(
        "bif clp djf gnf jpy kmf krw mga pyg rwf ugx vnd vuv xaf xof xpf".Split(' '), StringComparer.Ordinal);

    private static readonly Dictionary<string, long> Minimums = new(StringComparer.Ordinal)
    {
        ["usd"] = 50,
        ["aed"] = 200,
        ["aud"] = 50,
        ["bgn"] = 100,
        ["brl"] = 50,
        ["cad"] = 50,
        ["chf"] = 50,
        ["czk"] = 1500,
        ["dkk"] = 250,
        ["eur"] = 50,
        ["gbp"] = 30,
        ["hkd"] = 400,
        ["huf"] = 17500,
        ["inr"] = 50,
        ["jpy"] = 50,
        ["mxn"] = 1000,
        ["myr"] = 200,
        ["nok"] = 300,
        ["nzd"] = 50,
        ["pln"] = 200,
        ["ron"] = 200,
        ["sek"] = 300,
        ["sgd"] = 50,
        ["thb"] = 1000,
    };

    /// <summary>The code in lower case, or Stripe's error.</summary>
    public static string Check(string code, string param)
    {
        var lower = code.ToLowerInvariant();
        return Known.Contains(lower)
            ? lower
            : throw Refusals.Invalid(
                $"Invalid currency: {Refusals.Clip(lower)}. Stripe currently supports these currencies: {string.Join(", ", Known)}", param);
    }

    /// <summary>The least that can be charged.</summary>
    public static long Least(string currency) => Minimums.GetValueOrDefault(currency, 1);

    public static void CheckAmount(long amount, string currency, string param)
    {
        var least = Least(currency);
        if (amount < least)
        {
            throw Refusals.Invalid($"Amount must be at least {Format(least, currency)}{Suffix(currency)}", param, "amount_too_small");
        }

        if (amount > 99_999_999)
        {
            throw Refusals.Invalid(
                $"Amount must be no more than {Format(99_999_999, currency)}{Suffix(currency)}", param, "amount_too_large");
        }
    }

    /// <summary>$25.00, €25.00, ¥2,500; otherwise 25.00 chf. Parts of the smallest unit are shown when there are any: $0.005.</summary>
    public static string Format(decimal amount, string currency)
    {
        var number = WithoutMinorUnit.Contains(currency)
            ? amount.ToString("#,##0.############", CultureInfo.InvariantCulture)
            : (amount / 100).ToString("#,##0.00############", CultureInfo.InvariantCulture);
        return Symbol(currency) is { } symbol ? symbol + number : $"{number} {currency}";
    }

    private static string Suffix(string currency) => Symbol(currency) is null ? "" : " " + currency;

    private static string? Symbol(string currency) => currency switch
    {
        "usd" => "$",
        "eur" => "€",
        "gbp" => "£",
        "jpy" => "¥",
        _ => null,
    };
}
