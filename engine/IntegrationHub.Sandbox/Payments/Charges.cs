using System.Text.Json.Nodes;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Payments;

internal static class Charges
{
    public static ResourceType Type { get; } = new ResourceType("charge", "ch_", "/v1/charges", """
        {
          "id": "", "object": "charge", "amount": 0, "amount_captured": 0, "amount_refunded": 0, "application": null,
          "application_fee": null, "application_fee_amount": null, "balance_transaction": null, "billing_details": {},
          "calculated_statement_descriptor": "HARBOR LANE GOODS", "captured": false, "created": 0, "currency": "",
          "customer": null, "description": null, "disputed": false, "failure_balance_transaction": null,
          "failure_code": null, "failure_message": null, "fraud_details": {}, "livemode": false, "metadata": {},
          "on_behalf_of": null, "outcome": null, "paid": false, "payment_intent": null, "payment_method": null,
          "payment_method_details": null, "receipt_email": null, "receipt_number": null, "receipt_url": null,
          "refunded": false, "review": null, "shipping": null, "source": null, "source_transfer": null,
          "statement_descriptor": null, "statement_descriptor_suffix": null, "status": "pending", "transfer_data": null,
          "transfer_group": null, "_capture_before": null, "_disputed_at": null, "_is_expired": false
        }
        """)
    { EventFamily = "charge", Due = ChargeSteps.Due, OnTime = ChargeSteps.OnTime }
        .Refers("balance_transaction", "balance_transaction")
        .Refers("customer", "customer")
        .Refers("payment_intent", "payment_intent")
        .ShowsAddress("receipt_url")
        .Includes("refunds", (show, charge) => show.List(
            $"/v1/charges/{charge.Id()}/refunds", show.Shop.NewestFirst("refund", "charge", charge.Id())))
        .Searches(
        [
            .. SearchField.Numbers("amount", "created", "payment_method_details.card.exp_month", "payment_method_details.card.exp_year"),
            .. SearchField.Tokens(
                "billing_details.address.postal_code", "currency", "customer", "disputed", "payment_method_details.card.brand",
                "payment_method_details.card.fingerprint", "payment_method_details.card.last4", "refunded", "status"),
        ])
        .Retrieves()
        .Creates(
            [
                Integer("amount"), Text("currency"), Text("source"), Text("customer"), Boolean("capture"), Text("description"), Metadata(),
                Email("receipt_email"), Shipping.Parameter, Text("statement_descriptor", 22), Text("statement_descriptor_suffix", 22),
                Text("transfer_group"), .. ConnectedAccounts.Parameters, ConnectedAccounts.OnBehalfOf, .. Ignored("radar_options"),
                .. Unsupported("application_fee", "destination"),
            ],
            ChargeRequests.Create)
        .Updates(
            [
                Text("customer"), Text("description"), Object("fraud_details", UnsettableChoice("user_report", "fraudulent", "safe")),
                Metadata(), Email("receipt_email"), Shipping.Parameter, Text("transfer_group"),
            ],
            ChargeRequests.Update)
        .On(
            "POST",
            "/{id}/capture",
            [
                Integer("amount", 1), Email("receipt_email"), Text("statement_descriptor", 22), Text("statement_descriptor_suffix", 22),
                Text("transfer_group"), .. ConnectedAccounts.Parameters, .. Unsupported("application_fee"),
            ],
            ChargeRequests.Capture)
        .Lists(Filter.Created, Filter.Equal("customer"), Filter.Equal("payment_intent"), Filter.Equal("transfer_group"));

    /// <summary>What of a charge can still be given back.</summary>
    public static long Unrefunded(JsonObject charge) => charge.Integer("amount_captured") - charge.Integer("amount_refunded");
}
