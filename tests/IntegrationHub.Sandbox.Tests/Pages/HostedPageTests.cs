using IntegrationHub.Sandbox.Pages;
using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Pages;

public sealed class HostedPageTests : SandboxTest
{
    [Fact]
    public async Task A_page_runs_no_script_loads_nothing_and_is_framed_by_nobody()
    {
        var intent = await Post(
            "/v1/payment_intents", "amount=2500", "currency=usd", "confirm=true", "payment_method=pm_card_threeDSecure2Required",
            "return_url=https://shop.example.com/done");
        var page = await Browser.Look(intent.Text("next_action.redirect_to_url.url"));

        Assert.Matches(
            "^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'; form-action 'self' https:; base-uri 'none'; frame-ancestors 'none'$", page.Policy);
        Assert.DoesNotContain("<script", page.Markup, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", page.Markup, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("authenticate/payment_intents/pi_nope", 404, "There is nothing at this address, or no longer.")]
    [InlineData($"authenticate/payment_intents/{ShopSeed.UnpaidPaymentIntent}", 404, "There is nothing at this address, or no longer.")]
    [InlineData($"authenticate/payment_intents/{ShopSeed.UnpaidPaymentIntent}?client_secret=guess", 404, "There is nothing at this address, or no longer.")]
    public async Task A_wrong_address_shows_nothing_of_the_shop(string path, int status, string text)
    {
        var address = new Uri(Server.BaseAddress, path).ToString();

        var (look, send) = (await Browser.Look(address), await Browser.Send(address, "outcome=complete"));

        Assert.Equal((status, status), (look.Status, send.Status));
        Assert.Contains(text, look.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_says_nothing_is_not_taken()
    {
        var intent = await Post(
            "/v1/payment_intents", "amount=2500", "currency=usd", "confirm=true", "payment_method=pm_card_threeDSecure2Required");

        var sent = await Browser.Send(intent.Text("next_action.use_stripe_sdk.stripe_js"), "outcome=<script>");

        Assert.Equal(400, sent.Status);
        Assert.Contains("outcome must be complete or fail.", sent.Text, StringComparison.Ordinal);
        Assert.Equal("requires_action", (await Get($"/v1/payment_intents/{intent.Id}")).Text("status"));
    }

    [Fact]
    public void What_is_put_into_markup_is_encoded_unless_it_is_markup() => Assert.Equal(
        "<p title=\"&quot;&gt;\"><b>&lt;script&gt;</b></p>",
        Html.Of($"<p title=\"{"\">"}\">{Html.Of($"<b>{"<script>"}</b>")}</p>").ToString());
}
