using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Tests.Acme;
using IntegrationHub.Generators.Words;
using static IntegrationHub.Generators.Tests.Acme.AcmeTool;

namespace IntegrationHub.Generators.Tests.Words;

public sealed class CanonicalInputTests
{
    private static readonly EndpointManifest Manifest = AcmeOrders.Get.Manifest with
    {
        Fields =
        [
            new() { Name = "order_id", Type = FieldType.Id, Aliases = ["order"] },
            new()
            {
                Name = "lines",
                Type = FieldType.List,
                Items = new() { Name = "", Type = FieldType.Object, Fields = [new() { Name = "price", Type = FieldType.Id, Aliases = ["plan"] }] },
            },
            new() { Name = "metadata", Type = FieldType.Map },
        ],
    };

    [Fact]
    public void An_alias_becomes_the_name_that_is_advertised_at_any_depth_and_keys_of_a_map_stay() => Assert.Equal(
        """{"order_id":"ord_1","lines":[{"price":"pri_1"}],"metadata":{"order":"x"}}""",
        Of("""{"order":"ord_1","lines":[{"plan":"pri_1"}],"metadata":{"order":"x"}}""", fails: null));

    [Fact]
    public void An_example_that_is_refused_stays_as_it_is() =>
        Assert.Equal("""{"order":"ord_1"}""", Of("""{"order":"ord_1"}""", fails: "IH0402"));

    private static string Of(string input, string? fails) =>
        CanonicalInput.Of(new Example("Say.", Json(input), fails), Manifest).ToJsonString();
}
