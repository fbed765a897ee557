namespace IntegrationHub.Sandbox.Store;

/// <summary>What time will do next, in order: earliest first, then whatever was put in first.</summary>
internal sealed class DueQueue
{
    private readonly Dictionary<string, SortedSet<Entry>> _byClock = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string Id), (string Clock, Entry Entry)> _entries = [];
    private long _count;

    /// <summary>Says when an object is due, or that it no longer is.</summary>
    public void Set(string kind, string id, Due? due)
    {
        if (_entries.TryGetValue((kind, id), out var old))
        {
            if (due is { } same && same.Clock == old.Clock && same.At == old.Entry.At)
                return;
            _byClock[old.Clock].Remove(old.Entry);
            _entries.Remove((kind, id));
        }

        if (due is not { } next)
            return;
        if (!_byClock.TryGetValue(next.Clock, out var entries))
            _byClock[next.Clock] = entries = [];
        var entry = new Entry(next.At, _count++, kind, id);
        entries.Add(entry);
        _entries[(kind, id)] = (next.Clock, entry);
    }

    /// <summary>The first object of a clock that is due by then and is not passed over; null when there is none.</summary>
    public Entry? First(string clock, long until, Func<(string Kind, string Id), bool>? isPassedOver = null)
    {
        if (!_byClock.TryGetValue(clock, out var entries))
            return null;
        foreach (var entry in entries)
        {
            if (entry.At > until)
                return null;
            if (isPassedOver?.Invoke((entry.Kind, entry.Id)) != true)
                return entry;
        }

        return null;
    }

    /// <summary>An object and when it is due.</summary>
    /// <param name="At">Unix seconds.</param>
    /// <param name="Place">Which came first among those due at the same time.</param>
    /// <param name="Kind">The object's kind.</param>
    /// <param name="Id">The object's id.</param>
    public sealed record Entry(long At, long Place, string Kind, string Id) : IComparable<Entry>
    {
        public int CompareTo(Entry? other) => other is null ? 1 : (At, Place).CompareTo((other.At, other.Place));
    }
}
