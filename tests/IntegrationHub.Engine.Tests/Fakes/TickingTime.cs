namespace IntegrationHub.Engine.Tests.Fakes;

/// <summary>A clock that a test moves, and whose timers go off as it does, one after the other.</summary>
internal sealed class TickingTime : TimeProvider
{
    private readonly List<Ticking> _timers = [];
    private DateTimeOffset _now = FakeTime.Noon;

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Ticking(this, callback, state, _now + dueTime, period);
        _timers.Add(timer);
        return timer;
    }

    /// <summary>Lets a number of seconds pass.</summary>
    public void Pass(int seconds)
    {
        for (var i = 0; i < seconds; i++)
        {
            _now += TimeSpan.FromSeconds(1);
            foreach (var timer in _timers.ToList()) timer.GoOff(_now);
        }
    }

    private sealed class Ticking(TickingTime time, TimerCallback callback, object? state, DateTimeOffset due, TimeSpan period) : ITimer
    {
        private DateTimeOffset _due = due;

        public void GoOff(DateTimeOffset now)
        {
            if (_due > now) return;
            _due += period;
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => time._timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
