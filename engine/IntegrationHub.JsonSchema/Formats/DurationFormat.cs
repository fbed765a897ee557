namespace IntegrationHub.JsonSchema.Formats;

/// <summary>Durations. Source: RFC 3339, appendix A.</summary>
internal static class DurationFormat
{
    public static bool IsDuration(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != 'P') return false;
        text = text[1..];
        if (text[^1] == 'W') return text.Length > 1 && !text[..^1].ContainsAnyExceptInRange('0', '9');
        var mark = text.IndexOf('T');
        var days = mark < 0 ? text : text[..mark];
        return (days.IsEmpty || AreInOrder(days, "YMD")) && (mark < 0 || AreInOrder(text[(mark + 1)..], "HMS"));
    }

    // A unit may be left out at either end, but not between two others.
    private static bool AreInOrder(ReadOnlySpan<char> text, string units)
    {
        var previous = -1;
        do
        {
            var end = text.IndexOfAnyExceptInRange('0', '9');
            if (end <= 0) return false;
            var unit = units.IndexOf(text[end], StringComparison.Ordinal);
            if (unit < 0 || (previous >= 0 && unit != previous + 1)) return false;
            previous = unit;
            text = text[(end + 1)..];
        }
        while (!text.IsEmpty);

        return true;
    }
}
