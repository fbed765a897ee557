using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Payments;

public sealed class PaymentIntentRequestTests : SandboxTest
{
    [Fact]
    public async Task What_a_request_says_is_shown_again()
    {
        var intent = await Post(
            "/v1/payment_intents", "amount=2500", "currency=usd", "allowed_payment_method_types[]=card", "allowed_payment_method_types[]=klarna",
            "excluded_payment_method_types[]=affirm", "payment_method_configuration=pmc_1", "statement_descriptor_suffix=Order 6735",
            "payment_method_options[card][request_three_d_secure]=any", "transfer_group=g");

        Assert.Equal("""["card","klarna"]""", intent["allowed_payment_method_types"]!.ToJsonString());
        Assert.Equal("""["card","klarna"]""", intent["payment_method_types"]!.ToJsonString());
        Assert.Equal("""["affirm"]""", intent["excluded_payment_method_types"]!.ToJsonString());
        Assert.Null(intent["automatic_payment_methods"]);
        Assert.Equal("pmc_1", intent.Text("payment_method_configuration_details.id"));
        Assert.Equal("any", intent.Text("payment_method_options.card.request_three_d_secure"));
        var paid = await Post(
            $"/v1/payment_intents/{intent.Id}/confirm", "payment_method=pm_card_visa", "payment_method_options[card][request_three_d_secure]=automatic",
            "expand[]=latest_charge");
        Assert.Equal("HARBORLANE* ORDER 6735", paid.Text("latest_charge.calculated_statement_descriptor"));
    }

    [Theory]
    [InlineData("statement_descriptor=SHOP", "statement_descriptor", null,
        "The parameter `statement_descriptor` cannot be used with a card payment. Use `statement_descriptor_suffix`, which is shown after the account's own prefix.")]
    [InlineData("statement_descriptor_suffix=a*b", "statement_descriptor_suffix", null,
        "The statement descriptor suffix may have Latin letters, digits and signs other than < > \\ ' \" *.")]
    [InlineData("transfer_data[destination]=acct_1", "transfer_data[destination]", "resource_missing", "No such destination: 'acct_1'")]
    [InlineData("on_behalf_of=acct_1", "on_behalf_of", "resource_missing", "No such account: 'acct_1'")]
    [InlineData("application_fee_amount=10", "application_fee_amount", null,
        "Can only apply an application_fee_amount when the PaymentIntent is attempting a direct payment (using an OAuth key or " +
        "Stripe-Account header) or destination payment (using `transfer_data[destination]`).")]
    [InlineData("return_url=https://x.example.com", "confirm", null, "`return_url` can only be used together with `confirm`=true.")]
    [InlineData("off_session=true", "confirm", null, "`off_session` and `error_on_requires_action` can only be used together with `confirm`=true.")]
    [InlineData("payment_method_data[type]=klarna", "payment_method_data[type]=klarna", "sandbox_unsupported_parameter",
        "The sandbox does not simulate the parameter payment_method_data[type]=klarna. Leave it out, or try it in Stripe's own test mode.")]
    [InlineData("payment_method_data[type]=card", "payment_method_data[card][token]", "parameter_missing", "Missing required param: payment_method_data[card][token].")]
    public async Task What_does_not_fit_is_refused(string parameter, string param, string? code, string message) =>
        Refused(await Post("/v1/payment_intents", "amount=2500", "currency=usd", parameter), 400, message, code, param);

    [Fact]
    public async Task A_card_is_refused_where_none_may_pay() => Refused(
        await Post("/v1/payment_intents", "amount=2500", "currency=usd", "allowed_payment_method_types[]=klarna", "payment_method=pm_card_visa"), 400,
        "The PaymentMethod provided (card) is not allowed for this PaymentIntent. It takes the following types: klarna.",
        "payment_intent_incompatible_payment_method", "payment_method");

    [Fact]
    public async Task Ways_to_pay_that_lead_away_need_a_way_back() => Refused(
        await Post(
            "/v1/payment_intents", "amount=2500", "currency=usd", "confirm=true", "payment_method=pm_card_visa", "automatic_payment_methods[enabled]=true"),
        400,
        "This intent may use ways to pay that lead the customer to another page, so it needs a `return_url`. Send one, or set " +
        "`automatic_payment_methods[allow_redirects]` to never.",
        "parameter_missing", "return_url");

    [Fact]
    public async Task A_token_becomes_a_payment_method_on_the_way()
    {
        var intent = await Post(
            "/v1/payment_intents", "amount=2500", "currency=usd", "confirm=true", "payment_method_data[type]=card",
            "payment_method_data[card][token]=tok_mastercard", "payment_method_data[billing_details][name]=Ada", "expand[]=payment_method");

        Assert.Equal(("succeeded", "mastercard", "Ada"), (intent.Text("status"), intent.Text("payment_method.card.brand"), intent.Text("payment_method.billing_details.name")));
    }

