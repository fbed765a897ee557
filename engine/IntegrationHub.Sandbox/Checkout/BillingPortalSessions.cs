using System.Text.Json.Nodes;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Checkout;

internal static class BillingPortalSessions
{
    private const string DefaultConfiguration = "bpc_1SandboxShop0001Default01";

    public static ResourceType Type { get; } = new ResourceType("billing_portal.session", "bps_", "/v1/billing_portal/sessions", """
        {
          "id": "", "object": "billing_portal.session", "after_expiration": null, "configuration": "", "created": 0, "customer": "",
          "customer_account": null, "flow": null, "livemode": false, "locale": null, "on_behalf_of": null, "return_url": null, "url": ""
        }
        """)
    { EventFamily = "billing_portal.session" }
        .ShowsAddress("url")
        .Creates(
            [
                Text("customer").Required(), Url("return_url"), Text("locale"),
                .. Unsupported("after_expiration", "configuration", "customer_account", "flow_data", "on_behalf_of"),
            ],
            Create);

    private static JsonObject Create(Call call)
    {
        var customer = call.Referred(Customers.Type, "customer")!;
        var session = call.New(Type);
        session["configuration"] = DefaultConfiguration;
        session["customer"] = customer.Id();
        call.Input.CopyTo(session, "locale", "return_url");
        session["url"] = "p/session/test_" + call.Ids.Characters(32);
        return session;
    }
}
