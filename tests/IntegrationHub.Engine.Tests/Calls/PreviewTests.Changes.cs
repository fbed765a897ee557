using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Calls;

public partial class PreviewTests
{
    [Theory]
    [InlineData("\"note\":\"new\"", "note from \"old\" to \"new\"")]
    [InlineData("\"note\":null", "note emptied")]
    [InlineData("\"amount\":2500", "amount from 10.00 USD to 25.00 USD")]
    [InlineData("\"ends_at\":1767225600", "ends_at to 2026-01-01 00:00 UTC")]
    [InlineData("\"tags\":{\"a\":\"2\"},\"kind\":\"sale\"", "kind to \"sale\"; tags to {\"a\":\"2\"}")]
    [InlineData("\"note\":\"old\"", "")]
    [InlineData("\"owner\":\"cus_2\"", "owner from \"cus_1\" to \"cus_2\"")]
    public async Task An_update_says_what_would_be_different_and_from_what(string given, string words)
    {
        var hub = new TestHub(catalog: OrderCatalog.Catalog);
        hub.Transport.Read = Replies.Done("""{"id":"or_1","note":"old","amount":1000,"currency":"usd","ends_at":null,"tags":{"a":"1"},"owner":{"id":"cus_1","name":"Ada"}}""");

        var preview = await hub.Previewed(OrderCatalog.Update, $$"""{"order_id":"or_1",{{given}}}""");

        Assert.Equal($"Change order or_1: {words}.", preview.Says);
    }

    [Fact]
    public async Task The_changes_stand_beside_the_sentence_with_what_is_there_now()
    {
        var hub = new TestHub(catalog: OrderCatalog.Catalog);
        hub.Transport.Read = Replies.Done("""{"id":"or_1","note":"old"}""");

        var preview = await hub.Previewed(OrderCatalog.Update, """{"order_id":"or_1","note":null,"kind":"gift","expand":["lines"]}""");

        Assert.Equal(
            """[{"field":"note","from":"old","to":null},{"field":"kind","to":"gift"}]""",
            System.Text.Json.JsonSerializer.Serialize(preview.Changes, HubJson.Options));
    }
}
