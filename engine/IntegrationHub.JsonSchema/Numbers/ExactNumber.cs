using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace IntegrationHub.JsonSchema.Numbers;

/// <summary>
/// A JSON number by its exact value, however it was written: 1, 1.0 and 10e-1 are the same number; 2^53 and 2^53+1 are
/// not.
/// </summary>
internal readonly struct ExactNumber : IEquatable<ExactNumber>, IComparable<ExactNumber>
{
    private readonly long _small;
    private readonly LargeNumber? _large;

    private ExactNumber(long small) => _small = small;

    private ExactNumber(LargeNumber large) => _large = large;

    public bool IsInteger => _large is null || _large.Exponent >= 0;

    public bool IsZero => _large is null && _small == 0;

    public bool IsNegative => _large?.Negative ?? _small < 0;

    public static ExactNumber Of(JsonElement number) =>
        number.TryGetInt64(out var small) ? new ExactNumber(small) : Of(JsonMarshal.GetRawUtf8Value(number));

    public static bool operator ==(ExactNumber left, ExactNumber right) => left.Equals(right);

    public static bool operator !=(ExactNumber left, ExactNumber right) => !left.Equals(right);

    public bool Equals(ExactNumber other) => _small == other._small && Equals(_large, other._large);

    public override bool Equals(object? obj) => obj is ExactNumber other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_small, _large);

    public int CompareTo(ExactNumber other) =>
        _large is null && other._large is null ? _small.CompareTo(other._small) : Large().CompareTo(other.Large());

    /// <summary>
    /// The value as a count, or null when it is negative or no whole number; counts beyond int are the largest int.
    /// </summary>
    public int? AsCount()
    {
        if (!IsInteger || IsNegative) return null;
        return _large is null ? (int)Math.Min(_small, int.MaxValue) : int.MaxValue;
    }

    public bool IsMultipleOf(ExactNumber divisor)
    {
        if (_large is null && divisor._large is null) return divisor._small is 1 or -1 || _small % divisor._small == 0;
        if (IsZero) return true;
        var (value, unit) = (Large(), divisor.Large());

        // The digits never end in zero, so a value with more decimal places than the divisor cannot be its multiple.
        var places = value.Exponent - unit.Exponent;
        if (places < 0) return false;
        var modulus = BigInteger.Parse(unit.Digits, CultureInfo.InvariantCulture);
        var digits = BigInteger.Parse(value.Digits, CultureInfo.InvariantCulture) % modulus;
        return (digits * BigInteger.ModPow(10, places, modulus) % modulus).IsZero;
    }

    private static ExactNumber Of(ReadOnlySpan<byte> written)
    {
        var large = LargeNumber.Read(written);
        return large.TryGetSmall(out var small) ? new ExactNumber(small) : new ExactNumber(large);
    }

    private LargeNumber Large() => _large ?? LargeNumber.Of(_small);
}
