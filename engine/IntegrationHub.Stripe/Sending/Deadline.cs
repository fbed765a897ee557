namespace IntegrationHub.Stripe.Sending;

/// <summary>How long a call may take, over all its attempts.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _end;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _clock;
    private readonly CancellationTokenSource _either;

    /// <summary>Starts the clock.</summary>
    /// <param name="options">Holds the clock and the timeout.</param>
    /// <param name="caller">Stops waiting earlier.</param>
    public Deadline(StripeTransportOptions options, CancellationToken caller)
    {
        _time = options.Time;
        _end = _time.GetUtcNow() + options.Timeout;
        _caller = caller;
        _clock = new CancellationTokenSource(options.Timeout, _time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(caller, _clock.Token);
    }

    /// <summary>Says that time is up, or that the caller no longer waits.</summary>
    public CancellationToken Token => _either.Token;

    /// <summary>Whether the caller no longer waits.</summary>
    public bool CalledOff => _caller.IsCancellationRequested;

    /// <summary>Whether time is up.</summary>
    public bool Passed => _clock.IsCancellationRequested;

    /// <summary>Whether a pause ends in time.</summary>
    public bool Allows(TimeSpan pause) => _time.GetUtcNow() + pause < _end;

    /// <inheritdoc/>
    public void Dispose()
    {
        _either.Dispose();
        _clock.Dispose();
    }
}
