namespace IntegrationHub.Engine.Tests.Fakes;

/// <summary>A clock that stands still until it is moved. Pauses are real and short, unless they are skipped.</summary>
internal sealed class FakeTime : TimeProvider
{
    private readonly Lock _gate = new();
    private DateTimeOffset _now = Noon;

    /// <summary>When every test begins.</summary>
    public static DateTimeOffset Noon { get; } = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Whether a pause ends at once and moves the clock by its length.</summary>
    public bool SkipsPauses { get; init; }

    /// <summary>How much the clock moves each time it is read.</summary>
    public TimeSpan Tick { get; init; }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            var now = _now;
            _now += Tick;
            return now;
        }
    }

    public void Advance(TimeSpan by)
    {
        lock (_gate) _now += by;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (!SkipsPauses || dueTime == Timeout.InfiniteTimeSpan) return System.CreateTimer(callback, state, dueTime, period);
        Advance(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
