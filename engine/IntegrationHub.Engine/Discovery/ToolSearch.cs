namespace IntegrationHub.Engine.Discovery;
/// <summary>Placeholder.</summary>
public sealed class ToolSearch(Catalog.ToolCatalog catalog)
{
    /// <summary>Placeholder.</summary>
    public IReadOnlyList<SearchHit> Search(string words, int limit) => throw new NotImplementedException(words + limit + catalog);
}
