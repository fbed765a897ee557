using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Live;

/// <summary>Looks every few seconds whether other tools can be used than before: a connection was added or removed, perhaps by another program, or it was learnt what a key may do.</summary>
public sealed class AvailabilityWatch : IAsyncDisposable
{
    private readonly LiveHub _live;
    private readonly Rounds _rounds;
    private Seen? _known;

    /// <summary>Begins.</summary>
    /// <param name="live">The hub in use; it is told when something has changed.</param>
    /// <param name="time">The clock.</param>
    public AvailabilityWatch(LiveHub live, TimeProvider time)
    {
        _live = live;
        _rounds = new(LookAsync, time);
    }

    /// <summary>Stops, after the look that is under way.</summary>
    public ValueTask DisposeAsync() => _rounds.DisposeAsync();

    private async Task LookAsync(CancellationToken cancellation)
    {
        if (await SeeAsync(cancellation) is not { } now) return;

        // Another catalog is announced by whoever put it in place.
        if (_known is { } known && now.Of == known.Of && now.Stamp != known.Stamp) _live.NoteAvailability();
        _known = now;
    }

    // A store that fails says nothing about tools; whoever calls one is told of it.
    private async Task<Seen?> SeeAsync(CancellationToken cancellation)
    {
        try
        {
            var hub = _live.Current;
            var there = await hub.ThereAsync(cancellation);
            var whyNot = await hub.WhyNotAsync(there.Catalog.Tools.Select(tool => tool.Name), cancellation);
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
