using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Portal;

public sealed class PortalPageTests : SandboxTest
{
    [Fact]
    public async Task A_customer_cancels_at_the_end_of_the_period_and_thinks_again()
    {
        var url = (await Post("/v1/billing_portal/sessions", $"customer={ShopSeed.Customer}")).Text("url");
        Assert.Contains("Cancel Coffee club ($19.00 / month)", (await Browser.Look(url)).Text, StringComparison.Ordinal);

        var canceled = await Browser.Send(url, "action=cancel", $"subscription={ShopSeed.ActiveSubscription}");
        Assert.Contains("It ends on", canceled.Text, StringComparison.Ordinal);
        var subscription = await Get($"/v1/subscriptions/{ShopSeed.ActiveSubscription}");
        Assert.True(subscription["cancel_at_period_end"]!.GetValue<bool>());
        Assert.Equal("active", subscription.Text("status"));

        await Browser.Send(url, "action=keep", $"subscription={ShopSeed.ActiveSubscription}");
        Assert.Null((await Get($"/v1/subscriptions/{ShopSeed.ActiveSubscription}"))["cancel_at"]);
        Assert.Contains("This subscription is not there", (await Browser.Send(url, "action=cancel", $"subscription={ShopSeed.PastDueSubscription}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_saves_a_card_for_renewals_and_one_that_is_declined_is_not_saved()
    {
        var url = (await Post("/v1/billing_portal/sessions", $"customer={ShopSeed.NewCustomer}", "flow_data[type]=payment_method_update",
            "flow_data[after_completion][type]=redirect", "flow_data[after_completion][redirect][return_url]=https://shop.example.com/done")).Text("url");
        Assert.DoesNotContain("Invoices", (await Browser.Look(url)).Text, StringComparison.Ordinal);

        Assert.Contains("Your card was declined.", (await Browser.Send(url, "action=add_card", "card=pm_card_chargeDeclined")).Text, StringComparison.Ordinal);
        Assert.Equal("https://shop.example.com/done", (await Browser.Send(url, "action=add_card", "card=pm_card_mastercard")).Location);

        var customer = await Get($"/v1/customers/{ShopSeed.NewCustomer}?expand[]=invoice_settings.default_payment_method");
        Assert.Equal("4444", customer.Text("invoice_settings.default_payment_method.card.last4"));
    }

    [Fact]
    public async Task A_customer_changes_what_the_shop_allows_and_nothing_else()
    {
        var url = (await Post("/v1/billing_portal/sessions", $"customer={ShopSeed.Customer}")).Text("url");

        await Browser.Send(url, "action=details", "email=ada@new.example.com", "name=Nobody");
        var customer = await Get($"/v1/customers/{ShopSeed.Customer}");
        Assert.Equal(("ada@new.example.com", "Ada Okafor"), (customer.Text("email"), customer.Text("name")));
        var refused = await Browser.Send(url, "action=switch", $"subscription={ShopSeed.ActiveSubscription}", $"price={ShopSeed.YearlyPrice}");
        Assert.Contains("The shop does not offer this here.", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_changes_the_plan()
    {
        var configuration = await Post(
            "/v1/billing_portal/configurations", "features[subscription_update][enabled]=true", "features[subscription_update][default_allowed_updates][]=price",
            $"features[subscription_update][products][0][product]={ShopSeed.SubscriptionProduct}",
            $"features[subscription_update][products][0][prices][]={ShopSeed.YearlyPrice}");
        var url = (await Post("/v1/billing_portal/sessions", $"customer={ShopSeed.Customer}", $"configuration={configuration.Id}")).Text("url");

        Assert.Contains("Choose one of the plans.", (await Browser.Send(url, "action=switch", $"subscription={ShopSeed.ActiveSubscription}", $"price={ShopSeed.MonthlyPrice}")).Text, StringComparison.Ordinal);
        await Browser.Send(url, "action=switch", $"subscription={ShopSeed.ActiveSubscription}", $"price={ShopSeed.YearlyPrice}");
        Assert.Equal(ShopSeed.YearlyPrice, (await Get($"/v1/subscriptions/{ShopSeed.ActiveSubscription}")).Text("items.data.0.price.id"));
    }

    [Fact]
    public async Task An_open_invoice_is_read_declined_and_paid_on_its_page_and_a_receipt_follows()
    {
        var id = (await Get($"/v1/subscriptions/{ShopSeed.PastDueSubscription}")).Text("latest_invoice");
        var url = (await Get($"/v1/invoices/{id}")).Text("hosted_invoice_url");
        Assert.Contains("Pay $19.00", (await Browser.Look(url)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", (await Browser.Look(url + "/pdf")).Markup, StringComparison.Ordinal);

        var declined = await Browser.Send(url, "action=pay", "card=pm_card_chargeDeclinedExpiredCard");
        Assert.Equal(402, declined.Status);
        Assert.Contains("Your card has expired.", declined.Text, StringComparison.Ordinal);
        Assert.Equal(303, (await Browser.Send(url, "action=pay", "card=pm_card_visa")).Status);
        Assert.Equal("paid", (await Get($"/v1/invoices/{id}")).Text("status"));
        Assert.Equal("active", (await Get($"/v1/subscriptions/{ShopSeed.PastDueSubscription}")).Text("status"));
        Assert.Contains("This invoice cannot be paid any more.", (await Browser.Send(url, "action=pay", "card=pm_card_visa")).Text, StringComparison.Ordinal);

        var receipt = await Browser.Look((await Get("/v1/charges?limit=1")).Data[0]["receipt_url"]!.GetValue<string>());
        Assert.Contains("$19.00", receipt.Text, StringComparison.Ordinal);
    }
}
