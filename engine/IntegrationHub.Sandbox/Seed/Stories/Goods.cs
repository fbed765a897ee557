namespace IntegrationHub.Sandbox.Seed.Stories;

/// <summary>What the shop sells and for how much: goods, prices, discounts, taxes, meters.</summary>
internal static class Goods
{
    public static void Tell(History history)
    {
        history.Ago(184, Products);
        history.Ago(183.9, Prices);
        history.Ago(183.8, Taxes);
        history.Ago(100, Meters);
        history.Ago(90, Discounts);
        history.Ago(61, script => Code(script, "promo_SeedForAda", "FORADA", "customer=" + ShopSeed.Customer, "max_redemptions=1"));
        history.Ago(15, Mistakes);
    }

    private static void Products(SeedScript script)
    {
        Product(script, ShopSeed.Product, "Enamel mug", "White enamel with a blue rim, 350 ml.", "EM-350");
        Product(script, "prod_SeedPourOver", "Pour-over kit", "Dripper, 40 filters and a measuring spoon.", "PO-40");
        Product(script, "prod_SeedGiftBox", "Gift box", "Two bags of coffee beans and a mug.", "GB-2");
        Product(script, ShopSeed.SubscriptionProduct, "Coffee club", "A bag of freshly roasted beans every month.", "CC-1");
        Product(script, "prod_SeedGrinder", "Grinder", "A grinder on loan for members of the club.", "GR-1");
    }

    private static void Prices(SeedScript script)
    {
        Price(script, ShopSeed.OneTimePrice, ShopSeed.Product, "usd", "2400");
        Price(script, ShopSeed.EuroPrice, ShopSeed.Product, "eur", "2200");
        Price(script, "price_SeedPourOver", "prod_SeedPourOver", "usd", "4800");
        Price(script, "price_SeedGiftBox", "prod_SeedGiftBox", "usd", "6400");
        Price(script, ShopSeed.MonthlyPrice, ShopSeed.SubscriptionProduct, "usd", "1900", "month");
        Price(script, ShopSeed.YearlyPrice, ShopSeed.SubscriptionProduct, "usd", "19000", "year");
        Price(script, "price_SeedClubGrinder", "prod_SeedGrinder", "usd", "500", "month");
        script.Post("/v1/products/prod_SeedPourOver", "default_price=price_SeedPourOver");
    }

    private static void Taxes(SeedScript script)
    {
        script.As("txr_SeedVat").Post(
            "/v1/tax_rates", "display_name=VAT", "percentage=19", "inclusive=true", "country=DE", "tax_type=vat", "jurisdiction=Germany");
        script.As("txr_SeedSalesTax").Post(
            "/v1/tax_rates", "display_name=Sales tax", "percentage=8.875", "inclusive=false", "country=US", "state=NY", "tax_type=sales_tax");
    }

    private static void Meters(SeedScript script)
    {
        Meter(script, "mtr_SeedRoasterHours", "Roaster hours", "roaster_hours", "sum");
        Meter(script, "mtr_SeedRecipeCalls", "Recipe calls", "recipe_call", "count");
        Meter(
            script, "mtr_SeedBeanStorage", "Bean storage", "bean_storage", "last", "customer_mapping[type]=by_id",
            "customer_mapping[event_payload_key]=account", "value_settings[event_payload_key]=kilograms");
    }

    private static void Discounts(SeedScript script)
    {
        script.Post("/v1/coupons", "id=SPRING20", "percent_off=20", "duration=once", "name=Spring offer");
        script.Post(
            "/v1/coupons", "id=STAFF30", "percent_off=30", "duration=forever", "name=Staff",
            "applies_to[products][0]=" + ShopSeed.SubscriptionProduct);
        script.Post("/v1/coupons", "id=jMT0WJUD", "amount_off=500", "currency=usd", "duration=repeating", "duration_in_months=3");
        Code(script, "promo_SeedHelloSpring", "HELLOSPRING", "max_redemptions=100");
        Code(
            script, "promo_SeedWelcome", "WELCOME", "active=false", "restrictions[first_time_transaction]=true",
            "restrictions[minimum_amount]=5000", "restrictions[minimum_amount_currency]=usd");
    }

    /// <summary>What was set up by mistake and is in nobody's way.</summary>
    private static void Mistakes(SeedScript script)
    {
        script.Post("/v1/products", "id=prod_SeedDraftItem", "name=Draft item");
        script.Post("/v1/products", "id=prod_SeedPourOverCopy", "name=Pour-over kit");
    }

    private static void Product(SeedScript script, string id, string name, string description, string sku) => script.Post(
        "/v1/products", "id=" + id, "name=" + name, "description=" + description, "metadata[sku]=" + sku);

    private static void Price(SeedScript script, string id, string product, string currency, string amount, string? interval = null) =>
        script.As(id).Post(
            "/v1/prices",
            [
                "product=" + product, "currency=" + currency, "unit_amount=" + amount, "metadata[list]=retail",
                .. interval is null ? Array.Empty<string>() : ["recurring[interval]=" + interval],
            ]);

    private static void Meter(SeedScript script, string id, string name, string events, string formula, params string[] more) => script.As(id).Post(
        "/v1/billing/meters", ["display_name=" + name, "event_name=" + events, "default_aggregation[formula]=" + formula, .. more]);

    private static void Code(SeedScript script, string id, string code, params string[] more) => script.As(id).Post(
        "/v1/promotion_codes", ["promotion[type]=coupon", "promotion[coupon]=SPRING20", "code=" + code, .. more]);
}
