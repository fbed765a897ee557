using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Catalog;

public class CatalogLoaderTests
{
    [Fact]
    public void Files_become_tools_named_after_folder_and_file()
    {
        using var folder = TempCatalog.Shop("list-orders", "list-open-orders");
        var catalog = CatalogLoader.Load(folder.Root, folder.Root).Catalog!;

        Assert.Equal(["shop_list_open_orders", "shop_list_orders"], catalog.Tools.Select(t => t.Name));
        Assert.Equal("orders", catalog.Find("shop_list_orders")!.Manifest.Group);
        Assert.Null(catalog.Find("SHOP_LIST_ORDERS"));
    }

    [Theory]
    [InlineData("nothing-here", "nothing-here")]
    [InlineData("empty", "empty")]
    public void A_folder_that_is_no_catalog_is_named(string path, string named)
    {
        using var folder = new TempCatalog();
        Directory.CreateDirectory(folder.PathOf("empty"));

        Assert.Equal(
            $"{named} 1:1 IH0006 this is not a catalog: no INTEGRATION/integration.yaml in \"{named}\". Name the folder that holds the integrations, such as \"catalog\".",
            Findings(folder, path));
    }

    [Fact]
    public void An_address_outside_the_allowed_hosts_is_refused_before_anything_could_be_sent_there()
    {
        using var folder = new TempCatalog().With(
            "shop/integration.yaml", TempCatalog.Shared.Replace("baseUrl: https://api.example.com", "baseUrl: https://evil.example"));

        Assert.Equal(
            "shop/integration.yaml 3:10 IH0311 the host \"evil.example\" of baseUrl is not among allowedHosts, so nothing could be sent. Allowed: api.example.com.",
            Findings(folder));
    }

    [Fact]
    public void A_group_that_is_not_listed_is_refused_with_the_nearest()
    {
        using var folder = TempCatalog.Shop().With("shop/ordres/list-orders.yaml", TempCatalog.Endpoint);

        Assert.Equal(
            "shop/ordres/list-orders.yaml 1:1 IH0203 the folder \"ordres\" is no group of integration.yaml; did you mean \"orders\"? Allowed: orders.",
            Findings(folder));
    }

    [Fact]
    public void Two_files_that_make_one_tool_are_both_named()
    {
        using var folder = TempCatalog.Shop("list-orders").With("shop/integration.yaml", TempCatalog.Shared.Replace("permissions:", "  old: { title: Old, summary: Old. }\npermissions:"))
            .With("shop/old/list-orders.yaml", TempCatalog.Endpoint);

        Assert.Equal(
            """
            shop/old/list-orders.yaml 1:1 IH0206 the tool shop_list_orders is also made by shop/orders/list-orders.yaml; rename one of the files.
            shop/orders/list-orders.yaml 1:1 IH0206 the tool shop_list_orders is also made by shop/old/list-orders.yaml; rename one of the files.
            """,
            Findings(folder));
    }

    [Theory]
    [InlineData("shop/orders/get-order.yml", "shop/GROUP/get-order.yaml")]
    [InlineData("shop/orders/get-order.YAML", "shop/GROUP/get-order.yaml")]
    [InlineData("shop/get-order.yaml", "shop/GROUP/get-order.yaml")]
    [InlineData("shop/orders/deep/get-order.yaml", "shop/GROUP/get-order.yaml")]
    public void A_file_in_a_wrong_place_is_not_passed_over(string path, string wanted)
    {
        using var folder = TempCatalog.Shop("list-orders").With(path, TempCatalog.Endpoint);

        Assert.Equal($"{path} 1:1 IH0012 the file is not where a manifest is looked for; move it to {wanted}.", Findings(folder));
    }

    [Fact]
    public void A_file_beside_the_integrations_is_not_passed_over()
    {
        using var folder = TempCatalog.Shop("list-orders").With("get-order.yaml", TempCatalog.Endpoint);

        Assert.Contains("get-order.yaml 1:1 IH0012 the file is not where a manifest is looked for", Findings(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_manifests_without_its_integration_is_not_passed_over()
    {
        using var folder = TempCatalog.Shop("list-orders").With("bank/orders/pay.yaml", TempCatalog.Endpoint);

        Assert.Equal("bank/integration.yaml 1:1 IH0008 the file can't be read: there is none, and without it no file beside it is.", Findings(folder));
    }

    [Fact]
    public void A_broken_integration_is_told_without_the_noise_of_all_that_refers_to_it()
    {
        using var folder = TempCatalog.Shop("list-orders", "get-order").With("shop/integration.yaml", TempCatalog.Shared.Replace("title: Shop\n", ""));

        Assert.Equal("shop/integration.yaml 1:1 IH0102 the key \"title\" is missing; add it.", Findings(folder));
    }

    [Fact]
    public void A_tool_whose_file_is_broken_is_not_missing_as_well()
    {
        using var folder = TempCatalog.Shop("get-order").With("shop/orders/list-orders.yaml", TempCatalog.Endpoint + "followups: [shop_get_order]\n")
            .With("shop/orders/get-order.yaml", TempCatalog.Endpoint.Replace("mode: read", "mode: raed"));

        Assert.Equal("shop/orders/get-order.yaml 3:7 IH0103 mode is \"raed\"; did you mean \"read\"? Allowed: read, write.", Findings(folder));
    }

    [Fact]
    public void Every_file_is_read_in_one_run_and_the_findings_are_sorted()
    {
        using var folder = TempCatalog.Shop().With("shop/orders/b.yaml", "\tx: 1").With("shop/orders/a.yaml", "a: 1\na: 2\n").With("shop/orders/c.yaml", "");

        string[] places = [.. Findings(folder).Split('\n').Select(l => string.Join(' ', l.Split(' ')[..3]))];

        Assert.Equal(places.Order(StringComparer.Ordinal), places);
        Assert.Equal(["shop/orders/a.yaml", "shop/orders/b.yaml", "shop/orders/c.yaml"], places.Select(p => p.Split(' ')[0]).Distinct());
    }

    private static string Findings(TempCatalog folder, string path = "")
    {
        var result = CatalogLoader.Load(folder.PathOf(path), folder.Root);
        Assert.Null(result.Catalog);
        return string.Join('\n', result.Findings.Select(f => $"{f.File} {f.At.Line}:{f.At.Column} {f.Code} {f.Message}"));
    }
}
