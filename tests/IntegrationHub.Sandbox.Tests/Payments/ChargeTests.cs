using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Payments;

public sealed class ChargeTests : SandboxTest
{
    [Fact]
    public async Task A_token_is_charged_and_shown_as_a_card()
    {
        var charge = await Post(
            "/v1/charges", "amount=2500", "currency=usd", "source=tok_visa", "description=Order 6735", "receipt_email=ada@example.com", "metadata[k]=v",
            "statement_descriptor_suffix=6735", "expand[]=balance_transaction");

        Assert.Equal(
            ("succeeded", "true", "2500", "Order 6735", "ada@example.com", "v", "HARBORLANE* 6735"),
            (charge.Text("status"), charge.Text("captured"), charge.Text("amount_captured"), charge.Text("description"), charge.Text("receipt_email"),
            charge.Text("metadata.k"), charge.Text("calculated_statement_descriptor")));
        Assert.Equal(("card", "Visa", "4242"), (charge.Text("source.object"), charge.Text("source.brand"), charge.Text("source.last4")));
        Assert.StartsWith("card_", charge.Text("payment_method"), StringComparison.Ordinal);
        Assert.Equal("103", charge.Text("balance_transaction.fee"));
        Assert.Null(charge["payment_intent"]);
    }

    [Fact]
    public async Task A_customers_card_is_charged_and_one_that_has_none_is_told_so()
    {
        Assert.Equal("succeeded", (await Post("/v1/charges", "amount=6400", "currency=usd", $"customer={ShopSeed.Customer}")).Text("status"));
        Refused(
            await Post("/v1/charges", "amount=6400", "currency=usd", $"customer={ShopSeed.NewCustomer}"), 402,
            "Cannot charge a customer that has no active card", "missing", "card");
        Refused(
            await Post("/v1/charges", "amount=6400", "currency=usd", $"customer={ShopSeed.Customer}", "source=tok_visa"), 400,
            $"Customer {ShopSeed.Customer} does not have a linked source with ID tok_visa.", "missing", "source");
    }

    [Fact]
    public async Task A_declined_charge_remains()
    {
        var declined = await Post("/v1/charges", "amount=2500", "currency=usd", "source=tok_chargeDeclined");

        Refused(declined, 402, "Your card was declined.", "card_declined");
        Assert.Equal("failed", (await Get($"/v1/charges/{declined.Error["charge"]}")).Text("status"));
        Refused(
            await Post("/v1/charges", "amount=2500", "currency=usd", "source=tok_authenticationRequired"), 402,
            "Your card was declined. This transaction requires authentication.", "authentication_required");
    }

    [Fact]
    public async Task A_held_charge_is_captured_in_part_once()
    {
        var held = await Post("/v1/charges", "amount=15000", "currency=eur", "source=tok_visa", "capture=false");
        Assert.Equal(("false", "0"), (held.Text("captured"), held.Text("amount_captured")));
        Assert.Null(held["balance_transaction"]);
        Refused(
            await Post($"/v1/charges/{held.Id}/capture", "amount=15001"), 400,
            "The amount to capture (€150.01) is greater than the amount that can be captured (€150.00).", "amount_too_large", "amount");

        var captured = await Post($"/v1/charges/{held.Id}/capture", "amount=2500", "receipt_email=ada@example.com");

        Assert.Equal(("true", "2500", "ada@example.com"), (captured.Text("captured"), captured.Text("amount_captured"), captured.Text("receipt_email")));
        Refused(await Post($"/v1/charges/{held.Id}/capture"), 400, $"Charge {held.Id} has already been captured.", "charge_already_captured");
    }

    [Fact]
    public async Task A_held_charge_is_released_by_a_refund_or_by_time()
    {
        var refunded = await Post("/v1/charges", "amount=15000", "currency=usd", "source=tok_visa", "capture=false");
        Refused(
            await Post("/v1/refunds", $"charge={refunded.Id}", "amount=100"), 400,
            $"Charge {refunded.Id} is not captured, so there is nothing to refund. Capture less of it, or leave out the amount to release it all.",
            "charge_not_refundable", "charge");
        Assert.Null((await Post("/v1/refunds", $"charge={refunded.Id}"))["balance_transaction"]);
        Refused(
            await Post($"/v1/charges/{refunded.Id}/capture"), 400, $"Charge {refunded.Id} has been refunded, so it cannot be captured.", "charge_already_refunded");

        var forgotten = await Post("/v1/charges", "amount=15000", "currency=usd", "source=tok_visa", "capture=false");
        Clock.Advance(TimeSpan.FromDays(7));
        Refused(
            await Post($"/v1/charges/{forgotten.Id}/capture"), 400,
            "The charge cannot be captured as the authorization has expired.", "charge_expired_for_capture");
    }

    [Fact]
    public async Task The_hold_of_a_payment_intent_is_captured_there()
    {
        var charge = (await Get($"/v1/payment_intents/{ShopSeed.UncapturedPaymentIntent}")).Text("latest_charge");

        Refused(
            await Post($"/v1/charges/{charge}/capture"), 400,
            $"Charge {charge} belongs to the PaymentIntent {ShopSeed.UncapturedPaymentIntent}; capture that instead: " +
            $"POST /v1/payment_intents/{ShopSeed.UncapturedPaymentIntent}/capture.");
    }

    [Fact]
    public async Task What_is_written_on_a_charge_is_shown_again()
    {
        var charge = await Post(
            $"/v1/charges/{ShopSeed.RefundableCharge}", "fraud_details[user_report]=safe", "shipping[name]=Ada", "shipping[address][city]=Springfield",
            "shipping[tracking_number]=1Z", "transfer_group=g", "description=Gift");

        Assert.Equal(
            ("safe", "Ada", "Springfield", "1Z", "g", "Gift"),
            (charge.Text("fraud_details.user_report"), charge.Text("shipping.name"), charge.Text("shipping.address.city"), charge.Text("shipping.tracking_number"),
            charge.Text("transfer_group"), charge.Text("description")));
        Refused(
            await Post($"/v1/charges/{ShopSeed.RefundableCharge}", $"customer={ShopSeed.NewCustomer}"), 400,
            $"The charge {ShopSeed.RefundableCharge} belongs to the customer {ShopSeed.Customer} already; a customer can only be set where there is none.",
            null, "customer");
        Assert.Empty((await Post($"/v1/charges/{ShopSeed.RefundableCharge}", "fraud_details[user_report]="))["fraud_details"]!.AsObject());
    }

    [Theory]
    [InlineData("source=pm_card_visa", "No such token: 'pm_card_visa'", "resource_missing", "source")]
    [InlineData("description=x", "Must provide source or customer.", "parameter_missing", null)]
    public async Task A_charge_needs_something_that_can_be_charged(string parameter, string message, string code, string? param) =>
        Refused(await Post("/v1/charges", "amount=2500", "currency=usd", parameter), 400, message, code, param);
}
