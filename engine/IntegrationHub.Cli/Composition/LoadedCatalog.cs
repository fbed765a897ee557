using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Cli.Composition;

/// <summary>The catalog a command works with.</summary>
internal static class LoadedCatalog
{
    /// <summary>Finds and loads it, or says in one error everything that is wrong with it.</summary>
    public static HubResult<ToolCatalog> Find(string? named, Surroundings around)
    {
        if (!CatalogFolder.Find(named).TryGet(out var folder, out var error)) return error;
        var (catalog, findings) = CatalogLoader.LoadForUse(folder, cache: new CatalogCache(HubHome.Of(around).CatalogCache));
        return catalog is not null ? catalog : ConnectionErrors.BadCatalog(folder, findings);
    }
}
