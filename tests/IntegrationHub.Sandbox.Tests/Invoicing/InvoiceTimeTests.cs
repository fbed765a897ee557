using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Invoicing;

public sealed class InvoiceTimeTests : SandboxTest
{
    private async Task<string> Draft(params string[] more)
    {
        var id = (await Post("/v1/invoices", [$"customer={ShopSeed.Customer}", "auto_advance=true", .. more])).Id;
        await Post($"/v1/invoices/{id}/add_lines", "lines[0][amount]=2500");
        return id;
    }

    [Fact]
    public async Task A_draft_that_advances_is_finalized_and_charged_after_an_hour()
    {
        var id = await Draft();
        Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("draft", (await Get($"/v1/invoices/{id}")).Text("status"));

        Clock.Advance(TimeSpan.FromMinutes(1));

        var paid = await Get($"/v1/invoices/{id}");
        Assert.Equal(("paid", "1"), (paid.Text("status"), paid.Text("attempt_count")));
        Assert.Equal(Clock.Seconds, paid.Node("status_transitions.finalized_at")!.GetValue<long>());
    }

    [Fact]
    public async Task One_that_does_not_advance_stays_a_draft()
    {
        var id = await Draft();
        Assert.Null((await Post($"/v1/invoices/{id}", "auto_advance=false"))["automatically_finalizes_at"]);

        Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal("draft", (await Get($"/v1/invoices/{id}")).Text("status"));
    }

    [Fact]
    public async Task A_card_that_fails_is_tried_again_after_3_5_and_7_days_and_then_no_more()
    {
        await Post($"/v1/customers/{ShopSeed.Customer}", "invoice_settings[default_payment_method]=pm_card_chargeCustomerFail");
        var id = await Draft();
        Clock.Advance(TimeSpan.FromHours(1));
        var seen = new List<(string?, string?, long?)>();
        foreach (var days in new[] { 3, 5, 7, 30 })
        {
            var open = await Get($"/v1/invoices/{id}");
            seen.Add((open.Text("status"), open.Text("attempt_count"), (open["next_payment_attempt"]?.GetValue<long>() - Clock.Seconds) / 86_400));
            Clock.Advance(TimeSpan.FromDays(days));
        }

        Assert.Equal([("open", "1", 3L), ("open", "2", 5L), ("open", "3", 7L), ("open", "4", null)], seen);
        Assert.Equal(4, (await Get("/v1/events?type=invoice.payment_failed&limit=100")).Data.Count(e => e["data"]!["object"]!["id"]!.GetValue<string>() == id));
    }

    [Fact]
    public async Task One_to_be_paid_by_hand_is_sent_and_is_overdue_when_nobody_pays()
    {
        var id = await Draft("collection_method=send_invoice", "days_until_due=2");
        Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("open", (await Get($"/v1/invoices/{id}")).Text("status"));
        Assert.Single((await Get("/v1/events?type=invoice.sent")).Data);
        Assert.Empty((await Get("/v1/events?type=invoice.overdue")).Data);

        Clock.Advance(TimeSpan.FromDays(2));

        await Get($"/v1/invoices/{id}");
        Assert.Single((await Get("/v1/events?type=invoice.overdue")).Data);
    }
}
