using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Payments;

internal static class PaymentIntents
{
    private static readonly Parameter[] Written =
    [
        Choice("capture_method", "automatic", "automatic_async", "manual"),
        Text("customer"), Text("description", 1_000), Metadata(), Text("payment_method"), Email("receipt_email"),
        UnsettableChoice("setup_future_usage", "off_session", "on_session"),
        Shipping.Parameter, Text("statement_descriptor", 22), Text("statement_descriptor_suffix", 22), Text("transfer_group"),
        PaymentMethodOptions.Parameter, Texts("payment_method_types"), PaymentMethods.Data, .. WaysToPay.Parameters,
        .. ConnectedAccounts.Parameters, .. Ignored("payment_details", "hooks"), .. Unsupported("amount_details", "customer_account"),
    ];

    private static readonly Parameter[] Confirming =
    [
        Boolean("error_on_requires_action"), Url("return_url"), Choice("off_session", "true", "false", "one_off", "recurring"),
        Text("confirmation_token"), Text("mandate"), .. Ignored("mandate_data", "radar_options", "use_stripe_sdk"),
    ];

    private static readonly string[] NotWhenConfirming =
    [
        "application_fee_amount", "customer", "customer_account", "description", "metadata", "payment_method_configuration",
        "statement_descriptor", "statement_descriptor_suffix", "transfer_data", "transfer_group",
    ];

    public static ResourceType Type { get; } = new ResourceType("payment_intent", "pi_", "/v1/payment_intents", """
        {
          "id": "", "object": "payment_intent", "allowed_payment_method_types": null, "amount": 0, "amount_capturable": 0,
          "amount_details": { "tip": {} }, "amount_received": 0, "application": null, "application_fee_amount": null,
          "automatic_payment_methods": null, "canceled_at": null, "cancellation_reason": null, "capture_method": "automatic_async",
          "client_secret": "", "confirmation_method": "automatic", "created": 0, "currency": "", "customer": null,
          "customer_account": null, "description": null, "excluded_payment_method_types": null, "last_payment_error": null,
          "latest_charge": null, "livemode": false, "managed_payments": null, "metadata": {}, "next_action": null,
          "on_behalf_of": null, "payment_method": null, "payment_method_configuration_details": null,
          "payment_method_options": {
            "card": { "installments": null, "mandate_options": null, "network": null, "request_three_d_secure": "automatic" }
          },
          "payment_method_types": [ "card" ], "payment_record": null, "processing": null,
          "receipt_email": null, "review": null, "setup_future_usage": null, "shipping": null, "source": null,
          "statement_descriptor": null, "statement_descriptor_suffix": null, "status": "requires_payment_method",
          "transfer_data": null, "transfer_group": null, "_invoice": null, "_return_url": null,
          "_authenticated": false, "_capture_before": null
        }
        """)
    { EventFamily = "payment_intent", PathParam = "intent", Due = PaymentIntentSteps.Due, OnTime = PaymentIntentSteps.OnTime }
        .Refers("customer", "customer")
        .Refers("latest_charge", "charge")
        .Refers("payment_method", "payment_method")
        .Shows("next_action", Authentication.Shown)
        .Creates(
            [
                .. Written, .. Confirming, Integer("amount").Required(), Text("currency").Required(), Boolean("confirm"),
                Choice("confirmation_method", "automatic", "manual"), WaysToPay.Automatic, ConnectedAccounts.OnBehalfOf,
            ],
            NewPaymentIntent.Create)
        .Retrieves([Text("client_secret")])
        .Updates([.. Written, Integer("amount"), Text("currency")], NewPaymentIntent.Update)
        .Lists([Filter.Created, Filter.Refers("customer", () => Customers.Type), .. Filter.Unsupported("customer_account")])
        .Searches([.. SearchField.Numbers("amount", "created"), .. SearchField.Tokens("currency", "customer", "status")])
        .On("POST", "/{id}/confirm", [.. Confirming, .. Written.Where(p => !NotWhenConfirming.Contains(p.Name)), .. Unsupported("amount_to_confirm")], PaymentIntentSteps.Confirm)
        .On(
            "POST",
            "/{id}/capture",
            [
                Integer("amount_to_capture", 1), Boolean("final_capture"), Metadata(), Text("statement_descriptor", 22),
                Text("statement_descriptor_suffix", 22), .. ConnectedAccounts.Parameters, .. Ignored("payment_details", "hooks"),
                .. Unsupported("amount_details"),
            ],
            PaymentIntentSteps.Capture)
        .On("POST", "/{id}/cancel", [Choice("cancellation_reason", "abandoned", "duplicate", "fraudulent", "requested_by_customer")], PaymentIntentSteps.Cancel);
}
