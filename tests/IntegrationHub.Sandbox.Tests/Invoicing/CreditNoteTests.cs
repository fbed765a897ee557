using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Invoicing;

public sealed class CreditNoteTests : SandboxTest
{
    private async Task<Answer> Open(params string[] lines)
    {
        var id = (await Post("/v1/invoices", $"customer={ShopSeed.Customer}")).Id;
        await Post($"/v1/invoices/{id}/add_lines", lines.Length > 0 ? lines : ["lines[0][amount]=10000", "lines[0][description]=Party"]);
        return await Post($"/v1/invoices/{id}/finalize");
    }

    private async Task<string> Paid()
    {
        var id = (await Open()).Id;
        await Post($"/v1/invoices/{id}/pay");
        return id;
    }

    [Fact]
    public async Task It_lowers_what_is_left_of_an_open_invoice_and_can_be_taken_back()
    {
        var invoice = (await Open()).Id;

        var note = await Post("/v1/credit_notes", $"invoice={invoice}", "amount=1000", "memo=Late", "expand[]=invoice");
        Assert.Equal(("pre_payment", "1000", "9000"), (note.Text("type"), note.Text("pre_payment_amount"), note.Text("invoice.amount_remaining")));
        Assert.EndsWith("-CN-01", note.Text("number"));
        Assert.Equal("custom_line_item", note.Text("lines.data.0.type"));
        Assert.Equal("Sorry", (await Post($"/v1/credit_notes/{note.Id}", "memo=Sorry")).Text("memo"));

        Assert.Equal("void", (await Post($"/v1/credit_notes/{note.Id}/void")).Text("status"));
        Assert.Equal("10000", (await Get($"/v1/invoices/{invoice}")).Text("amount_remaining"));
        Refused(await Post($"/v1/credit_notes/{note.Id}/void"), 400, "This credit note has already been voided.");

        await Post("/v1/credit_notes", $"invoice={invoice}", "amount=2500");
        var paid = await Post($"/v1/invoices/{invoice}/pay");
        Assert.Equal(("7500", "2500"), (paid.Text("amount_paid"), paid.Text("pre_payment_credit_notes_amount")));
        Assert.Equal(2, (await Get($"/v1/credit_notes?invoice={invoice}")).Data.Count);
    }

    [Fact]
    public async Task One_for_all_of_an_open_invoice_settles_it()
    {
        var invoice = (await Open()).Id;
        await Post("/v1/credit_notes", $"invoice={invoice}", "amount=10000");

        var read = await Get($"/v1/invoices/{invoice}?expand[]=payments");

        Assert.Equal(("paid", "0", "canceled"), (read.Text("status"), read.Text("amount_paid"), read.Text("payments.data.0.status")));
    }

    [Fact]
    public async Task What_was_paid_goes_back_to_the_card_to_the_balance_or_elsewhere()
    {
        var invoice = await Paid();
        Refused(
            await Post("/v1/credit_notes", $"invoice={invoice}", "amount=4000"), 400,
            "The sum of refunds, credit amount, and out of band amount ($0.00) must equal the credit note post_payment_amount ($40.00).");

        var note = await Post(
            "/v1/credit_notes", $"invoice={invoice}", "amount=4000", "refund_amount=2000", "credit_amount=1500", "out_of_band_amount=500", "reason=duplicate",
            "expand[]=customer_balance_transaction");

        Assert.Equal(("post_payment", "500"), (note.Text("type"), note.Text("out_of_band_amount")));
        Assert.Equal(("-1500", "credit_note"), (note.Text("customer_balance_transaction.amount"), note.Text("customer_balance_transaction.type")));
        Assert.Equal("2000", (await Get($"/v1/refunds/{note.Text("refunds.0.refund")}")).Text("amount"));
        Assert.Equal("4000", (await Get($"/v1/invoices/{invoice}")).Text("post_payment_credit_notes_amount"));
        Refused(
            await Post("/v1/credit_notes", $"invoice={invoice}", "amount=6001", "out_of_band_amount=6001"), 400,
            "The credit note's $60.01 is more than the $60.00 of the invoice that can still be credited.", null, "amount");
        Refused(
            await Post($"/v1/credit_notes/{note.Id}/void"), 400, "A credit note can only be voided while its invoice is open. This invoice is paid.");
    }

