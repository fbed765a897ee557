namespace IntegrationHub.Sandbox.Seed.Stories;

/// <summary>The coffee club: who joined it when, and what became of it. Renewals come by themselves as time passes.</summary>
internal static class Club
{
    public static void Tell(History history)
    {
        Joins(history, 174, "sub_SeedMara", People.Mara);
        Joins(history, 168, "sub_SeedNils", People.Nils, "items[0][quantity]=2");
        Joins(history, 160, "sub_SeedPedro", People.Pedro, "metadata[contract]=C-4711");
        Joins(history, 145, "sub_SeedRosa", People.Rosa);
        history.Ago(80, script => script.Delete("/v1/subscriptions/sub_SeedRosa"));
        Joins(history, 45, ShopSeed.CanceledSubscription, People.Esther);
        history.Ago(30, script => script.As(ShopSeed.PastDueSubscription).Post(
            "/v1/subscriptions", "customer=" + People.Farid, "items[0][price]=" + ShopSeed.MonthlyPrice,
            "billing_cycle_anchor=" + script.In(days: 27.5)));
        history.Ago(20, script => script.Delete("/v1/subscriptions/" + ShopSeed.CanceledSubscription));
        history.Ago(12, script => script.As(ShopSeed.ActiveSubscription, "si_SeedCoffeeClub").Post(
            "/v1/subscriptions", "customer=" + ShopSeed.Customer, "items[0][price]=" + ShopSeed.MonthlyPrice));
        Joins(history, 11, "sub_SeedOnHold", People.Olga);
        history.Ago(5, script => script.Post("/v1/subscriptions/sub_SeedOnHold/pause"));
        history.Ago(10, script => script.As("sub_SeedGrinder", "si_SeedClubPlain", "si_SeedClubGrinder").Post(
            "/v1/subscriptions", "customer=" + ShopSeed.SecondCustomer, "items[0][price]=" + ShopSeed.MonthlyPrice,
            "items[1][price]=price_SeedClubGrinder"));
        history.Ago(4, script => script.As(ShopSeed.TrialingSubscription).Post(
            "/v1/subscriptions", "customer=" + People.Diego, "items[0][price]=" + ShopSeed.YearlyPrice, "trial_period_days=30"));
        history.Ago(3, NoLongerPays);
        history.Ago(0.5, script => script.As("sub_sched_SeedIntroPrice").Post(
            "/v1/subscription_schedules", "customer=" + ShopSeed.Customer, "start_date=" + script.In(days: 10),
            "phases[0][items][0][price]=" + ShopSeed.MonthlyPrice, "phases[0][duration][interval]=month", "phases[0][duration][interval_count]=3"));
    }

    private static void Joins(History history, double daysAgo, string subscription, string customer, params string[] more) => history.Ago(
        daysAgo,
        script => script.As(subscription).Post(
            "/v1/subscriptions", ["customer=" + customer, "items[0][price]=" + ShopSeed.MonthlyPrice, .. more]));

    /// <summary>The card that the next renewal is charged to is declined from now on.</summary>
    private static void NoLongerPays(SeedScript script)
    {
        var method = script.Post("/v1/payment_methods/pm_card_chargeCustomerFail/attach", "customer=" + People.Farid).Id();
        script.Post("/v1/customers/" + People.Farid, "invoice_settings[default_payment_method]=" + method);
    }
}
