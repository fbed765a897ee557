using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Catalog;

public sealed class CatalogLinkTests : IDisposable
{
    private readonly TempCatalog _folder = TempCatalog.Shop("list-orders");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("shop/loop", "..", "catalog")]
    [InlineData("shop/loop", ".", "catalog/shop")]
    [InlineData("shop/orders/loop", "..", "catalog/shop")]
    [InlineData("shop/orders/loop", "../../..", ".")]
    [InlineData("loop", ".", "catalog")]
    public void A_link_that_leads_back_is_told_once_and_not_followed(string link, string to, string target)
    {
        Link(link, to);

        Assert.Equal(
            $"catalog/{link} 1:1 IH0015 the folder is a link back to \"{target}\", so what is below would be found again without end; remove the link.",
            Findings());
    }

    [Fact]
    public void A_link_to_a_folder_elsewhere_is_followed()
    {
        using var elsewhere = new TempCatalog().With("get-order.yaml", TempCatalog.Endpoint);
        Directory.Delete(_folder.PathOf("shop/orders"), recursive: true);
        Link("shop/orders", elsewhere.Root);

        Assert.Equal("shop_get_order", Assert.Single(CatalogLoader.Load(_folder.Root).Catalog!.Tools).Name);
    }

    [Fact]
    public void A_link_to_a_folder_beside_it_is_followed_too()
    {
        Link("shop/old", "orders");

        Assert.Equal(["IH0203", "IH0206", "IH0206"], CatalogLoader.Load(_folder.Root).Findings.Select(f => f.Code).Order());
    }

    private void Link(string link, string to) => Directory.CreateSymbolicLink(_folder.PathOf(link), to);

    private string Findings() => string.Join('\n', CatalogLoader.Load(_folder.Root, Path.GetDirectoryName(_folder.Root)!).Findings
        .Select(f => $"{f.File} {f.At.Line}:{f.At.Column} {f.Code} {f.Message}".Replace(Path.GetFileName(_folder.Root), "catalog", StringComparison.Ordinal)));
}
