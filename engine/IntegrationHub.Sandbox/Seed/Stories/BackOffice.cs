namespace IntegrationHub.Sandbox.Seed.Stories;

/// <summary>What the shop keeper set up and did behind the counter: payouts, webhooks, links, the portal, a test clock.</summary>
internal static class BackOffice
{
    public static void Tell(History history)
    {
        foreach (var (daysAgo, payout, amount) in new[]
            { (150.5, "po_SeedJune", "15000"), (118.5, "po_SeedJuly", "15000"), (88.5, "po_SeedAugust", "12000"), (9.5, "po_SeedNovember", "40000") })
        {
            history.Ago(daysAgo, script => Payout(script, payout, amount));
        }

        history.Ago(0.01, script => Payout(script, "po_SeedPending", "5000"));
        history.Ago(183, script => BankAccounts.Open(script.Call(), "usd", "ba_SeedHarborLane", isDefault: false));
        history.Ago(60.5, Pages);
        history.Ago(0.4, Usage);
        history.Ago(0.02, script =>
        {
            Endpoint(script, "we_SeedOrders", "orders", "payment_intent.succeeded");
            Endpoint(script, "we_SeedAccounting", "accounting", "invoice.paid");
            Endpoint(script, "we_SeedAccountingCopy", "accounting", "invoice.paid");
        });
        history.Ago(0, script => script.As("clock_SeedRenewals").Post(
            "/v1/test_helpers/test_clocks", "frozen_time=" + script.In(days: 0), "name=Renewal of the monthly plan"));
    }

    private static void Pages(SeedScript script)
    {
        script.As(ShopSeed.PortalConfiguration).Post(
            "/v1/billing_portal/configurations", "name=Harbor Lane Goods", "default_return_url=https://harborlane.example.com/account",
            "features[invoice_history][enabled]=true", "features[payment_method_update][enabled]=true",
            "features[customer_update][enabled]=true", "features[customer_update][allowed_updates][]=email",
            "features[subscription_cancel][enabled]=true");
        script.Shop.Edit("billing_portal.configuration", ShopSeed.PortalConfiguration)["is_default"] = true;
        script.As(ShopSeed.PaymentLink).Post(
            "/v1/payment_links", "line_items[0][price]=" + ShopSeed.OneTimePrice, "line_items[0][quantity]=1");
    }

    private static void Usage(SeedScript script)
    {
        script.Post(
            "/v1/billing/meter_events", "event_name=roaster_hours", "payload[stripe_customer_id]=" + ShopSeed.Customer, "payload[value]=6");
        script.Post(
            "/v1/billing/meter_events", "event_name=recipe_call", "payload[stripe_customer_id]=" + ShopSeed.SecondCustomer, "payload[value]=1");
    }

    private static void Payout(SeedScript script, string id, string amount) => script.As(id).Post(
        "/v1/payouts", "amount=" + amount, "currency=usd");

    private static void Endpoint(SeedScript script, string id, string path, string type) => script.As(id).Post(
        "/v1/webhook_endpoints", $"url=https://shop.example.com/webhooks/{path}", "enabled_events[0]=" + type);
}
