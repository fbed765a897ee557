using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Tests;

namespace IntegrationHub.Engine.Tests.Catalog;

public class ShippedCatalogTests
{
    [Fact]
    public void The_catalog_that_ships_has_no_mistake()
    {
        var result = CatalogLoader.Load(Repository.Catalog, Repository.Root);

        Assert.True(result.Findings.Count == 0, FindingPrinter.Text(result.Findings, (_, _) => null));
        Assert.NotEmpty(result.Catalog!.Tools);
    }
}