    [Fact]
    public async Task A_refund_that_was_made_already_can_be_what_it_is_for()
    {
        var invoice = await Paid();
        var intent = (await Get($"/v1/invoice_payments?invoice={invoice}")).Text("data.0.payment.payment_intent");
        var refund = await Post("/v1/refunds", $"payment_intent={intent}", "amount=3000");

        var note = await Post("/v1/credit_notes", $"invoice={invoice}", "amount=3000", $"refunds[0][refund]={refund.Id}", "refunds[0][amount_refunded]=3000");

        Assert.Equal(refund.Id, note.Text("refunds.0.refund"));
        Refused(
            await Post("/v1/credit_notes", $"invoice={invoice}", "amount=100", $"refunds[0][refund]={refund.Id}", "refunds[0][amount_refunded]=100"), 400,
            $"The refund {refund.Id} cannot count for $1.00 of this credit note: $0.00 of it is free.", null, "refunds[0][amount_refunded]");
    }

    [Fact]
    public async Task Parts_of_a_line_have_their_share_of_discounts_and_taxes_to_the_cent()
    {
        await Post("/v1/coupons", "id=TEN", "amount_off=100", "currency=usd", "duration=once");
        var rate = (await Post("/v1/tax_rates", "display_name=VAT", "percentage=7", "inclusive=false")).Id;
        var invoice = await Open(
            "lines[0][price_data][currency]=usd", $"lines[0][price_data][product]={ShopSeed.Product}", "lines[0][price_data][unit_amount]=333",
            "lines[0][quantity]=3", "lines[0][discounts][0][coupon]=TEN", $"lines[0][tax_rates][0]={rate}");
        Assert.Equal("962", invoice.Text("total"));
        var line = invoice.Text("lines.data.0.id");
        var totals = new List<long>();
        for (var i = 0; i < 3; i++)
        {
            var note = await Post(
                "/v1/credit_notes", $"invoice={invoice.Id}", "lines[0][type]=invoice_line_item", $"lines[0][invoice_line_item]={line}", "lines[0][quantity]=1");
            totals.Add(note.Node("total")!.GetValue<long>());
        }

        Assert.Equal(962, totals.Sum());
        Assert.Equal("paid", (await Get($"/v1/invoices/{invoice.Id}")).Text("status"));
    }

    [Fact]
    public async Task A_preview_changes_nothing()
    {
        var invoice = await Paid();
        var line = (await Get($"/v1/invoices/{invoice}")).Text("lines.data.0.id");

        var seen = await Get($"/v1/credit_notes/preview?invoice={invoice}&lines[0][type]=invoice_line_item&lines[0][invoice_line_item]={line}&lines[0][quantity]=1");
        var lines = await Get($"/v1/credit_notes/preview/lines?invoice={invoice}&amount=500&refund_amount=500");

        Assert.Equal(("10000", "Party"), (seen.Text("total"), seen.Text("lines.data.0.description")));
        Assert.Equal("500", lines.Text("data.0.amount"));
        Assert.Empty((await Get("/v1/credit_notes")).Data);
        Assert.Equal("0", (await Get($"/v1/invoices/{invoice}")).Text("post_payment_credit_notes_amount"));
    }

    [Fact]
    public async Task It_needs_a_final_invoice_and_something_to_credit()
    {
        var draft = (await Post("/v1/invoices", $"customer={ShopSeed.Customer}")).Id;
        Refused(
            await Post("/v1/credit_notes", $"invoice={draft}", "amount=1"), 400,
            "Credit notes can only be created on open, paid, or uncollectible invoices. This invoice is draft.", null, "invoice");
        var open = (await Open()).Id;
        Refused(
            await Post("/v1/credit_notes", $"invoice={open}"), 400, "One of `amount`, `lines` or `shipping_cost` must be provided.", "parameter_missing", "amount");
        Refused(
            await Post("/v1/credit_notes", $"invoice={open}", "amount=100", "refund_amount=100"), 400,
            "`refund_amount` is only for invoices that are paid. This invoice is open.", null, "refund_amount");
    }
}
