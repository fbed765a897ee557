namespace IntegrationHub.Sandbox.Tests.Checkout;

public sealed partial class CheckoutPageTests
{
    [Fact]
    public async Task A_card_is_saved_without_a_charge()
    {
        var made = await Post(
            "/v1/checkout/sessions", "mode=setup", $"customer={ShopSeed.NewCustomer}", "currency=usd", "success_url=https://shop.example.com/saved",
            "setup_intent_data[metadata][contract]=C-4711", "expand[]=setup_intent");
        Assert.Equal(("no_payment_required", "C-4711", "requires_payment_method"), (made.Text("payment_status"), made.Text("setup_intent.metadata.contract"), made.Text("setup_intent.status")));
        Assert.Null(made["amount_total"]);

        var refused = await Browser.Send(made.Text("url"), "action=pay", "card=pm_card_chargeDeclined");
        Assert.Equal(402, refused.Status);
        Assert.Contains("Your card was declined.", refused.Text, StringComparison.Ordinal);
        Assert.Equal("https://shop.example.com/saved", (await Browser.Send(made.Text("url"), "action=pay", "card=pm_card_visa")).Location);

        var session = await Get($"/v1/checkout/sessions/{made.Id}?expand[]=setup_intent.payment_method");
        Assert.Equal(("complete", "succeeded", ShopSeed.NewCustomer), (session.Text("status"), session.Text("setup_intent.status"), session.Text("setup_intent.payment_method.customer")));
    }

    [Fact]
    public async Task A_card_to_be_saved_may_ask_first_and_an_expired_page_saves_none()
    {
        string[] setup = ["mode=setup", "customer_creation=always", "success_url=https://shop.example.com/saved"];
        var made = await Post("/v1/checkout/sessions", setup);
        var asked = await Browser.Send(made.Text("url"), "action=pay", "email=new@example.com", "card=pm_card_authenticationRequired");
        Assert.StartsWith("/authenticate/setup_intents/seti_", asked.Location, StringComparison.Ordinal);
        var secret = asked.Location![(asked.Location!.IndexOf('=', StringComparison.Ordinal) + 1)..];
        await Browser.Send(new Uri(Server.BaseAddress, asked.Location).ToString(), $"client_secret={secret}", "outcome=complete");
        Assert.Equal("complete", (await Get($"/v1/checkout/sessions/{made.Id}")).Text("status"));

        var left = await Post("/v1/checkout/sessions", setup);
        var expired = await Post($"/v1/checkout/sessions/{left.Id}/expire", "expand[]=setup_intent");
        Assert.Equal(("canceled", "abandoned"), (expired.Text("setup_intent.status"), expired.Text("setup_intent.cancellation_reason")));
    }
}
