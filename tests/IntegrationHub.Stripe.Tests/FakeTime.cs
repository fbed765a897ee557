namespace IntegrationHub.Stripe.Tests;

/// <summary>
/// A clock on which pauses end at once and are remembered. Only a timer of at least the given patience waits for the
/// clock to get there.
/// </summary>
internal sealed class FakeTime(TimeSpan patience) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _held = [];
    private DateTimeOffset _now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public List<TimeSpan> Pauses { get; } = [];

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            var timer = new Timer(
                () => callback(state),
                dueTime < TimeSpan.Zero ? DateTimeOffset.MaxValue : _now + dueTime);
            _held.Add(timer);
            if (dueTime < TimeSpan.Zero || dueTime >= patience) return timer;

            Pauses.Add(dueTime);
            _now += dueTime;
            foreach (var due in _held.Where(held => held.Due <= _now).ToList())
            {
                _held.Remove(due);
                ThreadPool.QueueUserWorkItem(_ => due.Fire());
            }

            return timer;
        }
    }

    private sealed class Timer(Action fire, DateTimeOffset due) : ITimer
    {
        private volatile bool _disposed;

        public DateTimeOffset Due => due;

        public void Fire()
        {
            if (!_disposed) fire();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => !_disposed;

        public void Dispose() => _disposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
