using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Live;

/// <summary>Looks every few seconds whether other tools can be used than before: a connection was added or removed, perhaps by another program, or it was learnt what a key may do.</summary>
public sealed class AvailabilityWatch : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _end = new();
    private readonly LiveHub _live;
    private readonly TimeProvider _time;
    private readonly Task _work;

    /// <summary>Begins.</summary>
    /// <param name="live">The hub in use; it is told when something has changed.</param>
    /// <param name="time">The clock.</param>
    public AvailabilityWatch(LiveHub live, TimeProvider time)
    {
        (_live, _time) = (live, time);
        _work = Task.Run(WorkAsync);
    }

    /// <summary>Stops, after the look that is under way.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _work;
        _end.Dispose();
    }

    private async Task WorkAsync()
    {
        Seen? known = null;
        try
        {
            while (true)
            {
                var now = await LookAsync();

                // Another catalog is announced by whoever put it in place.
                if (now is not null && known is not null && now.Of == known.Of && now.Stamp != known.Stamp) _live.NoteAvailability();
                known = now ?? known;
                await Task.Delay(Pause, _time, _end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }

    // A store that fails says nothing about tools; whoever calls one is told of it.
    private async Task<Seen?> LookAsync()
    {
        try
        {
            var hub = _live.Current;
            var there = await hub.ThereAsync(_end.Token);
            var whyNot = await hub.WhyNotAsync(there.Catalog.Tools.Select(tool => tool.Name), _end.Token);
            var names = there.Catalog.Tools.Select(tool => whyNot.TryGetValue(tool.Name, out var why) ? $"{tool.Name} {why}" : tool.Name);
            return new(hub, string.Join('\n', names));
        }
        catch (StoreException)
        {
            return null;
        }
    }

    private sealed record Seen(Hub Of, string Stamp);
}
