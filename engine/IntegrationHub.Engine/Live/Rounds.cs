namespace IntegrationHub.Engine.Live;

/// <summary>Does something at once, and again every few seconds until it is disposed of.</summary>
internal sealed class Rounds : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _end = new();
    private readonly Func<CancellationToken, Task> _round;
    private readonly TimeProvider _time;
    private readonly Task _work;

    /// <summary>Begins.</summary>
    /// <param name="round">What is done; it ends soon when it is cancelled.</param>
    /// <param name="time">The clock.</param>
    public Rounds(Func<CancellationToken, Task> round, TimeProvider time)
    {
        (_round, _time) = (round, time);
        _work = Task.Run(WorkAsync);
    }

    /// <summary>Stops, after the round that is under way.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _work;
        _end.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            while (true)
            {
                await _round(_end.Token);
                await Task.Delay(Pause, _time, _end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }
}
