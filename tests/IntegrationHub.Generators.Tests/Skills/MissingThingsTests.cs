using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Skills;
using IntegrationHub.Generators.Tests.Acme;

namespace IntegrationHub.Generators.Tests.Skills;

public sealed class MissingThingsTests
{
    private static readonly Field Id = new() { Name = "order", Type = FieldType.Id, Help = "An order." };

    [Fact]
    public void A_thing_is_known_by_the_name_of_its_field()
    {
        Assert.Equal(["order_not_found"], Codes(Id));
        Assert.Equal(["order_not_found"], Codes(Id with { Name = "order_id" }));
    }

    [Fact]
    public void A_thing_of_another_name_is_known_by_its_first_prefix() =>
        Assert.Equal(["order_not_found"], Codes(Id with { Name = "replaces", Prefixes = ["ord_", "inv_"] }));

    [Fact]
    public void A_further_prefix_tells_nothing() =>
        Assert.Empty(Codes(Id with { Name = "replaces", Prefixes = ["inv_", "ord_"] }));

    [Fact]
    public void Ids_in_lists_and_objects_count_and_each_code_is_told_once() =>
        Assert.Equal(["order_not_found"], Codes(
            new() { Name = "order", Type = FieldType.List, Items = Id with { Name = "" } },
            new() { Name = "box", Type = FieldType.Object, Fields = [Id] }));

    [Fact]
    public void Text_that_is_no_id_names_nothing() => Assert.Empty(Codes(Id with { Type = FieldType.String }));

    private static IReadOnlyList<string> Codes(params Field[] fields) =>
        new MissingThings(AcmeCatalog.Catalog, AcmeCatalog.Integration)
            .Of(AcmeOrders.Get with { Manifest = AcmeOrders.Get.Manifest with { Fields = fields } });
}
