using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Billing;

public sealed class SubscriptionTests : SandboxTest
{
    [Fact]
    public async Task A_customer_with_a_saved_card_is_subscribed_and_charged_at_once()
    {
        var made = await Post(
            "/v1/subscriptions", $"customer={ShopSeed.SecondCustomer}", $"items[0][price]={ShopSeed.MonthlyPrice}", "items[0][quantity]=2",
            "expand[]=latest_invoice.payments.data.payment.payment_intent");

        Assert.Contains("expand more than 4 levels", made.Message, StringComparison.Ordinal);
        made = await Post(
            "/v1/subscriptions", $"customer={ShopSeed.SecondCustomer}", $"items[0][price]={ShopSeed.MonthlyPrice}", "items[0][quantity]=2",
            "expand[]=latest_invoice.payments");
        Assert.Equal("active", made.Text("status"));
        Assert.Equal("paid", made.Text("latest_invoice.status"));
        Assert.Equal("3800", made.Text("latest_invoice.amount_paid"));
        Assert.Equal("2 × Coffee club (at $19.00 / month)", made.Text("latest_invoice.lines.data.0.description"));
        Assert.Equal("paid", made.Text("latest_invoice.payments.data.0.status"));
        Assert.Equal(Clock.GetUtcNow().AddMonths(1).ToUnixTimeSeconds(), made.Node("items.data.0.current_period_end")!.GetValue<long>());
        Assert.Equal([made.Id], (await Get($"/v1/subscriptions?customer={ShopSeed.SecondCustomer}")).Ids);
        Assert.Contains(made.Id, (await Get($"/v1/subscriptions?price={ShopSeed.MonthlyPrice}&status=active")).Ids);
        Assert.Equal([made.Text("latest_invoice.id")], (await Get($"/v1/invoices?subscription={made.Id}")).Ids);
    }

    [Fact]
    public async Task Default_incomplete_waits_for_its_first_payment_and_wakes_with_it()
    {
        var made = await Post(
            "/v1/subscriptions", $"customer={ShopSeed.NewCustomer}", $"items[0][price]={ShopSeed.MonthlyPrice}",
            "payment_behavior=default_incomplete", "expand[]=latest_invoice.confirmation_secret");
        Assert.Equal("incomplete", made.Text("status"));
        Assert.Equal("open", made.Text("latest_invoice.status"));
        var secret = made.Text("latest_invoice.confirmation_secret.client_secret");

        await Post($"/v1/payment_intents/{secret.Split("_secret_")[0]}/confirm", "payment_method=pm_card_visa");

        Assert.Equal("active", (await Get($"/v1/subscriptions/{made.Id}")).Text("status"));
        Assert.Equal("paid", (await Get($"/v1/invoices/{made.Text("latest_invoice.id")}")).Text("status"));
    }

    [Fact]
    public async Task An_incomplete_subscription_expires_after_23_hours_and_its_invoice_is_void()
    {
        var made = await Post(
            "/v1/subscriptions", $"customer={ShopSeed.NewCustomer}", $"items[0][price]={ShopSeed.MonthlyPrice}", "payment_behavior=default_incomplete");
        Clock.Advance(TimeSpan.FromHours(23));

        var read = await Get($"/v1/subscriptions/{made.Id}?expand[]=latest_invoice");

        Assert.Equal("incomplete_expired", read.Text("status"));
        Assert.Equal("void", read.Text("latest_invoice.status"));
    }

    [Fact]
    public async Task Without_a_card_a_subscription_is_refused_and_nothing_is_made()
    {
        var refused = await Post("/v1/subscriptions", $"customer={ShopSeed.NewCustomer}", $"items[0][price]={ShopSeed.MonthlyPrice}");

        Refused(
            refused, 400,
            "This customer has no attached payment source or default payment method. Please consider adding a default payment method. For more " +
            "information, visit https://stripe.com/docs/billing/subscriptions/payment-methods-setting#payment-method-priority.",
            "resource_missing");
        Assert.Empty((await Get($"/v1/subscriptions?customer={ShopSeed.NewCustomer}&status=all")).Data);
        Assert.Empty((await Get($"/v1/invoices?customer={ShopSeed.NewCustomer}")).Data);
    }

    [Fact]
    public async Task A_declined_first_payment_leaves_it_incomplete_unless_it_must_succeed()
    {
        await Post(
            $"/v1/customers/{ShopSeed.NewCustomer}", "invoice_settings[default_payment_method]=pm_card_chargeCustomerFail");
        string[] form = [$"customer={ShopSeed.NewCustomer}", $"items[0][price]={ShopSeed.MonthlyPrice}"];

        Refused(
            await Post("/v1/subscriptions", [.. form, "payment_behavior=error_if_incomplete"]), 402, "Your card was declined.", "card_declined");
        Assert.Empty((await Get($"/v1/subscriptions?customer={ShopSeed.NewCustomer}&status=all")).Data);

        var made = await Post("/v1/subscriptions", form);
        Assert.Equal("incomplete", made.Text("status"));
        Assert.Equal("1", (await Get($"/v1/invoices/{made.Text("latest_invoice")}")).Text("attempt_count"));
    }

