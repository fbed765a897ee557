namespace IntegrationHub.JsonSchema.Formats;

/// <summary>Dates and times. Source: RFC 3339, sections 5.6 and 5.7.</summary>
internal static class DateTimeFormat
{
    private const int DateLength = 10;
    private const int TimeLength = 8;
    private const int MinutesOfDay = 1_440;

    public static bool IsDate(ReadOnlySpan<char> text) =>
        text.Length == DateLength && text[4] == '-' && text[7] == '-'
        && Digits(text[..4], 9999) is { } year
        && Digits(text[5..7], 12) is { } month and > 0
        && Digits(text[8..], 31) is { } day and > 0
        && day <= DaysIn(year, month);

    public static bool IsDateTime(ReadOnlySpan<char> text) =>
        text.Length > DateLength && text[DateLength] is 'T' or 't'
        && IsDate(text[..DateLength]) && IsTime(text[(DateLength + 1)..]);

    public static bool IsTime(ReadOnlySpan<char> text)
    {
        if (text.Length <= TimeLength || text[2] != ':' || text[5] != ':') return false;
        if (Digits(text[..2], 23) is not { } hour || Digits(text[3..5], 59) is not { } minute) return false;
        if (Digits(text[6..8], 60) is not { } second) return false;
        var rest = text[TimeLength..];
        if (rest[0] == '.')
        {
            var end = rest[1..].IndexOfAnyExceptInRange('0', '9');
            if (end <= 0) return false;
            rest = rest[(end + 1)..];
        }

        if (Offset(rest) is not { } offset) return false;

        // A leap second is the last one of a day in UTC.
        return second < 60 || (((hour * 60) + minute - offset + MinutesOfDay) % MinutesOfDay) == MinutesOfDay - 1;
    }

    private static int? Offset(ReadOnlySpan<char> text)
    {
        if (text is "Z" or "z") return 0;
        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':') return null;
        if (Digits(text[1..3], 23) is not { } hours || Digits(text[4..], 59) is not { } minutes) return null;
        return ((hours * 60) + minutes) * (text[0] == '-' ? -1 : 1);
    }

    private static int? Digits(ReadOnlySpan<char> text, int most)
    {
        var value = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit)) return null;
            value = (value * 10) + (digit - '0');
        }

        return value <= most ? value : null;
    }

    // Year 0000 is a leap year of the proleptic calendar; DateTime does not know it.
    private static int DaysIn(int year, int month) => DateTime.DaysInMonth(year == 0 ? 4 : year, month);
}
