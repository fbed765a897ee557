using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Invoicing;

public sealed class CustomerBalanceTests : SandboxTest
{
    private const string Transactions = $"/v1/customers/{ShopSeed.Customer}/balance_transactions";

    private async Task<Answer> Final(int amount)
    {
        var id = (await Post("/v1/invoices", $"customer={ShopSeed.Customer}")).Id;
        await Post($"/v1/invoices/{id}/add_lines", $"lines[0][amount]={amount}");
        return await Post($"/v1/invoices/{id}/finalize");
    }

    [Fact]
    public async Task Credit_is_used_up_by_invoices_and_given_back_when_one_is_void()
    {
        var given = await Post(Transactions, "amount=-3000", "currency=usd", "description=Late parcel");
        Assert.Equal(("-3000", "adjustment"), (given.Text("ending_balance"), given.Text("type")));

        var small = await Final(2000);
        Assert.Equal(
            ("paid", "-3000", "-1000", "0", "2000"),
            (small.Text("status"), small.Text("starting_balance"), small.Text("ending_balance"), small.Text("amount_due"), small.Text("total")));
        var large = await Final(5000);
        Assert.Equal(("open", "4000", "0"), (large.Text("status"), large.Text("amount_due"), large.Text("ending_balance")));

        await Post($"/v1/invoices/{large.Id}/void");

        Assert.Equal("-1000", (await Get($"/v1/customers/{ShopSeed.Customer}")).Text("balance"));
        var list = await Get(Transactions);
        Assert.Equal(
            ["unapplied_from_invoice", "applied_to_invoice", "applied_to_invoice", "adjustment"], list.Data.Select(t => t["type"]!.GetValue<string>()));
        Assert.Equal(["-1000"], (await Get($"{Transactions}?invoice={large.Id}&limit=1")).Data.Select(t => t["amount"]!.ToString()));
    }

    [Fact]
    public async Task What_is_too_little_to_charge_is_owed_with_the_next_invoice()
    {
        var tiny = await Final(30);
        Assert.Equal(("paid", "0", "30"), (tiny.Text("status"), tiny.Text("amount_due"), tiny.Text("ending_balance")));
        Assert.Equal("invoice_too_small", (await Get(Transactions)).Text("data.0.type"));

        Assert.Equal("1030", (await Final(1000)).Text("amount_due"));
    }

    [Fact]
    public async Task A_movement_is_read_and_described_but_only_under_its_customer()
    {
        var given = await Post(Transactions, "amount=-3000", "currency=usd");
        Assert.Equal("Gift", (await Post($"{Transactions}/{given.Id}", "description=Gift", "metadata[a]=b")).Text("description"));
        Assert.Equal("Gift", (await Get($"{Transactions}/{given.Id}")).Text("description"));
        Refused(
            await Get($"/v1/customers/{ShopSeed.SecondCustomer}/balance_transactions/{given.Id}"), 404,
            $"No such customer balance transaction: '{given.Id}'", "resource_missing", "id");
        Refused(
            await Post(Transactions, "amount=-3000", "currency=eur"), 400,
            "You cannot combine currencies on a single customer. This customer has had a balance or invoices in usd.", null, "currency");
    }

    [Fact]
    public async Task Setting_the_balance_of_a_customer_writes_the_difference_down()
    {
        var made = await Post("/v1/customers", "balance=-500");
        await Post($"/v1/customers/{made.Id}", "balance=100");

        var list = await Get($"/v1/customers/{made.Id}/balance_transactions");

        Assert.Equal(["600", "-500"], list.Data.Select(t => t["amount"]!.ToString()));
        Assert.Equal(["adjustment", "initial"], list.Data.Select(t => t["type"]!.GetValue<string>()));
    }
}
