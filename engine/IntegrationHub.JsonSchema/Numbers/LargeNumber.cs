using System.Globalization;
using System.Text;

namespace IntegrationHub.JsonSchema.Numbers;

/// <summary>
/// A number as significant digits, without zeros at either end, times a power of ten. Nothing here grows with the size
/// of the exponent, so 1e1000000000 costs what 1e3 costs.
/// </summary>
/// <remarks>
/// Exponents of more than 30 digits all count as 10^30: such numbers differ from the others, not from each other.
/// </remarks>
internal sealed record LargeNumber(bool Negative, string Digits, Int128 Exponent) : IComparable<LargeNumber>
{
    private const int LongestExponent = 30;
    private const int LongestLong = 19;

    public static LargeNumber Of(long value) =>
        Of(value < 0, Int128.Abs(value).ToString(CultureInfo.InvariantCulture), 0);

    public static LargeNumber Read(ReadOnlySpan<byte> written)
    {
        var negative = written[0] == '-';
        if (negative) written = written[1..];
        var mark = written.IndexOfAny((byte)'e', (byte)'E');
        var exponent = mark < 0 ? 0 : ReadExponent(written[(mark + 1)..]);
        var mantissa = mark < 0 ? written : written[..mark];
        var dot = mantissa.IndexOf((byte)'.');
        if (dot < 0) return Of(negative, Encoding.ASCII.GetString(mantissa), exponent);
        var digits = Encoding.ASCII.GetString(mantissa[..dot]) + Encoding.ASCII.GetString(mantissa[(dot + 1)..]);
        return Of(negative, digits, exponent - (mantissa.Length - dot - 1));
    }

    public bool TryGetSmall(out long small)
    {
        small = 0;
        if (Digits.Length == 0) return true;
        if (Exponent < 0 || Digits.Length + Exponent > LongestLong) return false;
        var text = (Negative ? "-" : "") + Digits.PadRight(Digits.Length + (int)Exponent, '0');
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out small);
    }

    public int CompareTo(LargeNumber? other)
    {
        if (other is null) return 1;
        var (sign, otherSign) = (Sign, other.Sign);
        if (sign != otherSign) return sign.CompareTo(otherSign);
        var magnitude = (Digits.Length + Exponent).CompareTo(other.Digits.Length + other.Exponent);
        return sign * (magnitude != 0 ? magnitude : string.CompareOrdinal(Digits, other.Digits));
    }

    private int Sign => Digits.Length == 0 ? 0 : Negative ? -1 : 1;

    private static LargeNumber Of(bool negative, string digits, Int128 exponent)
    {
        var stripped = digits.TrimEnd('0');
        exponent += digits.Length - stripped.Length;
        stripped = stripped.TrimStart('0');
        return stripped.Length == 0 ? new LargeNumber(false, "", 0) : new LargeNumber(negative, stripped, exponent);
    }

    private static Int128 ReadExponent(ReadOnlySpan<byte> written)
    {
        var negative = written[0] == '-';
        var digits = written.TrimStart("+-"u8).TrimStart((byte)'0');
        if (digits.IsEmpty) return 0;
        var size = digits.Length > LongestExponent
            ? Int128.Parse("1" + new string('0', LongestExponent), CultureInfo.InvariantCulture)
            : Int128.Parse(Encoding.ASCII.GetString(digits), CultureInfo.InvariantCulture);
        return negative ? -size : size;
    }
}
