using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Payments;

public sealed class RefundTests : SandboxTest
{
    [Fact]
    public async Task Partial_refunds_add_up_until_nothing_is_left()
    {
        var first = await Post("/v1/refunds", $"payment_intent={ShopSeed.RefundablePaymentIntent}", "amount=2500", "reason=requested_by_customer");
        Assert.Equal("succeeded", first.Text("status"));
        Assert.Equal(ShopSeed.RefundableCharge, first.Text("charge"));
        var charge = await Get($"/v1/charges/{ShopSeed.RefundableCharge}?expand[]=refunds");
        Assert.Equal("2500", charge.Text("amount_refunded"));
        Assert.Equal("false", charge.Text("refunded"));
        Assert.Equal(first.Id, charge.Text("refunds.data.0.id"));

        Refused(
            await Post("/v1/refunds", $"charge={ShopSeed.RefundableCharge}", "amount=3901"), 400,
            "Refund amount ($39.01) is greater than unrefunded amount on charge ($39.00)", null, "amount");

        var rest = await Post("/v1/refunds", $"charge={ShopSeed.RefundableCharge}");
        Assert.Equal("3900", rest.Text("amount"));
        charge = await Get($"/v1/charges/{ShopSeed.RefundableCharge}");
        Assert.Equal("6400", charge.Text("amount_refunded"));
        Assert.Equal("true", charge.Text("refunded"));

        Refused(
            await Post("/v1/refunds", $"payment_intent={ShopSeed.RefundablePaymentIntent}"), 400,
            $"Charge {ShopSeed.RefundableCharge} has already been refunded.", "charge_already_refunded");
        Assert.Equal([rest.Id, first.Id], (await Get($"/v1/refunds?payment_intent={ShopSeed.RefundablePaymentIntent}")).Ids);
    }

    [Fact]
    public async Task A_refund_names_one_payment_and_a_real_one()
    {
        Refused(
            await Post("/v1/refunds", "amount=100"), 400,
            "One of the following params should be provided for this request: payment_intent or charge.", "parameter_missing", "payment_intent");
        Refused(
            await Post("/v1/refunds", $"payment_intent={ShopSeed.RefundablePaymentIntent}", $"charge={ShopSeed.RefundableCharge}"), 400,
            "You may only specify one of these parameters: charge, payment_intent.", null, "charge");
        Refused(
            await Post("/v1/refunds", $"charge={ShopSeed.Customer}"), 400, $"No such charge: '{ShopSeed.Customer}'", "resource_missing", "charge");
        Refused(
            await Post("/v1/refunds", "payment_intent=pi_nope"), 400, "No such payment_intent: 'pi_nope'", "resource_missing", "payment_intent");
        Refused(
            await Post("/v1/refunds", $"payment_intent={ShopSeed.FailedPaymentIntent}"), 400,
            $"This PaymentIntent ({ShopSeed.FailedPaymentIntent}) does not have a successful charge to refund.", null, "payment_intent");
        Refused(
            await Post("/v1/refunds", $"payment_intent={ShopSeed.RefundablePaymentIntent}", "reason=because"), 400,
            "Invalid reason: must be one of duplicate, fraudulent, or requested_by_customer", null, "reason");
        Refused(
            await Post("/v1/refunds", $"payment_intent={ShopSeed.RefundablePaymentIntent}", "paymentintent=x"), 400,
            "Received unknown parameter: paymentintent. Did you mean payment_intent?", "parameter_unknown", "paymentintent");
    }

    [Fact]
    public async Task A_refund_moves_the_balance_by_its_amount()
    {
        var before = (await Get("/v1/balance")).Node("pending.0.amount")!.GetValue<long>();
        await Post("/v1/refunds", $"payment_intent={ShopSeed.RefundablePaymentIntent}", "amount=2500");

        Assert.Equal(before - 2500, (await Get("/v1/balance")).Node("pending.0.amount")!.GetValue<long>());
    }

    [Fact]
    public async Task A_refund_that_is_done_cannot_be_canceled_but_its_metadata_can_change()
    {
        Assert.Equal("7", (await Post($"/v1/refunds/{ShopSeed.PartialRefund}", "metadata[ticket]=7")).Text("metadata.ticket"));
        Refused(
            await Post($"/v1/refunds/{ShopSeed.PartialRefund}/cancel"), 400,
            "This refund cannot be canceled because it has a status of succeeded. Only refunds with a status of requires_action may be canceled.");
    }
}
