using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Invoicing;

public sealed class InvoiceItemTests : SandboxTest
{
    [Fact]
    public async Task An_amount_waits_for_the_customer_until_an_invoice_takes_it()
    {
        var item = await Post("/v1/invoiceitems", $"customer={ShopSeed.Customer}", "amount=5000", "currency=usd", "description=Setup");
        Assert.Null(item["invoice"]);
        Assert.Equal("5000", item.Text("amount"));
        Assert.Equal([item.Id], (await Get($"/v1/invoiceitems?customer={ShopSeed.Customer}&pending=true")).Ids);

        var made = await Post("/v1/subscriptions", $"customer={ShopSeed.Customer}", $"items[0][price]={ShopSeed.MonthlyPrice}", "expand[]=latest_invoice");

        Assert.Equal("6900", made.Text("latest_invoice.total"));
        Assert.Equal("paid", made.Text("latest_invoice.status"));
        var read = await Get($"/v1/invoiceitems/{item.Id}");
        Assert.Equal(made.Text("latest_invoice.id"), read.Text("invoice"));
        Assert.Empty((await Get($"/v1/invoiceitems?customer={ShopSeed.Customer}&pending=true")).Data);
        Refused(
            await Post($"/v1/invoiceitems/{item.Id}", "amount=1"), 400,
            "Invalid invoice: This invoice is no longer editable", "invoice_not_editable");
    }

    [Fact]
    public async Task It_costs_its_price_times_its_quantity_and_is_called_after_the_product()
    {
        var item = await Post("/v1/invoiceitems", $"customer={ShopSeed.Customer}", $"pricing[price]={ShopSeed.OneTimePrice}", "quantity=3");

        Assert.Equal("7200", item.Text("amount"));
        Assert.Equal("Enamel mug", item.Text("description"));
        Assert.Equal("2400", item.Text("pricing.unit_amount_decimal"));
        Assert.Equal("4800", (await Post($"/v1/invoiceitems/{item.Id}", "quantity=2")).Text("amount"));
        Assert.Equal("-100", (await Post($"/v1/invoiceitems/{item.Id}", "amount=-100")).Text("amount"));
    }

    [Fact]
    public async Task It_says_how_much_in_one_way_only_and_in_a_currency()
    {
        string[] form = [$"customer={ShopSeed.Customer}"];
        Refused(
            await Post("/v1/invoiceitems", [.. form, "amount=1", $"pricing[price]={ShopSeed.OneTimePrice}"]), 400,
            "You may only specify one of these parameters: amount, pricing.", null, "amount");
        Refused(
            await Post("/v1/invoiceitems", [.. form, $"pricing[price]={ShopSeed.MonthlyPrice}"]), 400,
            "The price specified is set to `type=recurring` but this field only accepts prices with `type=one_time`.", null, "pricing[price]");
        Refused(await Post("/v1/invoiceitems", "amount=1"), 400, "Missing required param: customer.", "parameter_missing", "customer");
        Refused(
            await Post("/v1/invoiceitems", $"customer={ShopSeed.NewCustomer}", "amount=1"), 400,
            "Missing required param: currency.", "parameter_missing", "currency");
    }

    [Fact]
    public async Task A_deleted_one_is_gone()
    {
        var item = await Post("/v1/invoiceitems", $"customer={ShopSeed.Customer}", "amount=5000", "currency=usd");

        var deleted = await Delete($"/v1/invoiceitems/{item.Id}");

        Assert.Equal("true", deleted.Text("deleted"));
        Refused(await Get($"/v1/invoiceitems/{item.Id}"), 404, $"No such Invoice Item: '{item.Id}'", "resource_missing", "id");
    }
}
