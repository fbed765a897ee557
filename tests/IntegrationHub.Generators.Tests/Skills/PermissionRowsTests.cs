using IntegrationHub.Engine.Catalog;
using IntegrationHub.Generators.Skills;
using IntegrationHub.Generators.Skills.Pages;
using IntegrationHub.Generators.Tests.Acme;

namespace IntegrationHub.Generators.Tests.Skills;

public sealed class PermissionRowsTests
{
    [Fact]
    public void Each_resource_has_its_tools_by_access_and_the_writes_whose_previews_read_with_it() => Assert.Equal(
        [
            new("Orders", "read", "`acme_get_order`, `acme_list_orders`", "`acme_create_payment`"),
            new("Orders", "write", "`acme_cancel_order`, `acme_create_order`", ""),
            new PermissionRow("Payments", "write", "`acme_create_payment`", ""),
        ],
        PermissionRows.Of(AcmeCatalog.Catalog, AcmeCatalog.Integration));

    [Fact]
    public void Permissions_that_the_service_calls_by_one_label_share_their_rows()
    {
        var one = new Integration(
            AcmeCatalog.Integration.Manifest with
            {
                Permissions = new Dictionary<string, string> { ["orders"] = "Sales", ["payments"] = "Sales" },
            },
            AcmeCatalog.Integration.Directory);
        var catalog = new ToolCatalog([one], AcmeCatalog.Tools.Select(tool => tool with { Integration = one }));

        Assert.Equal(
            [("read", ""), ("write", "")],
            PermissionRows.Of(catalog, one).Select(row => (row.Access, row.Previews)));
    }
}
