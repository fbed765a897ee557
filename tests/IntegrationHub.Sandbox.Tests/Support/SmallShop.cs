using System.Globalization;
using IntegrationHub.Sandbox.Checkout;
using IntegrationHub.Sandbox.Payments;
using IntegrationHub.Sandbox.Protocol;
using IntegrationHub.Sandbox.Seed;

namespace IntegrationHub.Sandbox.Tests.Support;

/// <summary>The shop that tests begin with: two months of a small business, the ids of <see cref="ShopSeed"/>, and nothing that
/// comes and goes with the history that a real start is seeded with.</summary>
internal static class SmallShop
{
    private const string Chiara = "cus_SeedChiaraConti";
    private const string Diego = "cus_SeedDiegoSantos";
    private const string Esther = "cus_SeedEstherKim";
    private const string Farid = "cus_SeedFaridHaddad";
    private const string Grace = "cus_SeedGraceLiew";
    private const string Hanna = "cus_SeedHannaNovak";

    /// <summary>Tells the shop's history.</summary>
    public static void Tell(SeedScript script)
    {
        Catalog(script);
        Customers(script);
        Pages(script);
        History(script);
    }

    private static void Catalog(SeedScript script)
    {
        Product(script.Ago(70), ShopSeed.Product, "Enamel mug", "White enamel with a blue rim, 350 ml.");
        Product(script, "prod_SeedPourOver", "Pour-over kit", "Dripper, 40 filters and a measuring spoon.");
        Product(script, "prod_SeedGiftBox", "Gift box", "Two bags of beans and a mug.");
        Product(script, ShopSeed.SubscriptionProduct, "Coffee club", "A bag of freshly roasted beans.");
        Price(script, ShopSeed.OneTimePrice, ShopSeed.Product, 2400, "usd");
        Price(script, ShopSeed.EuroPrice, ShopSeed.Product, 2200, "eur");
        Price(script, "price_SeedPourOver", "prod_SeedPourOver", 4800, "usd");
        Price(script, "price_SeedGiftBox", "prod_SeedGiftBox", 6400, "usd");
        Price(script, ShopSeed.MonthlyPrice, ShopSeed.SubscriptionProduct, 1900, "usd", "month");
        Price(script, ShopSeed.YearlyPrice, ShopSeed.SubscriptionProduct, 19000, "usd", "year");
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

    private static void Customers(SeedScript script)
    {
        Customer(script.Ago(62), ShopSeed.Customer, "Ada Okafor", ShopSeed.CustomerEmail, "pm_card_visa", "pm_SeedAdaVisa");
        SmallShopPayments.SavedCard(script);
        Customer(script.Ago(60), ShopSeed.SecondCustomer, "Bram de Vries", "bram.devries@example.com", "pm_card_mastercard");
        Customer(script.Ago(58), Chiara, "Chiara Conti", "chiara.conti@example.com", "pm_card_amex");
        Customer(script.Ago(55), Diego, "Diego Santos", "diego.santos@example.com", "pm_card_visa");
        Customer(script.Ago(51), Esther, "Esther Kim", "esther.kim@example.com", "pm_card_visa");
        Customer(script.Ago(50), Farid, "Farid Haddad", "farid.haddad@example.com", "pm_card_visa_debit");
        Customer(script.Ago(49), Grace, "Grace Liew", "grace.liew@example.com");
        Customer(script.Ago(48.5), Hanna, "Hanna Novak", "hanna.novak@example.com");
        Customer(script.Ago(48), "cus_SeedIsaacMoore", "Isaac Moore", "isaac.moore@example.com");
        Customer(script.Ago(47.5), "cus_SeedJunWatanabe", "Jun Watanabe", "jun.watanabe@example.com");
        Customer(script.Ago(47), "cus_SeedKofiMensah", "Kofi Mensah", "kofi.mensah@example.com");
        Customer(script.Ago(46.5), ShopSeed.NewCustomer, "Lena Fischer", "lena.fischer@example.com");
    }

    private static void History(SeedScript script)
    {
        SmallShopPayments.Orders(script.Ago(46));
        script.Ago(45).As(ShopSeed.CanceledSubscription).Post(
            "/v1/subscriptions", "customer=" + Esther, "items[0][price]=" + ShopSeed.MonthlyPrice);
        Pay(script.Ago(40), "pi_SeedOrder1001", Grace, 2400, "Order 1001: enamel mug");
        Pay(script.Ago(36), ShopSeed.RefundedPaymentIntent, Hanna, 2400, "Order 1002: enamel mug");
        script.Ago(35).As("re_SeedOrder1002").Post(
            "/v1/refunds", "payment_intent=" + ShopSeed.RefundedPaymentIntent, "reason=requested_by_customer");
        PastDue(script);
        SmallShopPayments.Waiting(script.Ago(30));
        Pay(script.Ago(27), ShopSeed.PartlyRefundedPaymentIntent, Grace, 8000, "Order 1003: gift box and shipping");
        script.Ago(25).As(ShopSeed.PartialRefund).Post(
            "/v1/refunds", "payment_intent=" + ShopSeed.PartlyRefundedPaymentIntent, "amount=3000", "reason=requested_by_customer");
        script.Ago(20).Delete("/v1/subscriptions/" + ShopSeed.CanceledSubscription);
        Checkout(script.Ago(18), ShopSeed.ExpiredCheckoutSession, "1");
        Complete(script.Ago(16));
        script.Ago(12).As(ShopSeed.ActiveSubscription).Post(
            "/v1/subscriptions", "customer=" + ShopSeed.Customer, "items[0][price]=" + ShopSeed.MonthlyPrice);
        Pay(script.Ago(9), ShopSeed.ThirdRefundablePaymentIntent, Chiara, 12000, "Order 1005: two gift boxes");
        script.Ago(8).As(ShopSeed.FailedPaymentIntent).Post(
            "/v1/payment_intents", "amount=3600", "currency=usd", "customer=" + Hanna, "confirm=true",
            "payment_method=pm_card_chargeDeclined", "description=Order 1006: pour-over filters");
        SmallShopPayments.November(script.Ago(6.5));
        Pay(script.Ago(6), ShopSeed.SecondRefundablePaymentIntent, ShopSeed.SecondCustomer, 4800, "Order 1007: pour-over kit");
        Decline(script.Ago(5));
        SmallShopPayments.Dispute(script.Ago(4.5));
        script.Ago(4).As(ShopSeed.TrialingSubscription).Post(
            "/v1/subscriptions", "customer=" + Diego, "items[0][price]=" + ShopSeed.YearlyPrice, "trial_period_days=30");
        Pay(script.Ago(2), ShopSeed.RefundablePaymentIntent, ShopSeed.Customer, 6400, "Order 1008: gift box", ShopSeed.RefundableCharge, "txn_SeedOrder1008");
        script.Ago(1).As(ShopSeed.UncapturedPaymentIntent).Post(
            "/v1/payment_intents", "amount=15000", "currency=usd", "customer=" + Chiara, "confirm=true",
            "capture_method=manual", "payment_method=pm_card_amex",
            "payment_method_options[card][request_multicapture]=if_available", "description=Order 1009: office coffee corner");
        SmallShopPayments.Latest(script);
        script.Ago(0.1).As(ShopSeed.UnpaidPaymentIntent).Post(
            "/v1/payment_intents", "amount=7200", "currency=usd", "customer=" + Grace, "description=Order 1010: three mugs");
        Checkout(script.Ago(0.05), ShopSeed.OpenCheckoutSession, "2");
        SmallShopPayments.Pending(script.Ago(0.01));
    }

    private static void Product(SeedScript script, string id, string name, string description) =>
        script.Post("/v1/products", "id=" + id, "name=" + name, "description=" + description);

    private static void Price(SeedScript script, string id, string product, int amount, string currency, string? interval = null)
    {
        string[] form =
            ["product=" + product, "unit_amount=" + amount.ToString(CultureInfo.InvariantCulture), "currency=" + currency];
        script.As(id).Post("/v1/prices", interval is null ? form : [.. form, "recurring[interval]=" + interval]);
    }

    private static void Customer(SeedScript script, string id, string name, string email, string? card = null, string? cardId = null)
    {
        string[] form = ["name=" + name, "email=" + email];
        script.As(cardId is null ? [id] : [id, cardId]).Post("/v1/customers", card is null ? form : [.. form, "invoice_settings[default_payment_method]=" + card]);
    }

    private static void Pay(SeedScript script, string intent, string customer, int amount, string description, params string[] more) =>
        script.As([intent, .. more]).Post(
            "/v1/payment_intents", "amount=" + amount.ToString(CultureInfo.InvariantCulture), "currency=usd", "customer=" + customer,
            "confirm=true", "payment_method=pm_card_visa", "description=" + description);

    private static void Checkout(SeedScript script, string id, string mugs)
    {
        script.As(id).Post(
            "/v1/checkout/sessions", "mode=payment", "line_items[0][price]=" + ShopSeed.OneTimePrice, "line_items[0][quantity]=" + mugs,
            "success_url=https://harborlane.example.com/thanks", "cancel_url=https://harborlane.example.com/cart");
        if (id == ShopSeed.ExpiredCheckoutSession)
            script.Post($"/v1/checkout/sessions/{id}/expire");
    }

    private static void Complete(SeedScript script)
    {
        Checkout(script, ShopSeed.CompleteCheckoutSession, "2");
        var session = script.Shop.Edit("checkout.session", ShopSeed.CompleteCheckoutSession);
        var call = script.As("pi_SeedOrder1004").Call();
        session["customer_details"] = SessionCustomer.Details(null, "nora.lind@example.com");
        CheckoutPayment.Pay(call, session, PaymentMethods.Resolve(call, "pm_card_visa"));
    }

    private static void PastDue(SeedScript script) => script.Ago(32).As(ShopSeed.PastDueSubscription).Post(
        "/v1/subscriptions", "customer=" + Farid, "items[0][price]=" + ShopSeed.MonthlyPrice);

    /// <summary>The card that the next renewal is charged to no longer pays.</summary>
    private static void Decline(SeedScript script)
    {
        var method = script.Post("/v1/payment_methods/pm_card_chargeCustomerFail/attach", "customer=" + Farid).Id();
        script.Post("/v1/customers/" + Farid, "invoice_settings[default_payment_method]=" + method);
    }
}
