using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Calls;

public class ExampleRequestTests
{
    [Fact]
    public void The_first_example_that_is_accepted_is_shown_without_a_secret()
    {
        var shown = ExampleRequest.Of(TestHub.Catalog.Find(TestHub.Refund)!, new FakeTransport(), FakeTime.Noon)!;

        Assert.Equal("Refund $25 of the last payment.", shown.Say);
        Assert.Equal(("POST", "https://api.stripe.com/v1/refunds"), (shown.Request.Method, shown.Request.Url));
        Assert.Equal("Bearer [redacted]", shown.Request.Headers["Authorization"]);
        Assert.Equal("[new with each preview]", shown.Request.Headers["Idempotency-Key"]);
    }

    [Fact]
    public void A_tool_whose_examples_are_all_refused_has_none_to_show()
    {
        using var folder = TempCatalog.Shop().With(
            "shop/orders/list-orders.yaml", TempCatalog.Endpoint.Replace("input: {}", "input: { x: 1 }\n    fails: IH0401", StringComparison.Ordinal));
        var tool = CatalogLoader.Load(folder.Root).Catalog!.Tools.Single();

        Assert.Null(ExampleRequest.Of(tool, new FakeTransport(), FakeTime.Noon));
    }
}
