using System.Globalization;

namespace IntegrationHub.Stripe.Forms;

/// <summary>
/// Writes a JSON number without an exponent, digit by digit, so that no amount passes through a floating point number.
/// </summary>
internal static class PlainNumber
{
    private const int LongestShift = 100;

    /// <summary>
    /// Keeps the digits as they are; <c>1.5e3</c> becomes <c>1500</c>. Exponents beyond ±100 stay, for Stripe to
    /// refuse.
    /// </summary>
    /// <param name="json">A number as JSON writes it.</param>
    public static string Write(string json)
    {
        var e = json.AsSpan().IndexOfAny('e', 'E');
        if (e < 0) return json;
        if (!int.TryParse(
            json.AsSpan(e + 1),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var shift)
            || Math.Abs((long)shift) > LongestShift)
        {
            return json;
        }

        var sign = json[0] == '-' ? "-" : "";
        var digits = json[sign.Length..e];
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        var part = point < 0 ? "" : digits[(point + 1)..];
        return sign + Shift(whole, part, shift);
    }

    private static string Shift(string whole, string part, int shift)
    {
        if (shift >= 0)
        {
            part = part.PadRight(shift, '0');
            (whole, part) = (whole + part[..shift], part[shift..]);
        }
        else
        {
            whole = whole.PadLeft(1 - shift, '0');
            (whole, part) = (whole[..^-shift], whole[^-shift..] + part);
        }

        whole = whole.TrimStart('0');
        part = part.TrimEnd('0');
        return (whole.Length == 0 ? "0" : whole) + (part.Length == 0 ? "" : "." + part);
    }
}
