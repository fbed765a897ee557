using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Payments;

public sealed class PaymentMethodTests : SandboxTest
{
    [Fact]
    public async Task A_saved_card_is_renewed_and_moves_house()
    {
        var method = await Saved();
        var changed = await Post(
            $"/v1/payment_methods/{method}", "card[exp_month]=1", "card[exp_year]=2031", "billing_details[address][city]=Springfield",
            "billing_details[tax_id]=X", "allow_redisplay=always", "metadata[nickname]=company");

        Assert.Equal(
            ("1", "2031", "Springfield", "X", "always", "company"),
            (changed.Text("card.exp_month"), changed.Text("card.exp_year"), changed.Text("billing_details.address.city"), changed.Text("billing_details.tax_id"),
            changed.Text("allow_redisplay"), changed.Text("metadata.nickname")));
        Assert.Contains(method, (await Get($"/v1/payment_methods?customer={ShopSeed.NewCustomer}&type=card&allow_redisplay=always")).Ids);
        Assert.Empty((await Get($"/v1/payment_methods?customer={ShopSeed.NewCustomer}&type=klarna")).Ids);
        Refused(
            await Get($"/v1/payment_methods?customer={ShopSeed.NewCustomer}&allow_redisplay=never"), 400,
            "Invalid allow_redisplay: must be one of always, limited, or unspecified", null, "allow_redisplay");
    }

    [Theory]
    [InlineData("card[exp_year]=2020", "Your card's expiration year is invalid.", "invalid_expiry_year", "card[exp_year]")]
    [InlineData("card[exp_month]=13", "This value must be less than or equal to 12 (it currently is '13').", "parameter_invalid_integer", "card[exp_month]")]
    [InlineData("us_bank_account[account_type]=savings", "This PaymentMethod is of the type card, so `us_bank_account` cannot be updated.",
        "payment_method_invalid_parameter", "us_bank_account")]
    public async Task What_a_card_cannot_become_is_refused(string parameter, string message, string code, string param) =>
        Refused(await Post($"/v1/payment_methods/{await Saved()}", parameter), 400, message, code, param);

    [Fact]
    public async Task A_card_of_nobody_is_not_changed_and_a_detached_one_is_never_used_again()
    {
        var method = (await Post("/v1/payment_methods", "type=card", "card[token]=tok_visa")).Id;
        Refused(
            await Post($"/v1/payment_methods/{method}", "metadata[a]=b"), 400,
            "You must save this PaymentMethod to a customer before you can update it.", null, "payment_method");
        await Post($"/v1/payment_methods/{method}/attach", $"customer={ShopSeed.NewCustomer}");
        await Post($"/v1/payment_methods/{method}/detach");

        Refused(
            await Post($"/v1/payment_methods/{method}/attach", $"customer={ShopSeed.NewCustomer}"), 400,
            "The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account " +
            "without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, " +
            "you must attach it to a Customer first.",
            null, "payment_method");
        Assert.Equal(
            ["payment_method.detached", "payment_method.attached"],
            (await Get("/v1/events?limit=2&types[]=payment_method.attached&types[]=payment_method.detached")).Data.Select(e => e["type"]!.ToString()));
    }

    [Theory]
    [InlineData("pm_card_br", "visa", "BR", "0002")]
    [InlineData("pm_card_jp", "visa", "JP", "0003")]
    [InlineData("pm_card_gb_debit", "visa", "GB", "0005")]
    [InlineData("pm_card_amex", "amex", "US", "8431")]
    public async Task Stripes_test_cards_are_of_their_countries(string id, string brand, string country, string last4)
    {
        var method = await Get($"/v1/payment_methods/{id}");

        Assert.Equal((brand, country, last4), (method.Text("card.brand"), method.Text("card.country"), method.Text("card.last4")));
    }

    private async Task<string> Saved() => (await Post("/v1/payment_methods/pm_card_visa/attach", $"customer={ShopSeed.NewCustomer}")).Id;
}
