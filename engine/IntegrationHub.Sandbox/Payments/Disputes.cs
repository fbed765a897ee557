using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Store;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>What holders of cards complain of to their banks.</summary>
internal static class Disputes
{
    public static ResourceType Type { get; } = new ResourceType("dispute", "du_", "/v1/disputes", """
        {
          "id": "", "object": "dispute", "amount": 0, "balance_transactions": [], "charge": "", "created": 0, "currency": "",
          "enhanced_eligibility_types": [], "evidence": {},
          "evidence_details": {
            "due_by": 0, "enhanced_eligibility": {}, "has_evidence": false, "past_due": false, "submission_count": 0,
            "submission_method": "not_submitted"
          },
          "intended_submission_method": null, "is_charge_refundable": false, "livemode": false, "metadata": {},
          "network_reason_code": null, "payment_intent": null,
          "payment_method_details": {
            "card": { "brand": "", "case_type": "chargeback", "network": "", "network_reason_code": null }, "type": "card"
          },
          "reason": "", "status": "needs_response", "_movements": [], "_decided_at": null
        }
        """)
    { EventFamily = "charge.dispute", PathParam = "dispute", Due = DisputeSteps.Due, OnTime = DisputeSteps.OnTime }
        .Refers("charge", "charge")
        .Refers("payment_intent", "payment_intent")
        .Shows("balance_transactions", (show, dispute) => JsonReading.ArrayOf(
            dispute["_movements"]!.AsArray().Select(id => show.Show(BalanceTransactions.Type.Name, id!.GetValue<string>()))))
        .Retrieves()
        .Updates(
            [
                DisputeEvidence.Parameter, Boolean("submit"), Metadata(),
                Choice("intended_submission_method", "manual", "prefer_manual", "prefer_smart_disputes", "smart_disputes"),
            ],
            Update)
        .Lists(Filter.Created, Filter.Equal("charge"), Filter.Equal("payment_intent"))
        .On("POST", "/{id}/close", [], Close);

    /// <summary>True when no complaint about a charge stands in the way of giving money back for it.</summary>
    public static bool LeavesRefundable(Shop shop, string charge) => shop.NewestFirst(Type.Name, "charge", charge)
        .All(d => d.Flag("is_charge_refundable") || d.Text("status") is "won" or "warning_closed");

    private static JsonObject Update(Call call)
    {
        var dispute = call.Shop.Edit(call.Subject(Type));
        call.Input.MergeMetadata(dispute);
        if (call.Input.Text("intended_submission_method") == "smart_disputes")
        {
            throw Refusals.Invalid(
                "Smart Disputes is not available for this dispute. Use manual, prefer_manual or prefer_smart_disputes.",
                "intended_submission_method",
                "smart_disputes_not_available");
        }

        call.Input.CopyTo(dispute, "intended_submission_method");
        var isSubmitted = call.Input.Boolean("submit") ?? call.Input.Has("evidence");
        if (!isSubmitted && !call.Input.Has("evidence"))
            return dispute;
        if (!DisputeSteps.NeedsResponse(dispute))
        {
            throw Refusals.Invalid(
                $"This dispute takes no evidence, because it has a status of {dispute.Text("status")}. Only a dispute with a status of " +
                "needs_response or warning_needs_response does.",
                "evidence");
        }

        if (call.Input.Object("evidence") is { } evidence)
            DisputeEvidence.Write(evidence, dispute);
        if (isSubmitted)
            DisputeSteps.Submit(call, dispute);
        return dispute;
    }

    private static JsonObject Close(Call call)
    {
        var dispute = call.Shop.Edit(call.Subject(Type));
        if (!DisputeSteps.NeedsResponse(dispute))
            throw Refusals.Invalid("This dispute is already closed");
        DisputeSteps.Lose(call, dispute);
        return dispute;
    }
}
