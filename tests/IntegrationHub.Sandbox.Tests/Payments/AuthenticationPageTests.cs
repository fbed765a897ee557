using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Payments;

public sealed class AuthenticationPageTests : SandboxTest
{
    [Theory]
    [InlineData("pm_card_threeDSecure2Required")]
    [InlineData("pm_card_threeDSecureRequired")]
    [InlineData("pm_card_authenticationRequired")]
    [InlineData("pm_card_authenticationRequiredOnSetup")]
    [InlineData("pm_card_authenticationRequiredSetupForOffSession")]
    public async Task Who_completes_the_page_has_paid_and_is_sent_back(string card)
    {
        var intent = await Waiting(card, "return_url=https://shop.example.com/done?order=7#paid");
        Assert.Equal("redirect_to_url", intent.Text("next_action.type"));
        Assert.Equal("https://shop.example.com/done?order=7#paid", intent.Text("next_action.redirect_to_url.return_url"));
        var address = intent.Text("next_action.redirect_to_url.url");
        var shown = await Browser.Look(address);
        Assert.Contains("do you want to pay $25.00 to Harbor Lane Goods with your visa card that ends in", shown.Text, StringComparison.Ordinal);
        Assert.Equal("requires_action", (await Get($"/v1/payment_intents/{intent.Id}")).Text("status"));

        var sent = await Browser.Send(address, "outcome=complete");

        Assert.Equal(303, sent.Status);
        Assert.Equal(
            $"https://shop.example.com/done?order=7&payment_intent={intent.Id}&payment_intent_client_secret={intent.Text("client_secret")}" +
            "&redirect_status=succeeded#paid",
            sent.Location);
        var paid = await Get($"/v1/payment_intents/{intent.Id}");
        Assert.Equal("succeeded", paid.Text("status"));
        Assert.Equal("2500", paid.Text("amount_received"));
        Assert.Null(paid["next_action"]);
        Assert.Equal(
            ["payment_intent.succeeded", "charge.succeeded", "payment_intent.requires_action", "payment_intent.created"],
            (await Get($"/v1/events?limit=4&types[]=payment_intent.*&types[]=charge.*")).Data.Select(e => e["type"]!.ToString()));
    }

    [Fact]
    public async Task Who_fails_has_not_paid_and_may_pay_otherwise()
    {
        var intent = await Waiting("pm_card_threeDSecure2Required", "return_url=https://shop.example.com/done");

        var sent = await Browser.Send(intent.Text("next_action.redirect_to_url.url"), "outcome=fail");

        Assert.EndsWith("&redirect_status=failed", sent.Location, StringComparison.Ordinal);
        var failed = await Get($"/v1/payment_intents/{intent.Id}");
        Assert.Equal("requires_payment_method", failed.Text("status"));
        Assert.Equal("payment_intent_authentication_failure", failed.Text("last_payment_error.code"));
        Assert.Null(failed["latest_charge"]);
        Assert.Equal("succeeded", (await Post($"/v1/payment_intents/{intent.Id}/confirm", "payment_method=pm_card_visa")).Text("status"));
    }

    [Fact]
    public async Task A_card_may_be_declined_after_it_was_authenticated()
    {
        var intent = await Waiting("pm_card_threeDSecureRequiredChargeDeclined", "return_url=https://shop.example.com/done");

        var sent = await Browser.Send(intent.Text("next_action.redirect_to_url.url"), "outcome=complete");

        Assert.EndsWith("&redirect_status=failed", sent.Location, StringComparison.Ordinal);
        Assert.Equal("card_declined", (await Get($"/v1/payment_intents/{intent.Id}")).Text("last_payment_error.code"));
    }

    [Fact]
    public async Task A_hold_is_captured_later_although_it_was_authenticated_now()
    {
        var intent = await Waiting("pm_card_threeDSecure2Required", "capture_method=manual");

        await Browser.Send(intent.Text("next_action.use_stripe_sdk.stripe_js"), "outcome=complete");

        Assert.Equal("requires_capture", (await Get($"/v1/payment_intents/{intent.Id}")).Text("status"));
        Assert.Equal("succeeded", (await Post($"/v1/payment_intents/{intent.Id}/capture")).Text("status"));
    }

    [Fact]
    public async Task Who_confirms_by_hand_confirms_once_more_after_it()
    {
        var intent = await Waiting("pm_card_threeDSecure2Required", "confirmation_method=manual");

        await Browser.Send(intent.Text("next_action.use_stripe_sdk.stripe_js"), "outcome=complete");

        Assert.Equal("requires_confirmation", (await Get($"/v1/payment_intents/{intent.Id}")).Text("status"));
        Assert.Equal("succeeded", (await Post($"/v1/payment_intents/{intent.Id}/confirm")).Text("status"));
    }

    [Fact]
    public async Task Without_a_way_back_the_page_says_how_it_went_and_does_nothing_twice()
    {
        var intent = await Waiting("pm_card_threeDSecure2Required");
        Assert.Equal("use_stripe_sdk", intent.Text("next_action.type"));
        var address = intent.Text("next_action.use_stripe_sdk.stripe_js");

        Assert.Contains("The status is now succeeded.", (await Browser.Send(address, "outcome=complete")).Text, StringComparison.Ordinal);
        Assert.Contains("The status is now succeeded.", (await Browser.Send(address, "outcome=fail")).Text, StringComparison.Ordinal);
        Assert.Contains("The status is now succeeded.", (await Browser.Look(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_needs_no_authentication_is_asked_for_it_when_the_shop_wants_it()
    {
        var intent = await Waiting("pm_card_threeDSecureOptional", "payment_method_options[card][request_three_d_secure]=any");

        Assert.Equal("use_stripe_sdk", intent.Text("next_action.type"));
    }

    private async Task<Answer> Waiting(string card, params string[] more)
    {
        var intent = await Post("/v1/payment_intents", ["amount=2500", "currency=usd", "confirm=true", $"payment_method={card}", .. more]);
        Assert.Equal("requires_action", intent.Text("status"));
        return intent;
    }
}
