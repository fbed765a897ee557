using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Catalog;

public class CatalogLinterTests
{
    private const string Broken = TempCatalog.Endpoint + "x: 1\n";

    [Theory]
    [InlineData("", 3)]
    [InlineData("shop", 3)]
    [InlineData("shop/orders", 2)]
    [InlineData("shop/orders/get-order.yaml", 1)]
    [InlineData("shop/integration.yaml", 1)]
    public void What_is_pointed_at_is_looked_at_within_its_catalog(string path, int looked)
    {
        using var folder = TempCatalog.Shop("get-order", "list-orders");

        Assert.Equal(("", looked), Lint(folder, path));
    }

    [Fact]
    public void A_single_file_is_told_only_its_own_mistakes()
    {
        using var folder = TempCatalog.Shop().With("shop/orders/a.yaml", Broken).With("shop/orders/b.yaml", Broken);

        Assert.Equal(("shop/orders/b.yaml IH0105", 1), Lint(folder, "shop/orders/b.yaml"));
    }

    [Fact]
    public void A_single_file_does_not_look_right_because_its_integration_is_wrong()
    {
        using var folder = TempCatalog.Shop("list-orders").With("shop/integration.yaml", "title: Shop\n\ttab: 1");

        Assert.Equal(("shop/integration.yaml IH0002", 1), Lint(folder, "shop/orders/list-orders.yaml"));
    }

    [Theory]
    [InlineData("shop/orders/nothing.yaml")]
    [InlineData("shop/nothing")]
    [InlineData("nothing")]
    public void A_path_that_is_not_there_is_a_mistake(string path)
    {
        using var folder = TempCatalog.Shop("list-orders");

        Assert.Equal(($"{path} IH0008", 0), Lint(folder, path));
    }

    [Fact]
    public void Loose_files_are_judged_as_if_they_stood_in_the_catalog()
    {
        using var catalog = TempCatalog.Shop("list-orders");
        using var folder = new TempCatalog().With("good.yaml", TempCatalog.Endpoint + "followups: [shop_list_orders]\n").With("bad.yaml", Broken);

        Assert.Equal(("bad.yaml IH0105", 2), Lint(folder, "", catalog.Root));
    }

    [Fact]
    public void Loose_files_are_not_called_right_when_there_is_nothing_to_judge_them_by()
    {
        using var catalog = TempCatalog.Shop("list-orders").With("shop/integration.yaml", "title: Shop\n\ttab: 1");
        using var folder = new TempCatalog().With("good.yaml", TempCatalog.Endpoint);

        var (findings, _) = CatalogLinter.Lint([folder.PathOf("good.yaml")], catalog.Root, folder.Root);

        Assert.Equal("IH0002", Assert.Single(findings).Code);
    }

    [Fact]
    public void A_folder_with_nothing_to_look_at_is_a_mistake()
    {
        using var folder = new TempCatalog();

        Assert.Equal(("empty IH0006", 0), Lint(folder.With("empty/readme.md", ""), "empty"));
    }

    [Fact]
    public void The_same_path_twice_is_told_once()
    {
        using var folder = TempCatalog.Shop().With("shop/orders/a.yaml", Broken);
        var path = folder.PathOf("shop/orders/a.yaml");

        var (findings, files) = CatalogLinter.Lint([path, path, folder.Root], folder.Root, folder.Root);

        Assert.Single(findings);
        Assert.Equal(2, files);
    }

    private static (string Findings, int Files) Lint(TempCatalog folder, string path, string? catalog = null)
    {
        var (findings, files) = CatalogLinter.Lint([folder.PathOf(path)], catalog ?? folder.Root, folder.Root);
        return (string.Join('\n', findings.Select(f => $"{f.File} {f.Code}")), files);
    }
}
