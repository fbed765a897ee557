using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Skills;
using IntegrationHub.Generators.Tests.Acme;
using static IntegrationHub.Generators.Tests.Acme.AcmeTool;

namespace IntegrationHub.Generators.Tests.Skills;

public sealed class PreviewWordsTests
{
    private const string Compared = "`changes` lists each field that would become different, from what to what.";
    private const string Given = "`changes` lists each field that is given, and what it would become.";

    private static readonly Field Note = new() { Name = "note", Type = FieldType.String, Help = "A note." };

    [Fact]
    public void A_read_needs_no_words() => Assert.Equal("", Words(AcmeOrders.Get));

    [Fact]
    public void A_write_that_reads_nothing_and_names_nothing_in_its_path_needs_none_either() =>
        Assert.Equal("", Words(AcmeOrders.Create));

    [Fact]
    public void A_preview_says_what_it_reads() => Assert.Equal(
        "Its preview shows as `present` what [`acme_get_order`](orders.md#acme_get_order) says now.", Words(AcmePayments.Create));

    [Fact]
    public void A_read_that_hangs_on_a_field_that_may_be_left_out_says_so() => Assert.Equal(
        "Its preview shows as `present` what [`acme_get_order`](orders.md#acme_get_order) says now if `order` is given.",
        Words(AcmePayments.Create with
        {
            Manifest = AcmePayments.Create.Manifest with { Fields = [Note with { Name = "order" }] },
        }));

    [Fact]
    public void A_preview_with_several_reads_says_which_is_used_when() => Assert.Equal(
        "Its preview shows as `present` what [`acme_get_order`](orders.md#acme_get_order) says now if `order` is given, "
            + "else what [`acme_list_orders`](orders.md#acme_list_orders) says now if `after` is given.",
        Words(AcmePayments.Create with
        {
            Manifest = AcmePayments.Create.Manifest with
            {
                Fields = [Note with { Name = "order" }, Note with { Name = "after" }],
                Preview = new(
                    "Pay.",
                    [new("acme_get_order", With("order_id", "$order")), new("acme_list_orders", With("starting_after", "$after"))]),
            },
        }));

    [Fact]
    public void A_write_to_the_path_that_is_read_lists_changes_from_what_to_what() => Assert.Equal(
        $"Its preview shows as `present` what [`acme_get_order`](#acme_get_order) says now. {Compared}",
        Words(Update("/v1/orders/{order_id}", Note)));

    [Fact]
    public void A_write_to_another_path_lists_what_fields_would_become() =>
        Assert.EndsWith(Given, Words(Update("/v1/orders/{order_id}/close", Note)), StringComparison.Ordinal);

    [Fact]
    public void A_write_that_takes_nothing_but_its_path_lists_no_changes() =>
        Assert.DoesNotContain("changes", Words(Update("/v1/orders/{order_id}", Note with { Name = "expand" })), StringComparison.Ordinal);

    private static string Words(Tool tool) => PreviewWords.Of(tool, AcmeCatalog.Catalog);

    private static Tool Update(string path, Field field) => AcmeOrders.Cancel with
    {
        Manifest = AcmeOrders.Cancel.Manifest with
        {
            Request = new("POST", path, ["order_id"]),
            Fields = [AcmeOrders.Cancel.Manifest.Fields[0], field],
            Preview = new("Change it.", [new("acme_get_order", With("order_id", "$order_id"))]),
        },
    };
}
