namespace IntegrationHub.Engine.Catalog;

/// <summary>Reads a catalog folder into a catalog, or into everything that is wrong with it.</summary>
public static class CatalogLoader
{
    /// <summary>Reads <c>DIRECTORY/INTEGRATION/integration.yaml</c> and every <c>GROUP/ENDPOINT.yaml</c> beside it.</summary>
    /// <param name="directory">The catalog folder.</param>
    /// <returns>The catalog, or the findings of every file in one run.</returns>
    public static CatalogLoadResult Load(string directory) => throw new NotImplementedException(directory);
}
