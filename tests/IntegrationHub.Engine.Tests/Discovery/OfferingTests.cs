using System.Text.Json;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Discovery;

public class OfferingTests
{
    private const string NotOffered = "The tool stripe_create_refund is not offered here: this hub was started with only some of its tools. Nothing was sent.";

    private static readonly JsonElement Refund = JsonElement.Parse("""{"payment_intent":"pi_3PqExample","amount":2500}""");

    [Fact]
    public async Task A_tool_that_is_not_offered_is_neither_listed_nor_described_nor_previewed_nor_called()
    {
        var test = new TestHub();
        var reads = test.Hub.Offering(tool => tool.Risk == Risk.Read);

        Assert.All(Expect.Value(reads.List(new())).Tools, tool => Assert.Equal("read", tool.Mode));
        Assert.All(reads.Search("give the money back", 50), hit => Assert.Equal("read", hit.Mode));
        Assert.Equal(NotOffered, Expect.Error(reads.Describe("stripe_create_refund")).Message);
        Assert.Equal(NotOffered, Expect.Error(await reads.PreviewAsync("stripe_create_refund", Refund, null, default)).Message);
        Assert.Equal(NotOffered, Expect.Error(await reads.CallAsync("stripe_create_refund", Refund, null, null, default)).Message);
    }

    [Fact]
    public void A_wrong_name_is_not_led_to_a_tool_that_is_not_offered()
    {
        var refunds = new TestHub().Hub.Offering(tool => tool.Name == "stripe_get_refund");

        Assert.Equal(["stripe_get_refund"], Expect.Error(refunds.Describe("stripe_gt_refund")).Nearest);
        Assert.Null(Expect.Error(refunds.Describe("stripe_lst_customers")).Nearest);
    }
}