    [Fact]
    public async Task A_trial_needs_no_card_and_costs_nothing()
    {
        var made = await Post(
            "/v1/subscriptions", $"customer={ShopSeed.NewCustomer}", $"items[0][price]={ShopSeed.YearlyPrice}", "trial_period_days=14",
            "expand[]=latest_invoice");

        Assert.Equal("trialing", made.Text("status"));
        Assert.Equal(Clock.Seconds + (14 * 86_400), made.Node("trial_end")!.GetValue<long>());
        Assert.Equal("0", made.Text("latest_invoice.total"));
        Assert.Equal("paid", made.Text("latest_invoice.status"));
    }

    [Fact]
    public async Task Canceling_at_the_period_end_can_be_taken_back_and_otherwise_happens()
    {
        const string Path = $"/v1/subscriptions/{ShopSeed.ActiveSubscription}";
        var ending = await Post(Path, "cancel_at_period_end=true");
        Assert.Equal("active", ending.Text("status"));
        Assert.Equal(ending.Node("items.data.0.current_period_end")!.GetValue<long>(), ending.Node("cancel_at")!.GetValue<long>());
        Assert.Null((await Post(Path, "cancel_at_period_end=false"))["cancel_at"]);

        await Post(Path, "cancel_at_period_end=true");
        Clock.Advance(TimeSpan.FromDays(32));
        Assert.Equal("canceled", (await Get(Path)).Text("status"));
    }

    [Fact]
    public async Task A_canceled_subscription_is_gone_from_the_list_and_cannot_be_canceled_again()
    {
        const string Path = $"/v1/subscriptions/{ShopSeed.ActiveSubscription}";
        var canceled = await Delete(Path);
        Assert.Equal("canceled", canceled.Text("status"));
        Assert.Equal(Clock.Seconds, canceled.Node("ended_at")!.GetValue<long>());
        Assert.Equal("cancellation_requested", canceled.Text("cancellation_details.reason"));

        Refused(await Delete(Path), 404, $"No such subscription: '{ShopSeed.ActiveSubscription}'", "resource_missing", "id");
        Assert.DoesNotContain(ShopSeed.ActiveSubscription, (await Get("/v1/subscriptions")).Ids);
        Assert.Contains(ShopSeed.ActiveSubscription, (await Get("/v1/subscriptions?status=canceled")).Ids);
        Assert.Contains(ShopSeed.ActiveSubscription, (await Get("/v1/subscriptions?status=all")).Ids);
        Refused(
            await Post(Path, "description=x"), 400, "A canceled subscription can only update its cancellation_details and metadata.");
    }

    [Fact]
    public async Task Items_are_recurring_prices_of_one_currency_and_interval()
    {
        string[] with = [$"customer={ShopSeed.Customer}"];
        Refused(await Post("/v1/subscriptions", with), 400, "Missing required param: items.", "parameter_missing", "items");
        Refused(
            await Post("/v1/subscriptions", [.. with, $"items[0][price]={ShopSeed.OneTimePrice}"]), 400,
            "The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.", null, "items[0][price]");
        Refused(
            await Post("/v1/subscriptions", [.. with, "items[0][price]=price_nope"]), 400,
            "No such price: 'price_nope'", "resource_missing", "items[0][price]");
        Refused(
            await Post("/v1/subscriptions", [.. with, "billing_mode[type]=classic", $"items[0][price]={ShopSeed.MonthlyPrice}", $"items[1][price]={ShopSeed.YearlyPrice}"]), 400,
            "Currently, all prices of a subscription must have the same billing interval.", null, "items");
        Refused(
            await Post("/v1/subscriptions", [.. with, $"items[0][prize]={ShopSeed.MonthlyPrice}"]), 400,
            "Received unknown parameter: items[0][prize]. Did you mean price?", "parameter_unknown", "items[0][prize]");
        Refused(
            await Post("/v1/subscriptions", [.. with, $"items[0][price]={ShopSeed.MonthlyPrice}", "trial_period_days=731"]), 400,
            "This value must be less than or equal to 730 (it currently is '731').", "parameter_invalid_integer", "trial_period_days");
        Refused(
            await Post("/v1/subscriptions", [.. with, $"items[0][price]={ShopSeed.MonthlyPrice}", "payment_behavior=later"]), 400,
            "Invalid payment_behavior: must be one of allow_incomplete, default_incomplete, error_if_incomplete, or pending_if_incomplete",
            null, "payment_behavior");
    }
}
