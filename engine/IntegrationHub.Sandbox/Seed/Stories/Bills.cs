namespace IntegrationHub.Sandbox.Seed.Stories;

/// <summary>Invoices that a person wrote: paid, open, overdue, given up, and one not finished.</summary>
internal static class Bills
{
    public static void Tell(History history)
    {
        Overdue(history, 44, "in_SeedOverdue", People.Jun, "18000", "Tasting for ten");
        Overdue(history, 42, "in_SeedUncollectible", People.Kofi, "9500", "Brewing course");
        history.Ago(14, script => script.Post("/v1/invoices/in_SeedUncollectible/mark_uncollectible"));
        history.Ago(21, Paid);
        history.Ago(8.5, script =>
        {
            Begin(script, "in_SeedOffice", People.Isaac, "collection_method=send_invoice", "days_until_due=30", "metadata[po]=6735");
            Item(script, "ii_SeedOfficeCorner", People.Isaac, "in_SeedOffice", "125000", "Office coffee corner");
            script.Post("/v1/invoices/in_SeedOffice/finalize");
        });
        history.Ago(7, Open);
        history.Ago(1, script => script.As("re_SeedChairs").Post(
            "/v1/refunds", "payment_intent=pi_SeedChairs", "amount=3000", "reason=requested_by_customer"));
        history.Ago(0.3, Draft);
        history.Ago(0.2, script =>
        {
            Item(script, "ii_SeedSetupFee", ShopSeed.Customer, null, "5000", "Setup fee");
            Item(script, "ii_SeedDelivery", ShopSeed.Customer, null, "1200", "Delivery");
        });
        history.Ago(5, script => script.Post(
            $"/v1/customers/{People.Olga}/balance_transactions", "amount=-500", "currency=usd", "description=A bag that came late"));
    }

    private static void Paid(SeedScript script)
    {
        Begin(script, "in_SeedPaid", ShopSeed.Customer);
        script.As("ii_SeedPaidSetup", "il_SeedSetupFee").Post(
            "/v1/invoiceitems", "customer=" + ShopSeed.Customer, "invoice=in_SeedPaid", "amount=5000", "currency=usd", "description=Setup fee");
        Item(script, "ii_SeedPaidChairs", ShopSeed.Customer, "in_SeedPaid", "10000", "Four chairs for the tasting corner");
        script.As("pi_SeedChairs").Post("/v1/invoices/in_SeedPaid/finalize", "auto_advance=false");
        script.As("ch_SeedChairs").Post("/v1/invoices/in_SeedPaid/pay");
    }

    private static void Open(SeedScript script)
    {
        Begin(script, "in_SeedOpen", ShopSeed.Customer, "collection_method=send_invoice", "days_until_due=30");
        script.As("ii_SeedOpenBeans", "il_SeedOpenBeans").Post(
            "/v1/invoiceitems", "customer=" + ShopSeed.Customer, "invoice=in_SeedOpen", "amount=9600", "currency=usd", "description=Twelve bags of beans");
        Item(script, "ii_SeedOpenMugs", ShopSeed.Customer, "in_SeedOpen", "4800", "Two mugs with your name");
        script.Post("/v1/invoices/in_SeedOpen/finalize");
        script.As("cn_SeedOpen").Post("/v1/credit_notes", "invoice=in_SeedOpen", "amount=1500", "memo=One bag was missing.");
    }

    private static void Draft(SeedScript script)
    {
        Begin(script, "in_SeedDraft", ShopSeed.Customer, "collection_method=send_invoice", "days_until_due=30");
        script.As("ii_SeedDraftFee", "il_SeedDraftFee").Post(
            "/v1/invoiceitems", "customer=" + ShopSeed.Customer, "invoice=in_SeedDraft", "amount=5000", "currency=usd", "description=Setup fee");
        script.As("ii_SeedDraftDelivery", "il_SeedDraftDelivery").Post(
            "/v1/invoiceitems", "customer=" + ShopSeed.Customer, "invoice=in_SeedDraft", "amount=2500", "currency=usd", "description=Delivery");
    }

    private static void Overdue(History history, double daysAgo, string invoice, string customer, string amount, string what) => history.Ago(
        daysAgo,
        script =>
        {
            Begin(script, invoice, customer, "collection_method=send_invoice", "days_until_due=14");
            Item(script, invoice.Replace("in_", "ii_", StringComparison.Ordinal), customer, invoice, amount, what);
            script.Post($"/v1/invoices/{invoice}/finalize");
        });

    private static void Begin(SeedScript script, string id, string customer, params string[] more) => script.As(id).Post(
        "/v1/invoices", ["customer=" + customer, "currency=usd", "auto_advance=false", "pending_invoice_items_behavior=exclude", .. more]);

    private static void Item(SeedScript script, string id, string customer, string? invoice, string amount, string what) => script.As(id).Post(
        "/v1/invoiceitems",
        [
            "customer=" + customer, "amount=" + amount, "currency=usd", "description=" + what,
            .. invoice is null ? Array.Empty<string>() : ["invoice=" + invoice],
        ]);
}
