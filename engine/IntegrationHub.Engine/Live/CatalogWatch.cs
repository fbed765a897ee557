using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Live;

/// <summary>Has a catalog folder read again when it has changed.</summary>
public sealed class CatalogWatch : IAsyncDisposable
{
    private readonly ChangeWatch _watch;

    /// <summary>Begins to watch.</summary>
    /// <param name="directory">The catalog folder.</param>
    /// <param name="stamp">The stamp it had before the catalog in use was read.</param>
    /// <param name="live">What gets the new hub, or what is wrong with the files.</param>
    /// <param name="load">Reads the folder.</param>
    /// <param name="make">Puts a hub together over what was read.</param>
    /// <param name="time">The clock.</param>
    public CatalogWatch(
        string directory, string stamp, LiveHub live, Func<CatalogLoadResult> load, Func<ToolCatalog, Hub> make, TimeProvider time)
        : this(directory, stamp, live, load, loaded => Take(live, loaded, make), time)
    {
    }

    /// <summary>Begins to watch.</summary>
    /// <param name="directory">The catalog folder.</param>
    /// <param name="stamp">The stamp it had before the catalog in use was read.</param>
    /// <param name="live">What is told that the folder can't even be read.</param>
    /// <param name="load">Reads the folder.</param>
    /// <param name="take">Takes up what was read, or tells what is wrong with it.</param>
    /// <param name="time">The clock.</param>
    public CatalogWatch(
        string directory, string stamp, LiveHub live, Func<CatalogLoadResult> load, Action<CatalogLoadResult> take, TimeProvider time)
    {
        _watch = new(
            () => CatalogStamp.Of(directory),
            stamp,
            () => take(load()),
            fault => live.Refuse([FileMessages.Unreadable(directory, fault.Message)]),
            time);
    }

    private static void Take(LiveHub live, CatalogLoadResult loaded, Func<ToolCatalog, Hub> make)
    {
        if (loaded.Catalog is { } catalog) live.Replace(make(catalog));
        else live.Refuse(loaded.Findings);
    }

    /// <summary>Stops watching, after a reading that is under way.</summary>
    public ValueTask DisposeAsync() => _watch.DisposeAsync();
}
