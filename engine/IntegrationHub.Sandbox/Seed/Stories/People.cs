namespace IntegrationHub.Sandbox.Seed.Stories;

/// <summary>Who buys, and with which card.</summary>
internal static class People
{
    public const string Chiara = "cus_SeedChiaraConti";
    public const string Diego = "cus_SeedDiegoSantos";
    public const string Esther = "cus_SeedEstherKim";
    public const string Farid = "cus_SeedFaridHaddad";
    public const string Grace = "cus_SeedGraceLiew";
    public const string Hanna = "cus_SeedHannaNovak";
    public const string Isaac = "cus_SeedIsaacMoore";
    public const string Jun = "cus_SeedJunWatanabe";
    public const string Kofi = "cus_SeedKofiMensah";
    public const string Mara = "cus_SeedMaraLind";
    public const string Nils = "cus_SeedNilsBerg";
    public const string Olga = "cus_SeedOlgaPetrova";
    public const string Pedro = "cus_SeedPedroAlves";
    public const string Rosa = "cus_SeedRosaMarin";

    public static void Tell(History history)
    {
        Joins(history, 182, Mara, "Mara Lind", "mara.lind@example.com", "pm_card_visa");
        Joins(history, 178, Nils, "Nils Berg", "nils.berg@example.com", "pm_card_mastercard");
        Joins(history, 171, Olga, "Olga Petrova", "olga.petrova@example.com", "pm_card_visa");
        Joins(history, 163, Pedro, "Pedro Alves", "pedro.alves@example.com", "pm_card_visa");
        Joins(history, 150, Rosa, "Rosa Marin", "rosa.marin@example.com", "pm_card_visa");
        history.Ago(62, script =>
        {
            script.As(ShopSeed.Customer).Post(
                "/v1/customers", "name=Ada Okafor", "email=" + ShopSeed.CustomerEmail, "invoice_prefix=ADA01", "metadata[crm_id]=4711");
            script.As("pm_SeedAdaVisa").Post("/v1/payment_methods/pm_card_visa/attach", "customer=" + ShopSeed.Customer);
            script.As("seti_SeedAdaCard").Post(
                "/v1/setup_intents", "customer=" + ShopSeed.Customer, "payment_method=pm_SeedAdaVisa", "confirm=true", "usage=off_session",
                "return_url=https://shop.example.com/account");
            script.Post("/v1/customers/" + ShopSeed.Customer, "invoice_settings[default_payment_method]=pm_SeedAdaVisa");
        });
        Joins(history, 60, ShopSeed.SecondCustomer, "Bram de Vries", "bram.devries@example.com", "pm_card_mastercard");
        Joins(history, 58, Chiara, "Chiara Conti", "chiara.conti@example.com", "pm_card_amex");
        Joins(history, 55, Diego, "Diego Santos", "diego.santos@example.com", "pm_card_visa");
        Joins(history, 51, Esther, "Esther Kim", "esther.kim@example.com", "pm_card_visa");
        Joins(history, 50, Farid, "Farid Haddad", "farid.haddad@example.com", "pm_card_visa_debit");
        Joins(history, 49, Grace, "Grace Liew", "grace.liew@example.com");
        Joins(history, 48.5, Hanna, "Hanna Novak", "hanna.novak@example.com");
        Joins(history, 48, Isaac, "Isaac Moore", "isaac.moore@example.com");
        Joins(history, 47.5, Jun, "Jun Watanabe", "jun.watanabe@example.com");
        Joins(history, 47, Kofi, "Kofi Mensah", "kofi.mensah@example.com");
        Joins(history, 46.5, ShopSeed.NewCustomer, "Lena Fischer", "lena.fischer@example.com");
        history.Ago(1.5, script => script.As("seti_SeedLenaCard").Post(
            "/v1/setup_intents", "customer=" + ShopSeed.NewCustomer, "usage=off_session"));
    }

    private static void Joins(History history, double daysAgo, string id, string name, string email, string? card = null) => history.Ago(
        daysAgo,
        script => script.As(id).Post(
            "/v1/customers",
            [
                "name=" + name, "email=" + email,
                .. card is null ? Array.Empty<string>() : ["invoice_settings[default_payment_method]=" + card],
            ]));
}
