using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Portal;

public sealed class PortalTests : SandboxTest
{
    [Fact]
    public async Task A_configuration_shows_every_feature_and_what_was_chosen_of_it()
    {
        var made = await Post(
            "/v1/billing_portal/configurations", "name=With plan changes", "features[subscription_update][enabled]=true",
            "features[subscription_update][default_allowed_updates][]=price",
            $"features[subscription_update][products][0][product]={ShopSeed.SubscriptionProduct}",
            $"features[subscription_update][products][0][prices][]={ShopSeed.MonthlyPrice}",
            $"features[subscription_update][products][0][prices][]={ShopSeed.YearlyPrice}", "login_page[enabled]=true",
            "business_profile[headline]=Your coffee", "features[subscription_pause][duration][type]=interval_options",
            "features[subscription_pause][duration][interval_options][0][interval]=month");

        Assert.StartsWith("bpc_", made.Id, StringComparison.Ordinal);
        Assert.Equal("""["price_SeedClubMonthly","price_SeedClubYearly"]""", made.Node("features.subscription_update.products.0.prices")!.ToJsonString());
        Assert.Equal("""{"enabled":false,"maximum":null,"minimum":1}""", made.Node("features.subscription_update.products.0.adjustable_quantity")!.ToJsonString());
        Assert.Equal("1", made.Text("features.subscription_pause.duration.interval_options.0.interval_count"));
        Assert.StartsWith(Server.BaseAddress + "p/login/test_", made.Text("login_page.url"), StringComparison.Ordinal);
        Assert.Equal("Your coffee", made.Text("business_profile.headline"));

        var off = await Post($"/v1/billing_portal/configurations/{made.Id}", "active=false", "features[subscription_update][proration_behavior]=create_prorations", "login_page[enabled]=false");
        Assert.Null(off.Node("login_page.url"));
        Assert.Equal("create_prorations", off.Text("features.subscription_update.proration_behavior"));
        Assert.Equal("""["price"]""", off.Node("features.subscription_update.default_allowed_updates")!.ToJsonString());
        Assert.Equal([made.Id], (await Get("/v1/billing_portal/configurations?active=false")).Ids);
        Assert.Equal([ShopSeed.PortalConfiguration], (await Get("/v1/billing_portal/configurations?is_default=true")).Ids);
        Refused(
            await Post($"/v1/billing_portal/configurations/{ShopSeed.PortalConfiguration}", "active=false"), 400,
            "You cannot deactivate the default configuration.", null, "active");
        Refused(
            await Post("/v1/billing_portal/sessions", $"customer={ShopSeed.Customer}", $"configuration={made.Id}"), 400,
            $"The configuration {made.Id} is not active.", null, "configuration");
    }

    [Fact]
    public async Task A_configuration_that_lets_plans_change_says_to_what()
    {
        Refused(
            await Post("/v1/billing_portal/configurations", "features[subscription_update][enabled]=true"), 400,
            "You must give the `products` that subscriptions can be updated to.", "parameter_missing", "features[subscription_update][products]");
        Refused(
            await Post(
                "/v1/billing_portal/configurations", "features[subscription_update][enabled]=true",
                $"features[subscription_update][products][0][product]={ShopSeed.SubscriptionProduct}",
                $"features[subscription_update][products][0][prices][]={ShopSeed.OneTimePrice}"),
            400, $"The price {ShopSeed.OneTimePrice} does not belong to the product {ShopSeed.SubscriptionProduct}.", null,
            "features[subscription_update][products][0][prices][0]");
        Refused(
            await Post("/v1/billing_portal/configurations", "name=Empty"), 400, "Missing required param: features.", "parameter_missing", "features");
    }

    [Fact]
    public async Task A_shop_that_never_set_up_its_portal_has_a_default_configuration()
    {
        await Server.ResetAsync();
        var customer = await Post("/v1/customers", "email=ada@example.com");
        var made = await Post("/v1/billing_portal/sessions", $"customer={customer.Id}", "expand[]=configuration");

        Assert.True(made.Node("configuration.is_default")!.GetValue<bool>());
        Assert.Equal([made.Text("configuration.id")], (await Get("/v1/billing_portal/configurations")).Ids);
    }

    [Fact]
    public async Task A_session_leads_back_and_may_lead_straight_to_one_task()
    {
        var made = await Post(
            "/v1/billing_portal/sessions", $"customer={ShopSeed.Customer}", "locale=de", "flow_data[type]=subscription_cancel",
            $"flow_data[subscription_cancel][subscription]={ShopSeed.ActiveSubscription}", "flow_data[after_completion][type]=redirect",
            "flow_data[after_completion][redirect][return_url]=https://shop.example.com/bye");

        Assert.Equal("https://harborlane.example.com/account", made.Text("return_url"));
        Assert.Equal("https://shop.example.com/bye", made.Text("flow.after_completion.redirect.return_url"));
        Assert.Equal($$"""{"subscription":"{{ShopSeed.ActiveSubscription}}","retention":null}""", made.Node("flow.subscription_cancel")!.ToJsonString());
        Assert.Equal("payment_method_update", (await Post("/v1/billing_portal/sessions", $"customer={ShopSeed.Customer}", "flow_data[type]=payment_method_update")).Text("flow.type"));
    }

    [Fact]
    public async Task A_session_for_one_task_says_what_it_lacks()
    {
        string[] ada = [$"customer={ShopSeed.Customer}"];
        Refused(
            await Post("/v1/billing_portal/sessions", [.. ada, "flow_data[type]=subscription_cancel"]), 400,
            "Missing required param: flow_data[subscription_cancel].", "parameter_missing", "flow_data[subscription_cancel]");
        Refused(
            await Post("/v1/billing_portal/sessions", [.. ada, "flow_data[type]=subscription_cancel", $"flow_data[subscription_cancel][subscription]={ShopSeed.PastDueSubscription}"]),
            400, $"No such subscription: '{ShopSeed.PastDueSubscription}'", "resource_missing", "flow_data[subscription_cancel][subscription]");
        Refused(
            await Post("/v1/billing_portal/sessions", [.. ada, "flow_data[type]=subscription_update", $"flow_data[subscription_update][subscription]={ShopSeed.ActiveSubscription}"]),
            400, "This subscription cannot be updated because the subscription update feature in the portal configuration is disabled.",
            null, "flow_data[type]");
    }
}
