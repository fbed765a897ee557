using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Invoicing;

public sealed class InvoiceTests : SandboxTest
{
    private const string Ada = ShopSeed.Customer;

    private async Task<Answer> Draft(params string[] more)
    {
        var draft = await Post("/v1/invoices", [$"customer={Ada}", .. more]);
        await Post("/v1/invoiceitems", $"customer={Ada}", $"invoice={draft.Id}", "amount=2500", "description=Delivery");
        return await Get($"/v1/invoices/{draft.Id}");
    }

    [Fact]
    public async Task A_draft_takes_what_waits_only_when_it_is_asked_to()
    {
        await Post("/v1/invoiceitems", $"customer={Ada}", "amount=5000", "currency=usd", "description=Setup");

        var empty = await Post("/v1/invoices", $"customer={Ada}");
        Assert.Equal(("draft", "0", "manual"), (empty.Text("status"), empty.Text("total"), empty.Text("billing_reason")));
        Assert.Null(empty["number"]);
        Assert.Null(empty["automatically_finalizes_at"]);

        var full = await Post("/v1/invoices", $"customer={Ada}", "pending_invoice_items_behavior=include");
        Assert.Equal("5000", full.Text("amount_due"));
        Assert.Equal("Setup", full.Text("lines.data.0.description"));
        Assert.Empty((await Get($"/v1/invoiceitems?customer={Ada}&pending=true")).Data);
    }

    [Fact]
    public async Task It_is_finalized_then_paid_with_the_saved_card_and_both_are_told_in_order()
    {
        var draft = await Draft();

        var open = await Post($"/v1/invoices/{draft.Id}/finalize");
        Assert.Equal(("open", "2500", "0"), (open.Text("status"), open.Text("amount_remaining"), open.Text("attempt_count")));
        Assert.NotNull(open["number"]);
        Refused(
            await Post($"/v1/invoices/{draft.Id}/finalize"), 400,
            "This invoice is already finalized, you can't re-finalize a non-draft invoice.");

        var paid = await Post($"/v1/invoices/{draft.Id}/pay", "expand[]=payments");
        Assert.Equal(("paid", "2500", "0", "1"), (paid.Text("status"), paid.Text("amount_paid"), paid.Text("amount_remaining"), paid.Text("attempt_count")));
        Assert.Equal("paid", paid.Text("payments.data.0.status"));
        Refused(await Post($"/v1/invoices/{draft.Id}/pay"), 400, "Invoice is already paid");
        Refused(await Post($"/v1/invoices/{draft.Id}/void"), 400, "Invoices with `paid` payments cannot be voided.");

        var told = (await Get("/v1/events?limit=100")).Data
            .Where(e => e["data"]!["object"]!["id"]?.GetValue<string>() == draft.Id).Select(e => e["type"]!.GetValue<string>()).Reverse();
        Assert.Equal(
            ["invoice.created", "invoice.updated", "invoice.finalized", "invoice.updated", "invoice.paid", "invoice.payment_succeeded", "invoice.updated"],
            told);
    }

    [Fact]
    public async Task Paying_a_draft_finalizes_it_and_a_declined_card_leaves_it_open()
    {
        var draft = await Draft();
        var method = await Post("/v1/payment_methods/pm_card_chargeCustomerFail/attach", $"customer={Ada}");

        Refused(await Post($"/v1/invoices/{draft.Id}/pay", $"payment_method={method.Id}"), 402, "Your card was declined.", "card_declined");

        var open = await Get($"/v1/invoices/{draft.Id}");
        Assert.Equal(("open", "1", "true"), (open.Text("status"), open.Text("attempt_count"), open.Text("attempted")));
        Assert.Equal("paid", (await Post($"/v1/invoices/{draft.Id}/pay")).Text("status"));
    }

    [Fact]
    public async Task One_that_was_paid_elsewhere_is_closed_without_an_attempt()
    {
        var draft = await Draft("collection_method=send_invoice", "days_until_due=30");
        Assert.Equal(Clock.Seconds + (30 * 86_400), draft.Node("due_date")!.GetValue<long>());
        Assert.Equal("open", (await Post($"/v1/invoices/{draft.Id}/send")).Text("status"));

        var paid = await Post($"/v1/invoices/{draft.Id}/pay", "paid_out_of_band=true");

        Assert.Equal(("paid", "false", "2500"), (paid.Text("status"), paid.Text("attempted"), paid.Text("amount_paid_off_stripe")));
        Assert.Equal("canceled", (await Get($"/v1/invoice_payments?invoice={draft.Id}")).Text("data.0.status"));
        Refused(
            await Post($"/v1/invoices/{draft.Id}/send"), 400,
            "This invoice cannot be sent right now. Please contact us via https://support.stripe.com/contact with details, so we can help.");
    }

