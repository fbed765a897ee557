using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Checkout;

public sealed class CheckoutSessionTests : SandboxTest
{
    private static readonly string[] Mug =
    [
        "mode=payment", "success_url=https://shop.example.com/thanks", $"line_items[0][price]={ShopSeed.OneTimePrice}", "line_items[0][quantity]=2",
    ];

    private static readonly string[] Club =
    [
        "mode=subscription", "success_url=https://shop.example.com/thanks", $"line_items[0][price]={ShopSeed.MonthlyPrice}", "line_items[0][quantity]=1",
    ];

    [Fact]
    public async Task A_session_shows_all_that_was_said_about_its_page()
    {
        var made = await Post(
            "/v1/checkout/sessions",
            [
                .. Mug, $"customer={ShopSeed.Customer}", "customer_update[address]=auto", "adaptive_pricing[enabled]=true",
                "after_expiration[recovery][enabled]=true", "consent_collection[promotions]=auto", "allow_promotion_codes=true",
                "branding_settings[button_color]=#112233", "custom_fields[0][key]=size", "custom_fields[0][label][type]=custom",
                "custom_fields[0][label][custom]=Size", "custom_fields[0][type]=dropdown", "custom_fields[0][dropdown][options][0][label]=Small",
                "custom_fields[0][dropdown][options][0][value]=small", "invoice_creation[enabled]=true", "locale=de", "origin_context=web",
                "name_collection[business][enabled]=true", "permissions[update_shipping_details]=server_only",
                "payment_method_options[card][request_three_d_secure]=any", "payment_method_options[card][installments][enabled]=true",
                "saved_payment_method_options[payment_method_save]=enabled", "tax_id_collection[enabled]=true",
                "wallet_options[link][display]=never", "phone_number_collection[enabled]=true", "submit_type=donate",
                "payment_method_configuration=pmc_1", "excluded_payment_method_types[]=klarna", "allowed_payment_method_types[]=card",
            ]);

        Assert.True(made.Node("adaptive_pricing.enabled")!.GetValue<bool>());
        Assert.Equal("""{"allow_promotion_codes":false,"enabled":true,"expires_at":null,"url":null}""", made.Node("after_expiration.recovery")!.ToJsonString());
        Assert.Equal("#112233", made.Text("branding_settings.button_color"));
        Assert.Null(made.Node("custom_fields.0.dropdown.value"));
        Assert.True(made.Node("invoice_creation.enabled")!.GetValue<bool>());
        Assert.Equal("any", made.Text("payment_method_options.card.request_three_d_secure"));
        Assert.Equal("""["always"]""", made.Node("saved_payment_method_options.allow_redisplay_filters")!.ToJsonString());
        Assert.Equal("pmc_1", made.Text("payment_method_configuration_details.id"));
        Assert.Equal("none", made.Text("consent_collection.terms_of_service"));
    }

    [Fact]
    public async Task Delivery_is_part_of_the_total_and_changes_with_the_items()
    {
        var made = await Post(
            "/v1/checkout/sessions",
            [
                .. Mug, "shipping_options[0][shipping_rate_data][display_name]=Post", "shipping_options[0][shipping_rate_data][fixed_amount][amount]=500",
                "shipping_options[0][shipping_rate_data][fixed_amount][currency]=usd", "expand[]=shipping_cost.shipping_rate", "expand[]=line_items",
            ]);

        Assert.Equal(("4800", "5300"), (made.Text("amount_subtotal"), made.Text("amount_total")));
        Assert.Equal("Post", made.Text("shipping_cost.shipping_rate.display_name"));
        Assert.Equal("""{"amount_discount":0,"amount_shipping":500,"amount_tax":0}""", made["total_details"]!.ToJsonString());

        var item = made.Text("line_items.data.0.id");
        var changed = await Post(
            $"/v1/checkout/sessions/{made.Id}", $"line_items[0][id]={item}", "line_items[0][quantity]=1", "line_items[1][price]=price_SeedPourOver",
            "line_items[1][quantity]=1", "collected_information[shipping_details][name]=Ada", "collected_information[shipping_details][address][line1]=1 Example Street",
            "collected_information[shipping_details][address][country]=US", "metadata[a]=b");
        Assert.Equal("7700", changed.Text("amount_total"));
        Assert.Equal("Ada", changed.Text("collected_information.shipping_details.name"));
        Assert.Equal("7200", (await Post($"/v1/checkout/sessions/{made.Id}", $"line_items[0][id]={item}", "line_items[0][quantity]=3", "shipping_options=")).Text("amount_total"));
        Refused(
            await Post($"/v1/checkout/sessions/{made.Id}", "line_items[0][id]=li_nope"), 400, "No such line item: 'li_nope'", "resource_missing", "line_items[0][id]");
        await Post($"/v1/checkout/sessions/{made.Id}/expire");
        Refused(
            await Post($"/v1/checkout/sessions/{made.Id}", $"line_items[0][id]={item}"), 400,
            "`line_items` can only be changed while the Checkout Session is open. This Checkout Session has a status of `expired`.", null, "line_items");
    }

