using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Payments;

public sealed class PaymentIntentTests : SandboxTest
{
    [Fact]
    public async Task A_payment_goes_from_nothing_to_paid()
    {
        var intent = await Post("/v1/payment_intents", "amount=2500", "currency=usd", $"customer={ShopSeed.NewCustomer}");
        Assert.Equal("requires_payment_method", intent.Text("status"));
        Assert.StartsWith($"{intent.Id}_secret_", intent.Text("client_secret"), StringComparison.Ordinal);

        intent = await Post($"/v1/payment_intents/{intent.Id}", "payment_method=pm_card_visa", "amount=2600");
        Assert.Equal("requires_confirmation", intent.Text("status"));

        intent = await Post($"/v1/payment_intents/{intent.Id}/confirm", "expand[]=latest_charge.balance_transaction");
        Assert.Equal("succeeded", intent.Text("status"));
        Assert.Equal("2600", intent.Text("amount_received"));
        Assert.Equal("105", intent.Text("latest_charge.balance_transaction.fee"));
        Assert.Equal("true", intent.Text("latest_charge.paid"));
        Assert.Equal([intent.Id], (await Get($"/v1/payment_intents?customer={ShopSeed.NewCustomer}")).Ids);
        Assert.Equal([intent.Text("latest_charge.id")], (await Get($"/v1/charges?payment_intent={intent.Id}")).Ids);
    }

