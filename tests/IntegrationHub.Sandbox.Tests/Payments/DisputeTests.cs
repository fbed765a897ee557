using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Payments;

public sealed class DisputeTests : SandboxTest
{
    [Fact]
    public async Task A_dispute_takes_the_money_and_a_fee_and_a_won_one_brings_both_back()
    {
        var before = await Available();
        var dispute = await Disputed("pm_card_createDispute");
        Assert.Equal(
            ("needs_response", "fraudulent", "10000", "10.4", "chargeback", "false"),
            (dispute.Text("status"), dispute.Text("reason"), dispute.Text("amount"), dispute.Text("network_reason_code"),
            dispute.Text("payment_method_details.card.case_type"), dispute.Text("is_charge_refundable")));
        Assert.Equal(
            ("adjustment", "dispute", "-10000", "1500", "-11500"),
            (dispute.Text("balance_transactions.0.type"), dispute.Text("balance_transactions.0.reporting_category"), dispute.Text("balance_transactions.0.amount"),
            dispute.Text("balance_transactions.0.fee"), dispute.Text("balance_transactions.0.net")));
        Assert.Equal(before - 11500, await Available());
        Assert.Equal("true", (await Get($"/v1/charges/{dispute.Text("charge")}")).Text("disputed"));

        var sent = await Post($"/v1/disputes/{dispute.Id}", "evidence[uncategorized_text]=winning_evidence");
        Assert.Equal(
            ("under_review", "1", "manual", "true"),
            (sent.Text("status"), sent.Text("evidence_details.submission_count"), sent.Text("evidence_details.submission_method"), sent.Text("evidence_details.has_evidence")));

        var won = await Get($"/v1/disputes/{dispute.Id}");
        Assert.Equal("won", won.Text("status"));
        Assert.Equal(
            ("dispute_reversal", "10000", "-1500", "11500"),
            (won.Text("balance_transactions.1.reporting_category"), won.Text("balance_transactions.1.amount"), won.Text("balance_transactions.1.fee"),
            won.Text("balance_transactions.1.net")));
        Assert.Equal(before, await Available());
        Assert.Equal(
            ["charge.dispute.updated", "charge.dispute.closed", "charge.dispute.funds_reinstated", "charge.dispute.updated", "charge.dispute.funds_withdrawn", "charge.dispute.created"],
            (await Get("/v1/events?type=charge.dispute.*")).Data.Select(e => e["type"]!.ToString()));
    }

    [Fact]
    public async Task A_lost_dispute_keeps_money_and_fee_and_its_charge_cannot_be_refunded()
    {
        var before = await Available();
        var dispute = await Disputed("pm_card_createDisputeProductNotReceived");
        Assert.Equal(("product_not_received", "13.1"), (dispute.Text("reason"), dispute.Text("network_reason_code")));
        await Post($"/v1/disputes/{dispute.Id}", "evidence[uncategorized_text]=losing_evidence", "submit=true");

        var lost = await Get($"/v1/disputes/{dispute.Id}");
        Assert.Equal(("lost", 1), (lost.Text("status"), lost["balance_transactions"]!.AsArray().Count));
        Assert.Equal(before - 11500, await Available());
        Refused(
            await Post("/v1/refunds", $"charge={dispute.Text("charge")}"), 400,
            $"Charge {dispute.Text("charge")} has been charged back; cannot issue a refund.", "charge_disputed");
    }

    [Fact]
    public async Task An_inquiry_takes_nothing_until_it_is_escalated()
    {
        var before = await Available();
        var inquiry = await Disputed("pm_card_createDisputeInquiry");
        Assert.Equal(("warning_needs_response", "true", "inquiry"), (inquiry.Text("status"), inquiry.Text("is_charge_refundable"), inquiry.Text("payment_method_details.card.case_type")));
        Assert.Equal(before, await Available());
        Assert.Equal("100", (await Post("/v1/refunds", $"charge={inquiry.Text("charge")}", "amount=100")).Text("amount"));

        Assert.Equal("warning_under_review", (await Post($"/v1/disputes/{inquiry.Id}", "evidence[uncategorized_text]=escalate_inquiry_evidence")).Text("status"));

        var escalated = await Get($"/v1/disputes/{inquiry.Id}");
        Assert.Equal(("needs_response", "false", "chargeback"), (escalated.Text("status"), escalated.Text("is_charge_refundable"), escalated.Text("payment_method_details.card.case_type")));
        Assert.Equal(before - 11500, await Available());
    }

