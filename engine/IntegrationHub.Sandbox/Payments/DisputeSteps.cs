using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>How a dispute goes on, and the money with it. The bank of the sandbox believes what Stripe's test evidence says and nothing else.
/// Source: docs.stripe.com/testing#disputes (read 2026-11-29).</summary>
internal static class DisputeSteps
{
    private const long Fee = 1500;
    private const long AnswerSeconds = 9 * 24 * 60 * 60;
    private const long ReviewSeconds = 60 * 24 * 60 * 60;

    /// <summary>The holder of the card complains of a charge, unless all of it was given back meanwhile.</summary>
    /// <param name="call">The moment.</param>
    /// <param name="charge">The charge, taken for a change.</param>
    public static void Raise(Call call, JsonObject charge)
    {
        charge["_disputed_at"] = null;
        if (Charges.Unrefunded(charge) <= 0)
            return;
        var complaint = PaymentMethods.Card(call.Shop.Find("payment_method", charge.Text("payment_method"))!).Disputed!;
        charge["disputed"] = true;
        var dispute = call.New(Disputes.Type);
        dispute["amount"] = Charges.Unrefunded(charge);
        dispute["charge"] = charge.Id();
        dispute["currency"] = charge.Text("currency");
        dispute["evidence"] = DisputeEvidence.Blank();
        dispute["evidence_details"]!["due_by"] = call.Now + AnswerSeconds;
        dispute["network_reason_code"] = complaint.NetworkReason;
        dispute["payment_intent"] = charge.Text("payment_intent");
        dispute["reason"] = complaint.Reason;
        var card = charge["payment_method_details"]!["card"]!;
        var shown = dispute["payment_method_details"]!["card"]!;
        (shown["brand"], shown["network"]) = (card["brand"]!.DeepClone(), card["network"]!.DeepClone());
        shown["network_reason_code"] = complaint.NetworkReason;
        if (complaint.IsInquiry)
        {
            shown["case_type"] = "inquiry";
            dispute["status"] = "warning_needs_response";
            dispute["is_charge_refundable"] = true;
        }
        else
        {
            Withdraw(call, dispute);
        }
    }

    public static bool NeedsResponse(JsonObject dispute) => dispute.Text("status") is "needs_response" or "warning_needs_response";

    /// <summary>Sends the evidence to the bank, for good.</summary>
    public static void Submit(Call call, JsonObject dispute)
    {
        var details = dispute["evidence_details"]!.AsObject();
        details["submission_count"] = details.Integer("submission_count") + 1;
        details["submission_method"] = "manual";
        dispute["status"] = IsInquiry(dispute) ? "warning_under_review" : "under_review";
        dispute["_decided_at"] = TestEvidence(dispute) is null ? call.Now + ReviewSeconds : call.Now;
    }

    /// <summary>The complaint stands: the money stays away, or a mere question ends.</summary>
    public static void Lose(Call call, JsonObject dispute) => End(call, dispute, IsInquiry(dispute) ? "warning_closed" : "lost");

    public static long? Due(JsonObject dispute) => NeedsResponse(dispute)
        ? dispute["evidence_details"]!.AsObject().Integer("due_by")
        : dispute["_decided_at"] is null ? null : dispute.Integer("_decided_at");

    /// <summary>Nobody answered in time, or the bank decides.</summary>
    public static void OnTime(Call call, JsonObject due)
    {
        var dispute = call.Shop.Edit(due);
        if (NeedsResponse(dispute))
            dispute["evidence_details"]!["past_due"] = true;
        var evidence = NeedsResponse(dispute) ? null : TestEvidence(dispute);
        if (evidence == "escalate_inquiry_evidence")
            Escalate(call, dispute);
        else if (evidence == "winning_evidence")
            Win(call, dispute);
        else
            Lose(call, dispute);
    }

    private static void Win(Call call, JsonObject dispute)
    {
        if (IsInquiry(dispute))
        {
            End(call, dispute, "warning_closed");
            return;
        }

        Move(call, dispute, dispute.Integer("amount"), -Fee, "dispute_reversal", $"Chargeback reversal for {dispute.Text("charge")}");
        call.Happened("charge.dispute.funds_reinstated", dispute);
        End(call, dispute, "won");
    }

    /// <summary>The question of a bank becomes a chargeback, which can be answered anew.</summary>
    private static void Escalate(Call call, JsonObject dispute)
    {
        dispute["_decided_at"] = null;
        dispute["status"] = "needs_response";
        dispute["is_charge_refundable"] = false;
        dispute["payment_method_details"]!["card"]!["case_type"] = "chargeback";
        dispute["evidence"] = DisputeEvidence.Blank();
        dispute["evidence_details"]!["has_evidence"] = false;
        dispute["evidence_details"]!["due_by"] = call.Now + AnswerSeconds;
        Withdraw(call, dispute);
    }

    private static void Withdraw(Call call, JsonObject dispute)
    {
        Move(call, dispute, -dispute.Integer("amount"), Fee, "dispute", $"Chargeback withdrawal for {dispute.Text("charge")}");
        call.Happened("charge.dispute.funds_withdrawn", dispute);
    }

    private static void End(Call call, JsonObject dispute, string status)
    {
        dispute["status"] = status;
        dispute["is_charge_refundable"] = status == "warning_closed";
        dispute["_decided_at"] = null;
        call.Happened("charge.dispute.closed", dispute);
    }

    private static void Move(Call call, JsonObject dispute, long amount, long fee, string category, string description) =>
        dispute["_movements"]!.AsArray().Add(BalanceTransactions.Record(
            call, "adjustment", dispute, amount, fee, call.Now, category, description, "Dispute fee").Id());

    private static bool IsInquiry(JsonObject dispute) => dispute.Text("status")!.StartsWith("warning_", StringComparison.Ordinal);

    /// <summary>What Stripe's own texts for tests make a bank do; null for any other evidence.</summary>
    private static string? TestEvidence(JsonObject dispute) => dispute["evidence"]!.AsObject().Text("uncategorized_text") switch
    {
        "escalate_inquiry_evidence" when !IsInquiry(dispute) => null,
        "winning_evidence" or "losing_evidence" or "escalate_inquiry_evidence" => dispute["evidence"]!.AsObject().Text("uncategorized_text"),
        _ => null,
    };
}
