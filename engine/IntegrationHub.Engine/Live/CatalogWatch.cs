using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Live;

/// <summary>
/// Looks once a second whether a catalog folder has changed, and has it read again once it stays the same for a second, so that
/// a half-written file is not taken for a mistake. The system's own notices of changed files do not come on every kind of disk.
/// </summary>
public sealed class CatalogWatch : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly string _directory;
    private readonly LiveHub _live;
    private readonly Func<CatalogLoadResult> _load;
    private readonly Func<ToolCatalog, Hub> _make;
    private readonly ITimer _timer;
    private string _known;
    private string _seen;
    private int _isLooking;

    /// <summary>Begins to watch.</summary>
    /// <param name="directory">The catalog folder.</param>
    /// <param name="stamp">The stamp it had before the catalog in use was read.</param>
    /// <param name="live">What gets the new hub, or what is wrong with the files.</param>
    /// <param name="load">Reads the folder.</param>
    /// <param name="make">Puts a hub together over what was read.</param>
    /// <param name="time">The clock.</param>
    public CatalogWatch(
        string directory, string stamp, LiveHub live, Func<CatalogLoadResult> load, Func<ToolCatalog, Hub> make, TimeProvider time)
    {
        (_directory, _live, _load, _make, _known, _seen) = (directory, live, load, make, stamp, stamp);
        _timer = time.CreateTimer(_ => Look(), null, Pause, Pause);
    }

    /// <summary>Stops watching, after a reading that is under way.</summary>
    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private void Look()
    {
        // A load that takes longer than the pause is not begun a second time.
        if (Interlocked.Exchange(ref _isLooking, 1) == 1) return;
        try
        {
            var stamp = CatalogStamp.Of(_directory);
            var isSettled = stamp == _seen;
            _seen = stamp;
            if (stamp == _known || !isSettled) return;
            var (catalog, findings) = _load();
            if (catalog is not null) _live.Replace(_make(catalog));
            else _live.Refuse(findings);
            _known = stamp;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Nobody waits for this: what it throws would end the program. The next look tries again.
            _live.Refuse([FileMessages.Unreadable(_directory, fault.Message)]);
        }
        finally
        {
            Volatile.Write(ref _isLooking, 0);
        }
    }
}