    [Fact]
    public async Task How_it_is_collected_and_when_it_is_due_go_together()
    {
        Refused(
            await Post("/v1/invoices", $"customer={Ada}", "collection_method=send_invoice"), 400,
            "If invoice collection method is 'send_invoice', you must specify 'due_date' or 'days_until_due'.");
        Refused(
            await Post("/v1/invoices", $"customer={Ada}", "days_until_due=30"), 400,
            "You can only specify 'due_date' or 'days_until_due' if invoice collection method is 'send_invoice'.");
        Refused(await Post("/v1/invoices"), 400, "Missing required param: customer.", "parameter_missing", "customer");
        Refused(
            await Get("/v1/invoices?status=overdue"), 400,
            "Invalid status: must be one of draft, open, void, paid, or uncollectible", null, "status");
    }

    [Fact]
    public async Task Final_ones_change_little()
    {
        var draft = await Draft();
        var changed = await Post(
            $"/v1/invoices/{draft.Id}", "description=For the party", "footer=Thank you", "custom_fields[0][name]=Order", "custom_fields[0][value]=17",
            "rendering[pdf][page_size]=a4", "number=ADA-17");
        Assert.Equal(("For the party", "17", "a4"), (changed.Text("description"), changed.Text("custom_fields.0.value"), changed.Text("rendering.pdf.page_size")));
        Assert.Equal("ADA-17", (await Post($"/v1/invoices/{draft.Id}/finalize")).Text("number"));

        Assert.Equal("Other", (await Post($"/v1/invoices/{draft.Id}", "description=Other", "auto_advance=false")).Text("description"));
        Refused(await Post($"/v1/invoices/{draft.Id}", "due_date=1900000000"), 400, "Finalized invoices can't be updated in this way", null, "due_date");
        await Post($"/v1/invoices/{draft.Id}/pay");
        Refused(await Post($"/v1/invoices/{draft.Id}", "description=No"), 400, "Finalized invoices can't be updated in this way", null, "description");
        Assert.Equal("b", (await Post($"/v1/invoices/{draft.Id}", "metadata[a]=b")).Text("metadata.a"));
    }

    [Fact]
    public async Task Voiding_and_writing_off_end_it()
    {
        var id = (await Draft()).Id;
        Refused(await Post($"/v1/invoices/{id}/void"), 400, "You can only pass in open invoices. This invoice isn't open.");
        await Post($"/v1/invoices/{id}/finalize");

        Assert.Equal("uncollectible", (await Post($"/v1/invoices/{id}/mark_uncollectible")).Text("status"));
        Refused(await Post($"/v1/invoices/{id}/mark_uncollectible"), 400, "This invoice has already been marked uncollectible.");
        Refused(await Delete($"/v1/invoices/{id}"), 400, "You can only delete draft invoices.");
        var gone = await Post($"/v1/invoices/{id}/void", "expand[]=payments");
        Assert.Equal(("void", "canceled"), (gone.Text("status"), gone.Text("payments.data.0.status")));
        Refused(await Post("/v1/invoices/in_nope/void"), 404, "No such invoice: 'in_nope'", "resource_missing", "id");
        Refused(await Get("/v1/invoices/in_nope"), 404, "No such invoice: 'in_nope'", "resource_missing", "invoice");
    }

    [Fact]
    public async Task A_deleted_draft_is_gone_with_its_items()
    {
        var draft = await Draft();
        var item = (await Get($"/v1/invoiceitems?invoice={draft.Id}")).Ids.Single();

        Assert.Equal("true", (await Delete($"/v1/invoices/{draft.Id}")).Text("deleted"));

        Refused(await Get($"/v1/invoiceitems/{item}"), 404, $"No such Invoice Item: '{item}'", "resource_missing", "id");
        Assert.DoesNotContain(draft.Id, (await Get("/v1/invoices?limit=100")).Ids);
    }

    [Fact]
    public async Task A_revision_copies_the_lines_and_voids_the_original_when_it_is_final()
    {
        var original = (await Draft("description=Old")).Id;
        await Post($"/v1/invoices/{original}/finalize");

        var copy = await Post("/v1/invoices", "from_invoice[action]=revision", $"from_invoice[invoice]={original}", "description=New");
        Assert.Equal(("draft", "2500", "New"), (copy.Text("status"), copy.Text("total"), copy.Text("description")));
        Assert.Equal("open", (await Get($"/v1/invoices/{original}")).Text("status"));

        await Post($"/v1/invoices/{copy.Id}/finalize");
        var old = await Get($"/v1/invoices/{original}");
        Assert.Equal(("void", copy.Id), (old.Text("status"), old.Text("latest_revision")));
    }
}
