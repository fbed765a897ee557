using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Money;

public sealed class PayoutTests : SandboxTest
{
    [Fact]
    public async Task Only_what_is_available_is_paid_out()
    {
        var available = await Available();
        await Post("/v1/payment_intents", "amount=50000", "currency=usd", "confirm=true", "payment_method=pm_card_visa");
        Refused(
            await Post("/v1/payouts", $"amount={available + 1}", "currency=usd"), 400,
            "You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance by creating " +
            "Charges using the 4000000000000077 test card. See: https://stripe.com/docs/testing#available-balance",
            "balance_insufficient");

        await Post("/v1/payment_intents", "amount=50000", "currency=usd", "confirm=true", "payment_method=pm_card_bypassPending");
        Assert.Equal(available + 48520, await Available());
        var payout = await Post("/v1/payouts", "amount=50000", "currency=usd", "description=Savings", "metadata[k]=v", "expand[]=destination", "expand[]=balance_transaction");

        Assert.Equal(("pending", "standard", "Savings", "v"), (payout.Text("status"), payout.Text("method"), payout.Text("description"), payout.Text("metadata.k")));
        Assert.Equal(("bank_account", "usd"), (payout.Text("destination.object"), payout.Text("destination.currency")));
        Assert.Equal(("payout", "-50000", "-50000"), (payout.Text("balance_transaction.type"), payout.Text("balance_transaction.amount"), payout.Text("balance_transaction.net")));
        Assert.Equal(available - 1480, await Available());
    }

    [Fact]
    public async Task A_payout_leaves_and_arrives_by_time()
    {
        var payout = await Funded();

        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("in_transit", (await Get($"/v1/payouts/{payout.Id}")).Text("status"));
        Refused(
            await Post($"/v1/payouts/{payout.Id}/cancel"), 400,
            "This payout cannot be canceled, because it has a status of in_transit. Only a payout with a status of pending can.");

        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([payout.Id], (await Get($"/v1/payouts?status=paid&arrival_date[lte]={Clock.Seconds}&destination={payout.Text("destination")}")).Ids);
        Assert.Equal(
            ["payout.updated", "payout.paid", "payout.updated", "payout.created"],
            (await Get("/v1/events?type=payout.*")).Data.Select(e => e["type"]!.ToString()));
    }

    [Fact]
    public async Task An_instant_payout_arrives_within_the_hour()
    {
        var payout = await Funded("method=instant");
        Assert.Equal("in_transit", payout.Text("status"));

        Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal("paid", (await Get($"/v1/payouts/{payout.Id}")).Text("status"));
    }

    [Fact]
    public async Task A_payout_that_has_not_left_is_called_back_and_the_money_is_available_again()
    {
        var before = await Available();
        var payout = await Funded();

        var canceled = await Post($"/v1/payouts/{payout.Id}/cancel", "expand[]=failure_balance_transaction");

        Assert.Equal(("canceled", "payout_cancel", "40000"), (canceled.Text("status"), canceled.Text("failure_balance_transaction.type"), canceled.Text("failure_balance_transaction.amount")));
        Assert.Equal(before + 48520, await Available());
        Assert.Equal("7", (await Post($"/v1/payouts/{payout.Id}", "metadata[ticket]=7")).Text("metadata.ticket"));
    }

    [Fact]
    public async Task A_payout_made_by_hand_does_not_say_what_is_in_it()
    {
        var payout = await Funded();

        Refused(
            await Get($"/v1/balance_transactions?payout={payout.Id}"), 400,
            "Balance transaction history can only be filtered on automatic transfers, not manual.", null, "payout");
        Refused(await Get("/v1/balance_transactions?payout=po_nope"), 400, "No such payout: 'po_nope'", "resource_missing", "payout");
        Refused(await Post("/v1/payouts", "amount=1", "currency=usd", "destination=ba_nope"), 400, "No such external account: 'ba_nope'", "resource_missing", "destination");
    }

    private async Task<Answer> Funded(params string[] more)
    {
        await Post("/v1/payment_intents", "amount=50000", "currency=usd", "confirm=true", "payment_method=pm_card_bypassPending");
        return await Post("/v1/payouts", ["amount=40000", "currency=usd", .. more]);
    }

    private async Task<long> Available() => (await Get("/v1/balance")).Node("available.0.amount")!.GetValue<long>();
}
