using System.Globalization;
using IntegrationHub.Sandbox.Money;
using IntegrationHub.Sandbox.Payments;
using IntegrationHub.Sandbox.Protocol;
using IntegrationHub.Sandbox.Seed;

namespace IntegrationHub.Sandbox.Tests.Support;

/// <summary>What of payments a shop with a past has besides its orders: a dispute, payouts, a refund that waits, cards saved and not.</summary>
internal static class SmallShopPayments
{
    private const string Isaac = "cus_SeedIsaacMoore";
    private const string Wholesale = "pi_SeedWholesale";

    /// <summary>Ada saved her card herself.</summary>
    public static void SavedCard(SeedScript script) => script.As("seti_SeedAdaCard").Post(
        "/v1/setup_intents", "customer=" + ShopSeed.Customer, "payment_method=pm_SeedAdaVisa", "confirm=true");

    /// <summary>Two orders that are large enough for payouts, and the account's second bank account.</summary>
    public static void Orders(SeedScript script)
    {
        Order(script, Wholesale, Isaac, 300_000, "usd", "Order 1000: 120 mugs for a guest house");
        Order(script, "pi_SeedEuroOrder", "cus_SeedKofiMensah", 44_000, "eur", "Order 1000a: 20 mugs");
        BankAccounts.Open(script.Call(), "usd", "ba_SeedHarborLane", isDefault: false);
    }

    public static void November(SeedScript script) => script.As("po_SeedNovember").Post(
        "/v1/payouts", "amount=100000", "currency=usd", "description=November");

    /// <summary>A refund that waits until Isaac gives his bank details.</summary>
    public static void Waiting(SeedScript script)
    {
        script.As("re_SeedBankTransfer").Post(
            "/v1/refunds", "payment_intent=" + Wholesale, "amount=5000", "instructions_email=isaac.moore@example.com");
        script.Shop.Edit("refund", "re_SeedBankTransfer")["status"] = "requires_action";
    }

    /// <summary>Grace's bank wants to know where the rest of order 1003 is.</summary>
    public static void Dispute(SeedScript script)
    {
        var call = script.Call();
        var disputed = call.Shop.Find("payment_intent", ShopSeed.PartlyRefundedPaymentIntent)!.Text("latest_charge")!;
        DisputeSteps.Raise(
            call, call.Shop.Edit("charge", disputed), new DisputeCase("product_not_received", IsInquiry: false, "13.1"), "dp_SeedOrder1003");
    }

    public static void Latest(SeedScript script)
    {
        script.Ago(0.5).As("ch_SeedHeldOrder1011").Post(
            "/v1/charges", "amount=7500", "currency=usd", "source=tok_visa", "capture=false", "description=Order 1011: gift box");
        script.Ago(0.4).As("seti_SeedLenaCard").Post("/v1/setup_intents", "customer=" + ShopSeed.NewCustomer);
    }

    public static void Pending(SeedScript script) => script.As("po_SeedPending").Post(
        "/v1/payouts", "amount=50000", "currency=usd", "description=Second half of November");

    private static void Order(SeedScript script, string id, string customer, int amount, string currency, string description) =>
        script.As(id).Post(
            "/v1/payment_intents", "amount=" + amount.ToString(CultureInfo.InvariantCulture), "currency=" + currency, "customer=" + customer,
            "confirm=true", "payment_method=pm_card_visa", "description=" + description);
}
