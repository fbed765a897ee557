using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.CustomerRecords;

/// <summary>Leave for a page of the seller's own to act for a customer, for half an hour. It is handed out and not kept, as it has no id.</summary>
internal static class CustomerSessions
{
    private const long Lifetime = 30 * 60;

    private static readonly Parameter Filters = Choices("payment_method_allow_redisplay_filters", "always", "limited", "unspecified");

    private static readonly Parameter[] Features =
    [
        Filters, OnOff("payment_method_redisplay"), OnOff("payment_method_remove"), OnOff("payment_method_save"),
    ];

    private static readonly Dictionary<string, string?> Components = new(StringComparer.Ordinal)
    {
        ["active_entitlements"] = null,
        ["buy_button"] = null,
        ["customer_portal"] = null,
        ["customer_sheet"] = """{ "payment_method_allow_redisplay_filters": null, "payment_method_remove": null }""",
        ["mobile_payment_element"] = """
            {
              "payment_method_allow_redisplay_filters": null, "payment_method_redisplay": null, "payment_method_remove": null,
              "payment_method_save": null, "payment_method_save_allow_redisplay_override": null
            }
            """,
        ["payment_element"] = """
            {
              "payment_method_allow_redisplay_filters": [ "always" ], "payment_method_redisplay": "disabled",
              "payment_method_redisplay_limit": null, "payment_method_remove": "disabled", "payment_method_save": "disabled",
              "payment_method_save_usage": null
            }
            """,
        ["pricing_table"] = null,
    };

    public static ResourceType Type { get; } = new ResourceType("customer_session", "cuss_", "/v1/customer_sessions", """
        {
          "object": "customer_session", "client_secret": "", "components": {}, "created": 0, "customer": "", "customer_account": null,
          "expires_at": 0, "livemode": false
        }
        """)
        .Refers("customer", "customer")
        .Creates(
            [
                Text("customer").Required(),
                Object(
                    "components",
                    Component("active_entitlements"), Component("buy_button"), Component("customer_portal"),
                    Component("customer_sheet", Filters, OnOff("payment_method_remove")),
                    Component(
                        "mobile_payment_element",
                        [.. Features, Choice("payment_method_save_allow_redisplay_override", "always", "limited", "unspecified")]),
                    Component(
                        "payment_element",
                        [.. Features, Integer("payment_method_redisplay_limit", 1, 10), Choice("payment_method_save_usage", "off_session", "on_session")]),
                    Component("pricing_table")).Required(),
                .. Unsupported("customer_account"),
            ],
            Create);

    private static JsonObject Create(Call call)
    {
        var customer = call.Referred(Customers.Type, "customer")!;
        var sent = call.Input.Object("components")!;
        if (!Components.Keys.Any(c => sent.Object(c)?.Boolean("enabled") == true))
            throw Refusals.Invalid("At least one of the `components` must be enabled.", "components");
        var session = Type.Blank();
        session["client_secret"] = "cuss_secret_" + call.Ids.Characters(48);
        session["created"] = call.Now;
        session["customer"] = customer.Id();
        session["expires_at"] = call.Now + Lifetime;
        session["livemode"] = call.IsLive;
        foreach (var (name, features) in Components)
            session["components"]![name] = Shown(sent.Object(name), features);
        return session;
    }

    private static JsonObject Shown(Input? sent, string? features)
    {
        var shown = new JsonObject { ["enabled"] = sent?.Boolean("enabled") ?? false };
        if (features is not null)
            shown["features"] = shown.Flag("enabled") ? (sent!.Copy("features") as JsonObject ?? []).Over(features) : null;
        return shown;
    }

    private static Parameter Component(string name, params Parameter[] features) => Object(
        name, features.Length == 0 ? [Boolean("enabled").Required()] : [Boolean("enabled").Required(), Object("features", features)]);

    private static Parameter OnOff(string name) => Choice(name, "disabled", "enabled");
}
