using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Cli.Composition;

/// <summary>Where a command's catalog is read from.</summary>
/// <param name="Folder">The catalog folder.</param>
/// <param name="Cache">Where a faultless catalog is kept between starts.</param>
internal sealed record CatalogSource(string Folder, CatalogCache Cache)
{
    /// <summary>Finds the folder; reads nothing yet.</summary>
    public static HubResult<CatalogSource> Find(string? named, Surroundings around) =>
        CatalogFolder.Find(named).TryGet(out var folder, out var error)
            ? new CatalogSource(folder, new CatalogCache(HubHome.Of(around).CatalogCache))
            : error;

    /// <summary>Reads it.</summary>
    public CatalogLoadResult Read() => CatalogLoader.LoadForUse(Folder, cache: Cache);

    /// <summary>Reads it, or says in one error everything that is wrong with it.</summary>
    public HubResult<ToolCatalog> Load()
    {
        var (catalog, findings) = Read();
        return catalog is not null ? catalog : ConnectionErrors.BadCatalog(Folder, findings);
    }
}
