using System.Globalization;

namespace IntegrationHub.Engine.Inputs;

/// <summary>Reads a moment written as RFC 3339 or as date math.</summary>
internal static class TimeExpression
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>The moment, or null when there is none such. A date alone is its first second in UTC.</summary>
    /// <param name="text"><c>2026-11-20T14:00:00Z</c>, <c>2026-11-20</c>, <c>now</c>, <c>now-7d</c>.</param>
    /// <param name="now">What <c>now</c> means.</param>
    public static DateTimeOffset? Read(string text, DateTimeOffset now)
    {
        if (text.StartsWith("now", StringComparison.Ordinal)) return Relative(text.AsSpan(3), now);
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParseExact(text.ToUpperInvariant(), Forms, CultureInfo.InvariantCulture, Utc, out var moment)
            && moment >= DateTimeOffset.UnixEpoch
            ? moment
            : null;
    }

    private static DateTimeOffset? Relative(ReadOnlySpan<char> offset, DateTimeOffset now)
    {
        if (offset.Length == 0) return now;
        if (!int.TryParse(offset[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return null;
        var unit = offset[^1] switch
        {
            's' => TimeSpan.FromSeconds(1),
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            _ => TimeSpan.FromDays(7),
        };
        var moment = offset[0] == '-' ? now - (unit * count) : now + (unit * count);
        return moment >= DateTimeOffset.UnixEpoch ? moment : null;
    }
}
