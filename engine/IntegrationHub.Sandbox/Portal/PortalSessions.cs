using System.Text.Json.Nodes;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Portal;

/// <summary>Leave for a customer to use the portal.</summary>
internal static class PortalSessions
{
    public static ResourceType Type { get; } = new ResourceType("billing_portal.session", "bps_", "/v1/billing_portal/sessions", """
        {
          "id": "", "object": "billing_portal.session", "after_expiration": null, "configuration": "", "created": 0, "customer": "",
          "customer_account": null, "flow": null, "livemode": false, "locale": null, "on_behalf_of": null, "return_url": null, "url": ""
        }
        """)
    { EventFamily = "billing_portal.session" }
        .Refers("configuration", "billing_portal.configuration")
        .ShowsAddress("url")
        .Creates(
            [
                Text("customer").Required(), Url("return_url"), Text("configuration"), Choice("locale", Locales.OfPortal), PortalFlows.Parameter,
                .. Unsupported("after_expiration", "customer_account", "on_behalf_of"),
            ],
            Create);

    private static JsonObject Create(Call call)
    {
        var customer = call.Referred(Customers.Type, "customer")!;
        var configuration = call.Referred(PortalConfigurations.Type, "configuration") ?? PortalConfigurations.Default(call);
        if (!configuration.Flag("active"))
            throw Refusals.Invalid($"The configuration {configuration.Id()} is not active.", "configuration");
        var session = call.New(Type);
        session["configuration"] = configuration.Id();
        session["customer"] = customer.Id();
        call.Input.CopyTo(session, "locale");
        session["return_url"] = call.Input.Text("return_url") ?? configuration.Text("default_return_url");
        session["flow"] = PortalFlows.Of(call, configuration, customer);
        session["url"] = "p/session/test_" + call.Ids.Characters(32);
        return session;
    }
}
