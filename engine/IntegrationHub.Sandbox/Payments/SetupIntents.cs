using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>Saving a card for later without charging it.</summary>
internal static class SetupIntents
{
    private static readonly Parameter[] Written =
    [
        Text("customer"), Text("description", 1_000), Metadata(), Text("payment_method"), PaymentMethods.Data, PaymentMethodOptions.Parameter,
        .. WaysToPay.Parameters, .. Unsupported("attach_to_self", "customer_account", "flow_directions"),
    ];

    private static readonly Parameter[] Confirming =
        [Url("return_url"), Text("confirmation_token"), .. Ignored("mandate_data", "use_stripe_sdk")];

    public static ResourceType Type { get; } = new ResourceType("setup_intent", "seti_", "/v1/setup_intents", """
        {
          "id": "", "object": "setup_intent", "allowed_payment_method_types": null, "application": null, "automatic_payment_methods": null,
          "cancellation_reason": null, "client_secret": "", "created": 0, "customer": null, "customer_account": null,
          "description": null, "excluded_payment_method_types": null, "flow_directions": null, "last_setup_error": null,
          "latest_attempt": null, "livemode": false, "mandate": null, "metadata": {}, "next_action": null, "on_behalf_of": null,
          "payment_method": null, "payment_method_configuration_details": null,
          "payment_method_options": { "card": { "mandate_options": null, "network": null, "request_three_d_secure": "automatic" } },
          "payment_method_types": [ "card" ], "single_use_mandate": null, "status": "requires_payment_method", "usage": "off_session",
          "_return_url": null, "_authenticated": false
        }
        """)
    { EventFamily = "setup_intent", PathParam = "intent" }
        .Refers("customer", "customer")
        .Refers("latest_attempt", "setup_attempt")
        .Refers("payment_method", "payment_method")
        .Shows("next_action", Authentication.Shown)
        .Creates(
            [
                .. Written, .. Confirming, Boolean("confirm"), Choice("usage", "off_session", "on_session"), WaysToPay.Automatic,
                ConnectedAccounts.OnBehalfOf, .. Unsupported("single_use"),
            ],
            SetupIntentSteps.Create)
        .Retrieves([Text("client_secret")])
        .Updates(Written, SetupIntentSteps.Update)
        .Lists(
        [
            Filter.Created, Filter.Refers("customer", () => Customers.Type), Filter.Equal("payment_method"),
            .. Filter.Unsupported("attach_to_self", "customer_account"),
        ])
        .On(
            "POST",
            "/{id}/confirm",
            [
                .. Confirming, Text("payment_method"), PaymentMethods.Data, PaymentMethodOptions.Parameter,
                .. WaysToPay.Parameters.Where(p => p.Name == "allowed_payment_method_types"),
            ],
            SetupIntentSteps.Confirm)
        .On("POST", "/{id}/cancel", [Choice("cancellation_reason", "abandoned", "duplicate", "requested_by_customer")], SetupIntentSteps.Cancel);
}
