using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Protocol;

public sealed class ExpandTests : SandboxTest
{
    [Fact]
    public async Task References_open_to_four_levels_on_one_object_and_on_lists()
    {
        var one = await Get($"/v1/subscriptions/{ShopSeed.ActiveSubscription}?expand[]=latest_invoice.parent.subscription_details.subscription&expand[]=customer&expand[]=items.data.price.product");
        Assert.Equal(ShopSeed.ActiveSubscription, one.Text("latest_invoice.parent.subscription_details.subscription.id"));
        Assert.Equal("Ada Okafor", one.Text("customer.name"));
        Assert.Equal("Coffee club", one.Text("items.data.0.price.product.name"));

        var list = await Get("/v1/refunds?expand[]=data.charge.payment_intent.customer&expand[]=data.payment_intent&limit=1");
        Assert.Equal("Grace Liew", list.Text("data.0.charge.payment_intent.customer.name"));
        Assert.Equal(ShopSeed.PartlyRefundedPaymentIntent, list.Text("data.0.payment_intent.id"));
    }

    [Fact]
    public async Task What_is_null_stays_null_and_what_is_made_is_expanded_too()
    {
        Assert.Null((await Get($"/v1/payment_intents/{ShopSeed.UnpaidPaymentIntent}?expand[]=latest_charge.balance_transaction"))["latest_charge"]);
        var made = await Post("/v1/refunds", $"payment_intent={ShopSeed.RefundablePaymentIntent}", "expand[]=payment_intent.customer", "expand[0]=charge");
        Assert.Equal("charge", made.Text("charge.object"));
    }

    [Theory]
    [InlineData("/v1/customers?expand[]=default_source", "This property cannot be expanded (default_source). You may want to try expanding 'data.default_source' instead.")]
    [InlineData("/v1/customers?expand[]=data", "This property cannot be expanded (data).")]
    [InlineData("/v1/customers?expand[]=data.name", "This property cannot be expanded (data.name).")]
    [InlineData($"/v1/charges/{ShopSeed.RefundableCharge}?expand[]=customer.name", "This property cannot be expanded (customer.name).")]
    [InlineData($"/v1/charges/{ShopSeed.RefundableCharge}?expand[]=a.b.c.d.e", "You cannot expand more than 4 levels of a property. Property: a.b.c.d.e")]
    [InlineData($"/v1/charges/{ShopSeed.RefundableCharge}?expand[]=", "This property cannot be expanded ().")]
    public async Task What_does_not_open_is_refused(string path, string message) =>
        Refused(await Get(path), 400, message, null, "expand");

    [Fact]
    public async Task A_write_that_cannot_be_expanded_has_not_happened()
    {
        Refused(
            await Post("/v1/refunds", $"payment_intent={ShopSeed.RefundablePaymentIntent}", "expand[]=nothing"), 400,
            "This property cannot be expanded (nothing).", null, "expand");

        Assert.Equal("0", (await Get($"/v1/charges/{ShopSeed.RefundableCharge}")).Text("amount_refunded"));
    }
}
