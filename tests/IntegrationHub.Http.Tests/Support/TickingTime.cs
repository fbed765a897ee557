namespace IntegrationHub.Http.Tests.Support;

/// <summary>A clock that a test moves, and whose timers go off as it does, one after the other.</summary>
internal sealed class TickingTime : TimeProvider
{
    private readonly List<Ticking> _timers = [];
    private DateTimeOffset _now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Ticking(_timers, callback, state);
        _timers.Add(timer);
        return timer;
    }

    /// <summary>Lets a number of seconds pass; every timer is one of seconds.</summary>
    public void Pass(int seconds)
    {
        for (var i = 0; i < seconds; i++)
        {
            _now += TimeSpan.FromSeconds(1);
            foreach (var timer in _timers.ToList()) timer.GoOff();
        }
    }

    private sealed class Ticking(List<Ticking> timers, TimerCallback callback, object? state) : ITimer
    {
        public void GoOff() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