    [Fact]
    public async Task A_payment_that_must_not_wait_for_the_holder_fails_instead()
    {
        var declined = await Post(
            "/v1/payment_intents", "amount=2500", "currency=usd", "confirm=true", "error_on_requires_action=true", "payment_method=pm_card_threeDSecure2Required");

        Refused(declined, 402, "Your card was declined. This transaction requires authentication.", "authentication_required");
        Assert.False(declined.Error.ContainsKey("charge"));
        Assert.Equal("requires_payment_method", declined.Error["payment_intent"]!["status"]!.ToString());
        Assert.Null(declined.Error["payment_intent"]!["next_action"]);
    }

    [Fact]
    public async Task A_card_that_is_kept_for_later_pays_without_its_holder_afterwards()
    {
        var first = await Post(
            "/v1/payment_intents", "amount=2500", "currency=usd", "confirm=true", $"customer={ShopSeed.NewCustomer}", "setup_future_usage=off_session",
            "payment_method=pm_card_authenticationRequiredOnSetup");
        await Browser.Send(first.Text("next_action.use_stripe_sdk.stripe_js"), "outcome=complete");
        var method = first.Text("payment_method");
        Assert.Equal([method], (await Get($"/v1/customers/{ShopSeed.NewCustomer}/payment_methods")).Ids);

        var later = await Post(
            "/v1/payment_intents", "amount=2500", "currency=usd", "confirm=true", $"customer={ShopSeed.NewCustomer}", "off_session=true", $"payment_method={method}");

        Assert.Equal("succeeded", later.Text("status"));
        Assert.Equal("authenticated", (await Get($"/v1/charges?payment_intent={first.Id}")).Data[0]["payment_method_details"]!["card"]!["three_d_secure"]!["result"]!.ToString());
    }

    [Fact]
    public async Task A_card_that_was_kept_for_nobody_pays_once()
    {
        var first = await Post("/v1/payment_intents", "amount=2500", "currency=usd", "confirm=true", "payment_method=pm_card_visa");

        Refused(
            await Post("/v1/payment_intents", "amount=2500", "currency=usd", "confirm=true", $"payment_method={first.Text("payment_method")}"), 400,
            "The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account " +
            "without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, " +
            "you must attach it to a Customer first.",
            null, "payment_method");
    }

    [Theory]
    [InlineData("pm_card_radarBlock", "blocked", "not_sent_to_network", "highest_risk_level", "highest", "Stripe blocked this payment as too risky.")]
    [InlineData("pm_card_chargeDeclinedStolenCard", "issuer_declined", "declined_by_network", "stolen_card", "normal", "The bank returned the decline code `stolen_card`.")]
    [InlineData("pm_card_chargeDeclined", "issuer_declined", "declined_by_network", "generic_decline", "normal", "The bank did not return any further details with this decline.")]
    [InlineData("pm_card_riskLevelElevated", "authorized", "approved_by_network", null, "elevated", "Payment complete.")]
    public async Task The_outcome_of_a_charge_says_who_refused_it_and_why(string card, string type, string network, string? reason, string risk, string message)
    {
        var made = await Post("/v1/payment_intents", "amount=2500", "currency=usd", "confirm=true", $"payment_method={card}");
        var charge = await Get($"/v1/charges/{made["latest_charge"] ?? made.Error["charge"]}");

        Assert.Equal(
            (type, network, reason, risk, message),
            (charge.Text("outcome.type"), charge.Text("outcome.network_status"), charge.Node("outcome.reason")?.ToString(), charge.Text("outcome.risk_level"),
            charge.Text("outcome.seller_message")));
    }

    [Fact]
    public async Task A_decline_says_what_to_do_about_it()
    {
        var declined = await Post("/v1/payment_intents", "amount=2500", "currency=usd", "confirm=true", "payment_method=pm_card_chargeDeclinedInsufficientFunds");

        Assert.Equal("try_again_later", declined.Error["advice_code"]!.ToString());
        Assert.Equal("51", declined.Error["payment_intent"]!["last_payment_error"]!["network_decline_code"]!.ToString());
    }

    [Fact]
    public async Task A_paid_intent_takes_a_note_and_no_other_card()
    {
        const string Path = $"/v1/payment_intents/{ShopSeed.RefundablePaymentIntent}";
        Assert.Equal("7", (await Post(Path, "metadata[ticket]=7", "description=Gift")).Text("metadata.ticket"));

        Refused(
            await Post(Path, "payment_method=pm_card_visa"), 400,
            "This PaymentIntent's payment_method could not be updated because it has a status of succeeded. You may only update the payment_method of a " +
            "PaymentIntent with one of the following statuses: requires_payment_method, requires_confirmation, requires_action.",
            "payment_intent_unexpected_state");
    }
}
