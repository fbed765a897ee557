using System.Globalization;

namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>The time a limit counts over. Hours and days are those of the clock in UTC, which has no summer time; a span ends now.</summary>
/// <param name="Length">How long it is; zero for a single call.</param>
/// <param name="IsOfTheClock">Whether it begins when the clock strikes, rather than that long ago.</param>
public sealed record LimitPeriod(TimeSpan Length, bool IsOfTheClock)
{
    /// <summary>The longest there can be, by the contract of a policy file.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(999);

    /// <summary>A single call.</summary>
    public static LimitPeriod Call { get; } = new(TimeSpan.Zero, false);

    /// <summary>An hour of the clock.</summary>
    public static LimitPeriod Hour { get; } = new(TimeSpan.FromHours(1), true);

    /// <summary>A day of the calendar, in UTC.</summary>
    public static LimitPeriod Day { get; } = new(TimeSpan.FromDays(1), true);

    /// <summary>Whether it is a single call, so that nothing before it counts.</summary>
    public bool IsCall => Length == TimeSpan.Zero;

    /// <summary>As a sentence says it.</summary>
    public string Words => this switch
    {
        { IsCall: true } => "a call",
        { IsOfTheClock: true, Length.Days: 1 } => "a day (UTC)",
        { IsOfTheClock: true } => "an hour of the clock (UTC)",
        { Length: { Minutes: 0 } length } => $"in any {Count((int)length.TotalHours, "hour")}",
        _ => $"in any {Count((int)Length.TotalMinutes, "minute")}",
    };

    /// <summary>Reads <c>call</c>, <c>hour</c>, <c>day</c>, or a span such as <c>10m</c> or <c>24h</c>, which has this shape already.</summary>
    public static LimitPeriod Read(string text) => text switch
    {
        "call" => Call,
        "hour" => Hour,
        "day" => Day,
        _ => new(Span(text), false),
    };

    /// <summary>A number of minutes, hours or days: <c>10m</c>, <c>24h</c>, <c>30d</c>, which has this shape already.</summary>
    public static TimeSpan Span(string text)
    {
        var number = int.Parse(text[..^1], CultureInfo.InvariantCulture);
        return text[^1] switch
        {
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            _ => TimeSpan.FromDays(number),
        };
    }

    /// <summary>The first moment that counts.</summary>
    public DateTimeOffset From(DateTimeOffset now)
    {
        if (!IsOfTheClock) return now - Length + TimeSpan.FromMilliseconds(1);
        var utc = now.UtcTicks;
        return new(utc - (utc % Length.Ticks), TimeSpan.Zero);
    }

    /// <summary>When what is counted at a moment counts no more.</summary>
    public DateTimeOffset FreesAfter(DateTimeOffset counted) => IsOfTheClock ? From(counted) + Length : counted + Length;

    private static string Count(int number, string noun) => number == 1 ? noun : string.Create(CultureInfo.InvariantCulture, $"{number} {noun}s");
}
