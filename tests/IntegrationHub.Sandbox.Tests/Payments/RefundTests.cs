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
    public async Task A_refund_comes_out_of_the_money_that_its_charge_brought_be_it_pending_or_available()
    {
        var fresh = await Post("/v1/payment_intents", "amount=9000", "currency=usd", "confirm=true", "payment_method=pm_card_visa");
        var (available, pending) = await Balance();

        await Post("/v1/refunds", $"payment_intent={fresh.Id}", "amount=2500");
        Assert.Equal((available, pending - 2500), await Balance());

        await Post("/v1/refunds", $"payment_intent={ShopSeed.SecondRefundablePaymentIntent}", "amount=1000");
        Assert.Equal((available - 1000, pending - 2500), await Balance());
    }

    [Fact]
    public async Task A_refund_that_the_bank_takes_its_time_for_is_pending_first()
    {
        var intent = await Post("/v1/payment_intents", "amount=9000", "currency=usd", "confirm=true", "payment_method=pm_card_pendingRefund");
        var refund = await Post("/v1/refunds", $"payment_intent={intent.Id}", "amount=4000");
        Assert.Equal(("pending", "processing"), (refund.Text("status"), refund.Text("pending_reason")));
        Assert.Equal("4000", (await Get($"/v1/charges/{refund.Text("charge")}")).Text("amount_refunded"));

        Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("succeeded", (await Get($"/v1/refunds/{refund.Id}")).Text("status"));
        Assert.Equal(
            ["refund.updated", "charge.refund.updated", "refund.created"],
            (await Get("/v1/events?limit=3&types[]=refund.*&types[]=charge.refund.updated")).Data.Select(e => e["type"]!.ToString()));
    }

    [Fact]
    public async Task A_refund_that_fails_gives_the_money_back_and_may_be_made_anew()
    {
        var (available, pending) = await Balance();
        var intent = await Post("/v1/payment_intents", "amount=9000", "currency=usd", "confirm=true", "payment_method=pm_card_refundFail");
        var refund = await Post("/v1/refunds", $"payment_intent={intent.Id}");
        Assert.Equal("succeeded", refund.Text("status"));

        Clock.Advance(TimeSpan.FromMinutes(2));

        var failed = await Get($"/v1/refunds/{refund.Id}?expand[]=failure_balance_transaction");
        Assert.Equal(("failed", "unknown"), (failed.Text("status"), failed.Text("failure_reason")));
        Assert.Equal(("9000", "refund_failure"), (failed.Text("failure_balance_transaction.amount"), failed.Text("failure_balance_transaction.type")));
        var charge = await Get($"/v1/charges/{refund.Text("charge")}");
        Assert.Equal(("0", "false"), (charge.Text("amount_refunded"), charge.Text("refunded")));
        Assert.Contains("refund.failed", (await Get("/v1/events?limit=5")).Data.Select(e => e["type"]!.ToString()));
        var (availableThen, pendingThen) = await Balance();
        Assert.Equal(available + pending + 9000 - 291, availableThen + pendingThen);
        Assert.Equal("9000", (await Post("/v1/refunds", $"payment_intent={intent.Id}")).Text("amount"));
    }

    [Fact]
    public async Task What_a_refund_says_is_shown_and_what_the_account_has_not_got_is_refused()
    {
        var refund = await Post(
            "/v1/refunds", $"payment_intent={ShopSeed.RefundablePaymentIntent}", "amount=100", "reason=fraudulent",
            "instructions_email=ada@example.com", "metadata[ticket]=7");
        Assert.Equal(("fraudulent", "ada@example.com", "7"), (refund.Text("reason"), refund.Text("instructions_email"), refund.Text("metadata.ticket")));
        Assert.Equal("fraudulent", (await Get($"/v1/charges/{refund.Text("charge")}")).Text("fraud_details.user_report"));

        Refused(
            await Post("/v1/refunds", $"charge={ShopSeed.RefundableCharge}", "reverse_transfer=true"), 400,
            $"Cannot reverse transfer because the charge {ShopSeed.RefundableCharge} does not have an associated transfer.", null, "reverse_transfer");
        Refused(
            await Post("/v1/refunds", $"charge={ShopSeed.RefundableCharge}", "refund_application_fee=true"), 400,
            $"Charge {ShopSeed.RefundableCharge} has no application fee that could be refunded.", null, "refund_application_fee");
    }

    [Fact]
    public async Task A_refund_that_is_done_cannot_be_canceled_but_its_metadata_can_change()
    {
        Assert.Equal("7", (await Post($"/v1/refunds/{ShopSeed.PartialRefund}", "metadata[ticket]=7")).Text("metadata.ticket"));
        Refused(
            await Post($"/v1/refunds/{ShopSeed.PartialRefund}/cancel"), 400,
            "This refund cannot be canceled because it has a status of succeeded. Only refunds with a status of requires_action may be canceled.");
    }

    private async Task<(long Available, long Pending)> Balance()
    {
        var balance = await Get("/v1/balance");
        return (balance.Node("available.0.amount")!.GetValue<long>(), balance.Node("pending.0.amount")!.GetValue<long>());
    }
}
