using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Payments;

public sealed class HoldTests : SandboxTest
{
    [Fact]
    public async Task A_hold_that_nobody_captures_ends_after_seven_days()
    {
        var held = await Held();
        var charge = await Get($"/v1/charges/{held.Text("latest_charge")}");
        Assert.Equal((Clock.Seconds + 604800).ToString(null, null), charge.Text("payment_method_details.card.capture_before"));

        Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Equal("requires_capture", (await Get($"/v1/payment_intents/{held.Id}")).Text("status"));

        Clock.Advance(TimeSpan.FromSeconds(1));
        var ended = await Get($"/v1/payment_intents/{held.Id}");
        Assert.Equal(("canceled", "automatic", "0"), (ended.Text("status"), ended.Text("cancellation_reason"), ended.Text("amount_capturable")));
        var released = await Get($"/v1/charges/{held.Text("latest_charge")}?expand[]=refunds");
        Assert.Equal(("true", "false", "10000"), (released.Text("refunded"), released.Text("captured"), released.Text("amount_refunded")));
        Assert.Equal("expired_uncaptured_charge", released.Text("refunds.data.0.reason"));
        Assert.Null(released.Node("refunds.data.0.balance_transaction"));
        Assert.Equal(
            ["charge.expired", "payment_intent.canceled"],
            (await Get("/v1/events?limit=2&types[]=charge.expired&types[]=payment_intent.canceled")).Data.Select(e => e["type"]!.ToString()));
        Refused(
            await Post($"/v1/payment_intents/{held.Id}/capture"), 400,
            "You cannot capture this PaymentIntent because it has a status of canceled. Only a PaymentIntent with one of the following " +
            "statuses may be captured: requires_capture.",
            "payment_intent_unexpected_state");
    }

    [Fact]
    public async Task A_hold_that_allows_it_is_captured_in_parts()
    {
        var held = await Held("payment_method_options[card][request_multicapture]=if_available");

        var first = await Post($"/v1/payment_intents/{held.Id}/capture", "amount_to_capture=4000", "final_capture=false");
        Assert.Equal(("requires_capture", "4000", "6000"), (first.Text("status"), first.Text("amount_received"), first.Text("amount_capturable")));

        var last = await Post($"/v1/payment_intents/{held.Id}/capture", "amount_to_capture=5000");
        Assert.Equal(("succeeded", "9000", "0"), (last.Text("status"), last.Text("amount_received"), last.Text("amount_capturable")));
        var charge = await Get($"/v1/charges/{held.Text("latest_charge")}");
        Assert.Equal(("true", "9000", "available"), (charge.Text("captured"), charge.Text("amount_captured"), charge.Text("payment_method_details.card.multicapture.status")));
        Assert.Equal(["5000", "4000"], (await Get($"/v1/balance_transactions?source={charge.Id}")).Data.Select(t => t["amount"]!.ToString()));
        Assert.Equal("9000", (await Post("/v1/refunds", $"charge={charge.Id}")).Text("amount"));
    }

    [Fact]
    public async Task Any_other_hold_is_captured_once()
    {
        var held = await Held();

        Refused(
            await Post($"/v1/payment_intents/{held.Id}/capture", "amount_to_capture=4000", "final_capture=false"), 400,
            "This PaymentIntent can only be captured once, because it was not confirmed with " +
            "`payment_method_options[card][request_multicapture]`=if_available. Leave out `final_capture`.",
            null, "final_capture");
        Refused(
            await Post("/v1/refunds", $"payment_intent={held.Id}"), 400,
            $"Charge {held.Text("latest_charge")} is not captured, so there is nothing to refund. Cancel its payment intent to release it.",
            "charge_not_refundable", "charge");
    }

    [Fact]
    public async Task Only_cards_may_be_held_while_other_ways_to_pay_are_not()
    {
        var intent = await Post(
            "/v1/payment_intents", "amount=2000", "currency=usd", "confirm=true", "payment_method=pm_card_visa",
            "payment_method_options[card][capture_method]=manual");

        Assert.Equal(("requires_capture", "automatic_async"), (intent.Text("status"), intent.Text("capture_method")));
    }

    private Task<Answer> Held(params string[] more) => Post(
        "/v1/payment_intents", ["amount=10000", "currency=usd", "confirm=true", "payment_method=pm_card_visa", "capture_method=manual", .. more]);
}