    [Fact]
    public async Task An_inquiry_that_is_answered_or_given_up_is_closed_without_money()
    {
        var answered = await Disputed("pm_card_createDisputeInquiry");
        await Post($"/v1/disputes/{answered.Id}", "evidence[uncategorized_text]=losing_evidence");
        Assert.Equal("warning_closed", (await Get($"/v1/disputes/{answered.Id}")).Text("status"));

        var given = await Disputed("pm_card_createDisputeInquiry");
        Assert.Equal("warning_closed", (await Post($"/v1/disputes/{given.Id}/close")).Text("status"));
    }

    [Fact]
    public async Task Evidence_may_be_kept_as_a_draft_and_is_sent_once()
    {
        var dispute = await Disputed("pm_card_createDispute");
        var draft = await Post(
            $"/v1/disputes/{dispute.Id}", "submit=false", "evidence[shipping_carrier]=UPS", "evidence[shipping_tracking_number]=1Z", "metadata[ticket]=7",
            "intended_submission_method=manual");
        Assert.Equal(
            ("needs_response", "UPS", "0", "true", "7", "manual"),
            (draft.Text("status"), draft.Text("evidence.shipping_carrier"), draft.Text("evidence_details.submission_count"), draft.Text("evidence_details.has_evidence"),
            draft.Text("metadata.ticket"), draft.Text("intended_submission_method")));
        Assert.Equal("needs_response", (await Post($"/v1/disputes/{dispute.Id}", "metadata[ticket]=8")).Text("status"));

        Assert.Equal("under_review", (await Post($"/v1/disputes/{dispute.Id}", "submit=true")).Text("status"));

        Refused(
            await Post($"/v1/disputes/{dispute.Id}", "evidence[customer_name]=Ada"), 400,
            "This dispute takes no evidence, because it has a status of under_review. Only a dispute with a status of needs_response or " +
            "warning_needs_response does.",
            null, "evidence");
        Refused(await Post($"/v1/disputes/{dispute.Id}/close"), 400, "This dispute is already closed");
        Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal("lost", (await Get($"/v1/disputes/{dispute.Id}")).Text("status"));
    }

    [Fact]
    public async Task Who_does_not_answer_in_time_has_lost()
    {
        var dispute = await Disputed("pm_card_createDispute");

        Clock.Advance(TimeSpan.FromDays(9));

        var lost = await Get($"/v1/disputes/{dispute.Id}");
        Assert.Equal(("lost", "true"), (lost.Text("status"), lost.Text("evidence_details.past_due")));
    }

    [Theory]
    [InlineData("evidence[receipt]=file_1", "evidence[receipt]", "resource_missing", "No such file upload: 'file_1'")]
    [InlineData("intended_submission_method=smart_disputes", "intended_submission_method", "smart_disputes_not_available",
        "Smart Disputes is not available for this dispute. Use manual, prefer_manual or prefer_smart_disputes.")]
    [InlineData("evidence[screenshot]=x", "evidence[screenshot]", "parameter_unknown", "Received unknown parameter: evidence[screenshot]")]
    public async Task Evidence_that_does_not_fit_is_refused(string parameter, string param, string code, string message) => Refused(
        await Post($"/v1/disputes/{(await Disputed("pm_card_createDispute")).Id}", parameter), 400, message, code, param);

    [Fact]
    public async Task A_charge_that_was_given_back_before_is_not_disputed()
    {
        var intent = await Post("/v1/payment_intents", "amount=10000", "currency=usd", "confirm=true", "capture_method=manual", "payment_method=pm_card_createDispute");
        await Post($"/v1/payment_intents/{intent.Id}/cancel");

        Assert.Empty((await Get($"/v1/disputes?payment_intent={intent.Id}")).Ids);
    }

    private async Task<Answer> Disputed(string card)
    {
        var intent = await Post("/v1/payment_intents", "amount=10000", "currency=usd", "confirm=true", $"payment_method={card}");
        var found = await Get($"/v1/disputes?payment_intent={intent.Id}");
        return await Get($"/v1/disputes/{Assert.Single(found.Ids)}");
    }

    private async Task<long> Available() => (await Get("/v1/balance")).Node("available.0.amount")!.GetValue<long>();
}
