using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Payments;

public sealed class SetupIntentTests : SandboxTest
{
    [Fact]
    public async Task A_card_is_saved_for_a_customer_without_a_charge()
    {
        var intent = await Post("/v1/setup_intents", $"customer={ShopSeed.NewCustomer}", "description=Card for later", "metadata[k]=v");
        Assert.Equal(
            ("requires_payment_method", "off_session", "Card for later", "v"),
            (intent.Text("status"), intent.Text("usage"), intent.Text("description"), intent.Text("metadata.k")));
        Assert.StartsWith($"{intent.Id}_secret_", intent.Text("client_secret"), StringComparison.Ordinal);
        Assert.Equal("requires_confirmation", (await Post($"/v1/setup_intents/{intent.Id}", "payment_method=pm_card_visa")).Text("status"));

        var saved = await Post($"/v1/setup_intents/{intent.Id}/confirm", "expand[]=latest_attempt", "expand[]=payment_method");

        Assert.Equal(("succeeded", "succeeded"), (saved.Text("status"), saved.Text("latest_attempt.status")));
        Assert.Equal(ShopSeed.NewCustomer, saved.Text("payment_method.customer"));
        Assert.Equal([saved.Text("latest_attempt.id")], (await Get($"/v1/setup_attempts?setup_intent={intent.Id}")).Ids);
        Assert.Equal([intent.Id], (await Get($"/v1/setup_intents?customer={ShopSeed.NewCustomer}")).Ids);
        Assert.Equal([intent.Id], (await Get($"/v1/setup_intents?payment_method={saved.Text("payment_method.id")}")).Ids);
        Assert.Equal(
            ["setup_intent.succeeded", "setup_intent.created"],
            (await Get("/v1/events?type=setup_intent.*")).Data.Select(e => e["type"]!.ToString()));
        Assert.Empty((await Get($"/v1/charges?customer={ShopSeed.NewCustomer}")).Ids);
    }

    [Fact]
    public async Task A_card_that_was_authenticated_once_pays_without_its_holder()
    {
        var intent = await Post(
            "/v1/setup_intents", $"customer={ShopSeed.NewCustomer}", "confirm=true", "payment_method=pm_card_authenticationRequiredOnSetup",
            "return_url=https://shop.example.com/account");
        Assert.Equal(("requires_action", "redirect_to_url"), (intent.Text("status"), intent.Text("next_action.type")));
        var address = intent.Text("next_action.redirect_to_url.url");
        Assert.Contains("do you want to save your card with Harbor Lane Goods", (await Browser.Look(address)).Text, StringComparison.Ordinal);

        var sent = await Browser.Send(address, "outcome=complete");

        Assert.Equal(
            $"https://shop.example.com/account?setup_intent={intent.Id}&setup_intent_client_secret={intent.Text("client_secret")}&redirect_status=succeeded",
            sent.Location);
        Assert.Equal("succeeded", (await Get($"/v1/setup_intents/{intent.Id}")).Text("status"));
        var paid = await Post(
            "/v1/payment_intents", "amount=2500", "currency=usd", "confirm=true", "off_session=true", $"customer={ShopSeed.NewCustomer}",
            $"payment_method={intent.Text("payment_method")}");
        Assert.Equal("succeeded", paid.Text("status"));
    }

    [Fact]
    public async Task A_card_whose_holder_says_no_is_not_saved()
    {
        var intent = await Post(
            "/v1/setup_intents", $"customer={ShopSeed.NewCustomer}", "confirm=true", "payment_method=pm_card_threeDSecure2Required");

        await Browser.Send(intent.Text("next_action.use_stripe_sdk.stripe_js"), "outcome=fail");

        var failed = await Get($"/v1/setup_intents/{intent.Id}?expand[]=latest_attempt");
        Assert.Equal(
            ("requires_payment_method", "setup_intent_authentication_failure", "failed"),
            (failed.Text("status"), failed.Text("last_setup_error.code"), failed.Text("latest_attempt.status")));
        Assert.Empty((await Get($"/v1/customers/{ShopSeed.NewCustomer}/payment_methods")).Ids);
    }

    [Fact]
    public async Task A_card_that_the_bank_refuses_is_not_saved()
    {
        var declined = await Post(
            "/v1/setup_intents", $"customer={ShopSeed.NewCustomer}", "confirm=true", "payment_method=pm_card_chargeDeclinedInsufficientFunds");

        Refused(declined, 402, "Your card has insufficient funds.", "card_declined");
        Assert.Equal("insufficient_funds", declined.Error["decline_code"]!.ToString());
        var intent = await Get("/v1/setup_intents/" + declined.Error["setup_intent"]!["id"]);
        Assert.Equal(("requires_payment_method", "card_declined"), (intent.Text("status"), intent.Text("last_setup_error.code")));
        Assert.Equal("succeeded", (await Post($"/v1/setup_intents/{intent.Id}/confirm", "payment_method=pm_card_chargeCustomerFail")).Text("status"));
    }

    [Fact]
    public async Task A_setup_that_is_over_is_over()
    {
        var intent = await Post("/v1/setup_intents");
        var canceled = await Post($"/v1/setup_intents/{intent.Id}/cancel", "cancellation_reason=abandoned");
        Assert.Equal(("canceled", "abandoned"), (canceled.Text("status"), canceled.Text("cancellation_reason")));

        Refused(
            await Post($"/v1/setup_intents/{intent.Id}/confirm", "payment_method=pm_card_visa"), 400,
            "You cannot confirm this SetupIntent because it has a status of canceled. Only a SetupIntent with one of the following statuses may be " +
            "confirmed: requires_payment_method, requires_confirmation, requires_action.",
            "setup_intent_unexpected_state");
        Refused(
            await Post($"/v1/setup_intents/{intent.Id}", "payment_method=pm_card_visa"), 400,
            "This SetupIntent's payment_method could not be updated because it has a status of canceled. You may only update the payment_method of a " +
            "SetupIntent with one of the following statuses: requires_payment_method, requires_confirmation, requires_action.",
            "setup_intent_unexpected_state");
        Refused(
            await Post($"/v1/setup_intents/{intent.Id}/cancel", "cancellation_reason=fraudulent"), 400,
            "Invalid cancellation_reason: must be one of abandoned, duplicate, or requested_by_customer", null, "cancellation_reason");
    }

    [Fact]
    public async Task A_setup_without_a_card_cannot_be_confirmed() => Refused(
        await Post($"/v1/setup_intents/{(await Post("/v1/setup_intents")).Id}/confirm"), 400,
        "You cannot confirm this SetupIntent because it's missing a payment method. Update the SetupIntent with a payment method and then confirm it again.",
        "setup_intent_unexpected_state");
}
