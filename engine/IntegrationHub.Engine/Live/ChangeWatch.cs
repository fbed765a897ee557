namespace IntegrationHub.Engine.Live;

/// <summary>
/// Looks once a second whether something has changed, and has it taken up once it stays the same for a second, so that
/// a half-written file is not taken for a mistake. The system's own notices of changed files do not come on every kind of disk.
/// </summary>
internal sealed class ChangeWatch : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Func<string> _stampOf;
    private readonly Action _take;
    private readonly Action<Exception> _fail;
    private readonly ITimer _timer;
    private string _known;
    private string _seen;
    private int _isLooking;

    /// <summary>Begins to watch.</summary>
    /// <param name="stampOf">What tells one state from another.</param>
    /// <param name="known">The stamp of the state in use.</param>
    /// <param name="take">Takes the state up as it is now.</param>
    /// <param name="fail">Hears what was thrown instead. The next look tries again.</param>
    /// <param name="time">The clock.</param>
    public ChangeWatch(Func<string> stampOf, string known, Action take, Action<Exception> fail, TimeProvider time)
    {
        (_stampOf, _take, _fail, _known, _seen) = (stampOf, take, fail, known, known);
        _timer = time.CreateTimer(_ => Look(), null, Pause, Pause);
    }

    /// <summary>Stops watching, after a look that is under way.</summary>
    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private void Look()
    {
        // A look that takes longer than the pause is not begun a second time.
        if (Interlocked.Exchange(ref _isLooking, 1) == 1) return;
        try
        {
            var stamp = _stampOf();
            var isSettled = stamp == _seen;
            _seen = stamp;
            if (stamp == _known || !isSettled) return;
            _take();
            _known = stamp;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Nobody waits for this: what it throws would end the program.
            _fail(fault);
        }
        finally
        {
            Volatile.Write(ref _isLooking, 0);
        }
    }
}