    [Theory]
    [InlineData("pm_card_chargeDeclined", "card_declined", "generic_decline", "Your card was declined.")]
    [InlineData("pm_card_visa_chargeDeclined", "card_declined", "generic_decline", "Your card was declined.")]
    [InlineData("pm_card_chargeDeclinedInsufficientFunds", "card_declined", "insufficient_funds", "Your card has insufficient funds.")]
    [InlineData("pm_card_chargeDeclinedLostCard", "card_declined", "lost_card", "Your card was declined.")]
    [InlineData("pm_card_chargeDeclinedExpiredCard", "expired_card", "expired_card", "Your card has expired.", "exp_month")]
    [InlineData("pm_card_chargeDeclinedIncorrectCvc", "incorrect_cvc", "incorrect_cvc", "Your card's security code is incorrect.", "cvc")]
    [InlineData("pm_card_chargeDeclinedProcessingError", "processing_error", "processing_error", "An error occurred while processing your card. Try again in a little bit.")]
    public async Task A_declined_card_says_why_and_the_failed_charge_remains(string method, string code, string reason, string message, string? param = null)
    {
        var declined = await Post("/v1/payment_intents", "amount=2500", "currency=usd", "confirm=true", $"payment_method={method}");

        Refused(declined, 402, message, code, param);
        Assert.Equal("card_error", declined.Error["type"]!.GetValue<string>());
        Assert.Equal(reason, declined.Error["decline_code"]!.GetValue<string>());
        var charge = await Get("/v1/charges/" + declined.Error["charge"]!.GetValue<string>());
        Assert.Equal("failed", charge.Text("status"));
        Assert.Equal(code, charge.Text("failure_code"));
        var intent = await Get("/v1/payment_intents/" + declined.Error["payment_intent"]!["id"]!.GetValue<string>());
        Assert.Equal("requires_payment_method", intent.Text("status"));
        Assert.Equal(reason, intent.Text("last_payment_error.decline_code"));
        Assert.DoesNotContain("_test_card", declined.Json.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("_invoice", declined.Json.ToJsonString(), StringComparison.Ordinal);

        var paid = await Post($"/v1/payment_intents/{intent.Id}/confirm", "payment_method=pm_card_visa");
        Assert.Equal("succeeded", paid.Text("status"));
        Assert.Null(paid["last_payment_error"]);
    }

    [Fact]
    public async Task A_hold_is_captured_in_part_and_the_rest_cannot_be_refunded()
    {
        var captured = await Post($"/v1/payment_intents/{ShopSeed.UncapturedPaymentIntent}/capture", "amount_to_capture=10000");
        Assert.Equal("succeeded", captured.Text("status"));
        Assert.Equal("10000", captured.Text("amount_received"));
        Assert.Equal("0", captured.Text("amount_capturable"));

        Refused(
            await Post("/v1/refunds", $"payment_intent={captured.Id}", "amount=10001"), 400,
            "Refund amount ($100.01) is greater than unrefunded amount on charge ($100.00)", null, "amount");
        Refused(
            await Post($"/v1/payment_intents/{captured.Id}/capture"), 400,
            "You cannot capture this PaymentIntent because it has a status of succeeded. Only a PaymentIntent with one of the following " +
            "statuses may be captured: requires_capture.",
            "payment_intent_unexpected_state");
    }

    [Fact]
    public async Task More_than_the_hold_cannot_be_captured() => Refused(
        await Post($"/v1/payment_intents/{ShopSeed.UncapturedPaymentIntent}/capture", "amount_to_capture=15001"), 400,
        "The amount to capture ($150.01) is greater than the amount that can be captured ($150.00).", "amount_too_large", "amount_to_capture");

    [Fact]
    public async Task A_canceled_hold_lets_the_money_go()
    {
        var canceled = await Post($"/v1/payment_intents/{ShopSeed.UncapturedPaymentIntent}/cancel", "cancellation_reason=abandoned");

        Assert.Equal("canceled", canceled.Text("status"));
        Assert.Equal("abandoned", canceled.Text("cancellation_reason"));
        Assert.Equal("true", (await Get($"/v1/charges/{canceled.Text("latest_charge")}")).Text("refunded"));
    }

    [Fact]
    public async Task A_paid_intent_cannot_be_canceled_confirmed_or_repriced()
    {
        const string Path = $"/v1/payment_intents/{ShopSeed.RefundablePaymentIntent}";
        Refused(
            await Post(Path + "/cancel"), 400,
            "You cannot cancel this PaymentIntent because it has a status of succeeded. Only a PaymentIntent with one of the following " +
            "statuses may be canceled: requires_payment_method, requires_capture, requires_confirmation, requires_action, processing.",
            "payment_intent_unexpected_state");
        Refused(
            await Post(Path + "/confirm"), 400,
            "You cannot confirm this PaymentIntent because it has a status of succeeded. Only a PaymentIntent with one of the following " +
            "statuses may be confirmed: requires_payment_method, requires_confirmation, requires_action.",
            "payment_intent_unexpected_state");
        Refused(
            await Post(Path, "amount=1"), 400,
            "This PaymentIntent's amount could not be updated because it has a status of succeeded. You may only update the amount of a " +
            "PaymentIntent with one of the following statuses: requires_payment_method, requires_confirmation, requires_action.",
            "payment_intent_unexpected_state");
        Assert.Equal("6400", (await Get(Path)).Text("amount"));
    }

    [Fact]
    public async Task An_intent_without_a_payment_method_cannot_be_confirmed() => Refused(
        await Post($"/v1/payment_intents/{ShopSeed.UnpaidPaymentIntent}/confirm"), 400,
        "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment " +
        "method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
        "payment_intent_unexpected_state");

    [Theory]
    [InlineData("amount=10", "Amount must be at least $0.50 usd", "amount_too_small")]
    [InlineData("amount=100000000", "Amount must be no more than $999,999.99 usd", "amount_too_large")]
    [InlineData("amount=-5", "This value must be greater than or equal to 1.", "parameter_invalid_integer")]
    [InlineData("amount=10.99", "Invalid integer: 10.99", "parameter_invalid_integer")]
    public async Task An_amount_is_a_whole_number_within_Stripes_bounds(string amount, string message, string code) =>
        Refused(await Post("/v1/payment_intents", amount, "currency=usd"), 400, message, code, "amount");

    [Fact]
    public async Task A_card_that_wants_authentication_waits_for_it()
    {
        var intent = await Post("/v1/payment_intents", "amount=2500", "currency=usd", "confirm=true", "payment_method=pm_card_authenticationRequired");
        Assert.Equal("requires_action", intent.Text("status"));

        var declined = await Post(
            "/v1/payment_intents", "amount=2500", "currency=usd", "confirm=true", "off_session=true", "payment_method=pm_card_authenticationRequired");
        Refused(declined, 402, "Your card was declined. This transaction requires authentication.", "authentication_required");
    }

    [Fact]
    public async Task A_customers_card_cannot_be_charged_for_another_customer()
    {
        var method = (await Get($"/v1/customers/{ShopSeed.Customer}")).Text("invoice_settings.default_payment_method");

        Refused(
            await Post("/v1/payment_intents", "amount=2500", "currency=usd", $"customer={ShopSeed.NewCustomer}", $"payment_method={method}"), 400,
            $"The provided PaymentMethod ({method}) belongs to the customer {ShopSeed.Customer}; a PaymentIntent that uses it must have the same customer.",
            null, "payment_method");
    }

    [Fact]
    public async Task The_intent_of_an_invoice_is_not_repriced_or_canceled_by_itself()
    {
        var made = await Post(
            "/v1/subscriptions", $"customer={ShopSeed.NewCustomer}", $"items[0][price]={ShopSeed.MonthlyPrice}",
            "payment_behavior=default_incomplete", "expand[]=latest_invoice.confirmation_secret");
        var intent = made.Text("latest_invoice.confirmation_secret.client_secret").Split("_secret_")[0];

        Refused(
            await Post($"/v1/payment_intents/{intent}", "amount=100"), 400,
            $"This PaymentIntent cannot be updated, because it pays the invoice {made.Text("latest_invoice.id")}.", "payment_intent_unexpected_state");
        Refused(
            await Post($"/v1/payment_intents/{intent}/cancel"), 400,
            $"This PaymentIntent cannot be canceled, because it pays the invoice {made.Text("latest_invoice.id")}.", "payment_intent_unexpected_state");
    }
}