    [Fact]
    public async Task A_free_trial_is_free_today()
    {
        var made = await Post("/v1/checkout/sessions", [.. Club, "subscription_data[trial_period_days]=14", "customer_email=ada@example.com"]);

        Assert.Equal(("0", "0", "always"), (made.Text("amount_total"), made.Text("amount_subtotal"), made.Text("customer_creation")));
        Assert.Equal("always", made.Text("payment_method_collection"));
    }

    [Fact]
    public async Task An_expired_session_offers_its_cart_again()
    {
        var made = await Post("/v1/checkout/sessions", [.. Mug, "after_expiration[recovery][enabled]=true"]);
        var expired = await Post($"/v1/checkout/sessions/{made.Id}/expire");

        Assert.Equal($"{Server.BaseAddress}r/{made.Id}", expired.Text("after_expiration.recovery.url"));
        Assert.Equal(Clock.Seconds + 30 * 24 * 3600, expired.Node("after_expiration.recovery.expires_at")!.GetValue<long>());
    }

    [Theory]
    [InlineData("subscription_data[description]=x", "You can not pass `subscription_data` in `payment` mode.", "subscription_data")]
    [InlineData("setup_intent_data[description]=x", "You can not pass `setup_intent_data` in `payment` mode.", "setup_intent_data")]
    [InlineData("payment_method_collection=always", "You can not pass `payment_method_collection` in `payment` mode.", "payment_method_collection")]
    [InlineData("customer_update[name]=auto", "`customer_update` can only be used with `customer`.", "customer_update")]
    [InlineData("expires_at=1", "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.", "expires_at")]
    [InlineData("ui_mode=embedded_page", "You can not pass `success_url` when `ui_mode` is `embedded_page`.", "success_url")]
    [InlineData("locale=xx", "Invalid locale: must be one of auto, bg, cs, da, de, el, en, en-GB, es, es-419, et, fi, fil, fr, fr-CA, hi-IN, hr, hu, id, it, ja, ko, lt, lv, ms, mt, nb, nl, pl, pt, pt-BR, ro, ru, sk, sl, sv, th, tr, vi, zh, zh-HK, or zh-TW", "locale")]
    [InlineData("optional_items[0][price]=price_SeedMugEur&optional_items[0][quantity]=1", "The price price_SeedMugEur is in eur, and what is sold costs usd.", "optional_items[0][price]")]
    public async Task What_does_not_go_together_is_refused(string parameter, string message, string param) =>
        Refused(await Post("/v1/checkout/sessions", [.. Mug, .. parameter.Split('&')]), 400, message, null, param);

    [Fact]
    public async Task An_embedded_session_has_a_secret_instead_of_an_address()
    {
        var made = await Post("/v1/checkout/sessions", [.. Mug.Where(m => !m.StartsWith("success", StringComparison.Ordinal)), "ui_mode=embedded", "return_url=https://shop.example.com/back"]);

        Assert.Null(made["url"]);
        Assert.Equal("embedded_page", made.Text("ui_mode"));
        Assert.StartsWith(made.Id + "_secret_", made.Text("client_secret"), StringComparison.Ordinal);
    }
}
