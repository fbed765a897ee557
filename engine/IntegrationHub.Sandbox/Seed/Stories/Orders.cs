using System.Globalization;

namespace IntegrationHub.Sandbox.Seed.Stories;

/// <summary>What was bought once: payments, refunds, disputes, holds and checkouts.</summary>
internal static class Orders
{
    /// <summary>Orders that went as they should: how many days ago, its number, who, how much, what.</summary>
    private static readonly (double DaysAgo, int Number, string Customer, string Amount, string What)[] Plain =
    [
        (181, 901, People.Mara, "4800 usd", "pour-over kit"), (176, 902, People.Nils, "2400 usd", "enamel mug"),
        (170, 903, People.Olga, "6600 eur", "three enamel mugs"), (165, 904, People.Mara, "6400 usd", "gift box"),
        (158, 905, People.Pedro, "2400 usd", "enamel mug"), (149, 906, People.Rosa, "4800 usd", "pour-over kit"),
        (141, 907, People.Olga, "4400 eur", "two enamel mugs"), (133, 908, People.Nils, "12800 usd", "two gift boxes"),
        (124, 909, People.Pedro, "6400 usd", "gift box"), (117, 910, People.Mara, "7200 usd", "three enamel mugs"),
        (109, 911, People.Rosa, "2400 usd", "enamel mug"), (101, 912, People.Olga, "44000 eur", "twenty enamel mugs"),
        (93, 913, People.Nils, "4800 usd", "pour-over kit"), (86, 914, People.Pedro, "9600 usd", "two pour-over kits"),
        (78, 915, People.Mara, "6400 usd", "gift box"), (71, 916, People.Rosa, "24000 usd", "ten enamel mugs"),
        (64, 917, People.Nils, "2400 usd", "enamel mug"), (45.5, 1000, People.Kofi, "160000 usd", "60 enamel mugs for a guest house"),
        (40, 1001, People.Grace, "2400 usd", "enamel mug"),
    ];

    public static void Tell(History history)
    {
        foreach (var (daysAgo, number, customer, amount, what) in Plain)
            history.Ago(daysAgo, script => Pay(script, number, customer, amount, what));
        history.Ago(115, script => script.Post("/v1/refunds", "payment_intent=pi_SeedOrder0908", "amount=6400", "reason=requested_by_customer"));
        Disputed(history);
        history.Ago(36, script => Pay(script, 1002, People.Hanna, "2400 usd", "enamel mug"));
        history.Ago(35, script => script.As("re_SeedOrder1002").Post(
            "/v1/refunds", "payment_intent=" + ShopSeed.RefundedPaymentIntent, "reason=requested_by_customer"));
        history.Ago(30.5, RefundByTransfer);
        history.Ago(18, script => Checkout(script, ShopSeed.ExpiredCheckoutSession, "1"));
        history.Ago(16, Complete);
        history.Ago(9, script => Pay(script, 1005, People.Chiara, "12000 usd", "two gift boxes"));
        history.Ago(8, script => script.As(ShopSeed.FailedPaymentIntent).Post(
            "/v1/payment_intents", "amount=3600", "currency=usd", "customer=" + People.Hanna, "confirm=true",
            "payment_method=pm_card_chargeDeclined", "description=Order 1006: pour-over filters"));
        history.Ago(6, script => Pay(script, 1007, ShopSeed.SecondCustomer, "4800 usd", "pour-over kit"));
        history.Ago(2, script => Pay(script, 1008, ShopSeed.Customer, "6400 usd", "gift box", "order_id=6735"));
        history.Ago(1, script => Hold(script, 1009, "15000", "office coffee corner"));
        history.Ago(0.9, script => script.As("ch_SeedHeldOrder1011").Post(
            "/v1/charges", "amount=7500", "currency=usd", "source=tok_visa", "capture=false", "description=Order 1011: gift box"));
        history.Ago(0.1, script => script.As(ShopSeed.UnpaidPaymentIntent).Post(
            "/v1/payment_intents", "amount=7200", "currency=usd", "customer=" + People.Grace, "description=Order 1010: three mugs"));
        history.Ago(0.05, script => Checkout(script, ShopSeed.OpenCheckoutSession, "2"));
    }

    /// <summary>A dispute that was won, one that was lost, and one that waits for an answer.</summary>
    private static void Disputed(History history)
    {
        history.Ago(97, script => Pay(script, 918, People.Pedro, "4800 usd", "pour-over kit"));
        history.Ago(96, script => Dispute(script, "0918", "fraudulent", "10.4"));
        history.Ago(94, script => script.Post("/v1/disputes/dp_SeedOrder0918", "evidence[uncategorized_text]=winning_evidence", "submit=true"));
        history.Ago(83, script => Pay(script, 919, People.Rosa, "2400 usd", "enamel mug"));
        history.Ago(82, script => Dispute(script, "0919", "product_not_received", "13.1"));
        history.Ago(80.5, script => script.Post("/v1/disputes/dp_SeedOrder0919/close"));
        history.Ago(27, script => Pay(script, 1003, People.Grace, "8000 usd", "gift box and shipping"));
        history.Ago(25, script => script.As(ShopSeed.PartialRefund).Post(
            "/v1/refunds", "payment_intent=" + ShopSeed.PartlyRefundedPaymentIntent, "amount=3000", "reason=requested_by_customer"));
        history.Ago(4.5, script => Dispute(script, "1003", "product_not_received", "13.1"));
    }

    private static void Dispute(SeedScript script, string order, string reason, string networkReason)
    {
        var call = script.Call();
        DisputeSteps.Raise(
            call, call.Shop.Edit("charge", "ch_SeedOrder" + order), new DisputeCase(reason, IsInquiry: false, networkReason), "dp_SeedOrder" + order);
    }

    /// <summary>A refund that waits until Kofi gives his bank details.</summary>
    private static void RefundByTransfer(SeedScript script)
    {
        script.As("re_SeedBankTransfer").Post(
            "/v1/refunds", "payment_intent=pi_SeedOrder1000", "amount=5000", "instructions_email=kofi.mensah@example.com");
        script.Shop.Edit("refund", "re_SeedBankTransfer")["status"] = "requires_action";
    }

    private static void Pay(
        SeedScript script, int number, string customer, string amount, string what, string? note = null)
    {
        var order = number.ToString("D4", CultureInfo.InvariantCulture);
        var parts = amount.Split(' ');
        script.As(
            "pi_SeedOrder" + order, "ch_SeedOrder" + order, "txn_SeedOrder" + order, "evt_SeedOrder" + order).Post(
            "/v1/payment_intents",
            [
                "amount=" + parts[0], "currency=" + parts[1], "customer=" + customer, "confirm=true", "payment_method=pm_card_visa",
                $"description=Order {order.TrimStart('0')}: {what}", "return_url=https://shop.example.com/thanks",
                .. note is null ? Array.Empty<string>() : [$"metadata[{note.Replace("=", "]=", StringComparison.Ordinal)}"],
            ]);
    }

    private static void Hold(SeedScript script, int number, string amount, string what) => script.As(
        $"pi_SeedOrder{number}", $"ch_SeedOrder{number}").Post(
        "/v1/payment_intents", "amount=" + amount, "currency=usd", "customer=" + People.Chiara, "confirm=true", "capture_method=manual",
        "payment_method_options[card][request_multicapture]=if_available", "payment_method=pm_card_amex", $"description=Order {number}: {what}", "return_url=https://shop.example.com/thanks");

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
}
