using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Invoicing;

public sealed class InvoiceLineTests : SandboxTest
{
    [Fact]
    public async Task Lines_are_added_changed_and_removed_while_it_is_a_draft()
    {
        var id = (await Post("/v1/invoices", $"customer={ShopSeed.Customer}")).Id;

        var added = await Post(
            $"/v1/invoices/{id}/add_lines", "lines[0][price_data][currency]=usd", "lines[0][price_data][unit_amount]=1250",
            "lines[0][price_data][product_data][name]=Chair hire", "lines[0][quantity]=10", "lines[1][description]=Delivery", "lines[1][amount]=2500",
            "invoice_metadata[project]=P-17");
        Assert.Equal("15000", added.Text("total"));
        Assert.Equal("P-17", added.Text("metadata.project"));
        Assert.Equal(["Delivery", "Chair hire"], added.Node("lines.data")!.AsArray().Select(l => l!["description"]!.GetValue<string>()));

        var chairs = added.Text("lines.data.1.id");
        var line = await Post($"/v1/invoices/{id}/lines/{chairs}", "quantity=4");
        Assert.Equal(("5000", "4"), (line.Text("amount"), line.Text("quantity")));
        Assert.Equal("7500", (await Get($"/v1/invoices/{id}")).Text("total"));
        var updated = await Post($"/v1/invoices/{id}/update_lines", $"lines[0][id]={chairs}", "lines[0][amount]=100", "lines[0][description]=Chairs");
        Assert.Equal("2600", updated.Text("subtotal"));

        var removed = await Post(
            $"/v1/invoices/{id}/remove_lines", $"lines[0][id]={chairs}", "lines[0][behavior]=unassign",
            $"lines[1][id]={added.Text("lines.data.0.id")}", "lines[1][behavior]=delete");
        Assert.Equal("0", removed.Text("total"));
        Assert.Empty((await Get($"/v1/invoices/{id}/lines")).Data);
        var waiting = await Get($"/v1/invoiceitems?customer={ShopSeed.Customer}&pending=true");
        Assert.Equal("Chairs", waiting.Text("data.0.description"));
        Assert.Equal("100", (await Post($"/v1/invoices/{id}/add_lines", $"lines[0][invoice_item]={waiting.Ids.Single()}")).Text("total"));
    }

    [Fact]
    public async Task A_line_has_one_amount_and_a_final_invoice_has_its_lines()
    {
        var id = (await Post("/v1/invoices", $"customer={ShopSeed.Customer}")).Id;
        Refused(
            await Post($"/v1/invoices/{id}/add_lines", "lines[0][amount]=1", "lines[0][quantity]=2"), 400,
            "You may only specify one of these parameters: lines[0][amount], lines[0][quantity].", null, "lines[0][amount]");
        Refused(
            await Post($"/v1/invoices/{id}/remove_lines", "lines[0][id]=il_nope", "lines[0][behavior]=delete"), 400,
            "No such invoice line item: 'il_nope'", "resource_missing", "lines[0][id]");
        await Post($"/v1/invoices/{id}/finalize");
        Refused(
            await Post($"/v1/invoices/{id}/add_lines", "lines[0][amount]=1"), 400, "Invalid invoice: This invoice is no longer editable", "invoice_not_editable");
    }
}
