using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Portal;

/// <summary>What customers may do on their portal.</summary>
internal static class PortalConfigurations
{
    private static readonly string[] Prorations = ["always_invoice", "create_prorations", "none"];

    private static readonly string[] Reasons =
        ["customer_service", "low_quality", "missing_features", "other", "switched_service", "too_complex", "too_expensive", "unused"];

    private static readonly Parameter[] Written =
    [
        Object("business_profile", Text("headline", 60), Url("privacy_policy_url"), Url("terms_of_service_url")),
        Url("default_return_url"), Object("login_page", Boolean("enabled").Required()), Metadata(), Text("name"),
    ];

    public static ResourceType Type { get; } = new ResourceType(
        "billing_portal.configuration", "bpc_", "/v1/billing_portal/configurations", """
        {
          "id": "", "object": "billing_portal.configuration", "active": true, "application": null,
          "business_profile": { "headline": null, "privacy_policy_url": null, "terms_of_service_url": null }, "created": 0,
          "default_return_url": null,
          "features": {
            "customer_update": { "allowed_updates": [], "enabled": false },
            "invoice_history": { "enabled": false },
            "payment_method_update": { "enabled": false, "payment_method_configuration": null },
            "subscription_cancel": {
              "cancellation_reason": {
                "enabled": false, "feedback_options": null,
                "options": [ "too_expensive", "missing_features", "switched_service", "unused", "other" ]
              },
              "enabled": false, "mode": "at_period_end", "proration_behavior": "none"
            },
            "subscription_pause": { "duration": { "interval_options": [], "type": "indefinite" }, "enabled": false },
            "subscription_update": {
              "billing_cycle_anchor": null, "default_allowed_updates": [], "enabled": false, "products": null,
              "proration_behavior": "none", "schedule_at_period_end": { "conditions": [] }, "trial_update_behavior": "end_trial"
            }
          },
          "is_default": false, "livemode": false, "login_page": { "enabled": false, "url": null }, "metadata": {}, "name": null,
          "updated": 0
        }
        """)
    { EventFamily = "billing_portal.configuration", PathParam = "configuration", Spoken = "configuration" }
        .Shows("login_page", (show, stored) => new JsonObject
        {
            ["enabled"] = stored["login_page"]!["enabled"]!.DeepClone(),
            ["url"] = stored["login_page"]!["url"] is { } below ? new Uri(show.BaseAddress, below.GetValue<string>()).ToString() : null,
        })
        .Refers("application", "application")
        .Creates([.. Written, Features(isUpdate: false).Required()], Create)
        .Retrieves()
        .Updates([.. Written, Features(isUpdate: true), Boolean("active")], Update)
        .On(
            "GET", "", [.. Page.Parameters, Boolean("active"), Boolean("is_default")], List);

    /// <summary>The configuration of sessions that name none. An account without one gets Stripe's own settings of test mode.</summary>
    public static JsonObject Default(Call call)
    {
        if (call.Shop.NewestFirst(Type.Name).FirstOrDefault(c => c.Flag("is_default")) is { } found)
            return found;
        var made = call.New(Type);
        made["is_default"] = true;
        made["updated"] = call.Now;
        made["features"]!.AsObject().With(JsonNode.Parse("""
            {
              "customer_update": { "allowed_updates": [ "email", "name", "address", "phone" ], "enabled": true },
              "invoice_history": { "enabled": true }, "payment_method_update": { "enabled": true }, "subscription_cancel": { "enabled": true }
            }
            """)!.AsObject());
        return made;
    }

    public static bool Allows(JsonObject configuration, string feature) => configuration["features"]![feature]!["enabled"]!.GetValue<bool>();

    private static JsonObject Create(Call call)
    {
        var configuration = call.New(Type);
        Write(call, configuration);
        return configuration;
    }

    private static JsonObject Update(Call call)
    {
        var configuration = call.Shop.Edit(call.Subject(Type));
        if (call.Input.Boolean("active") == false && configuration.Flag("is_default"))
            throw Refusals.Invalid("You cannot deactivate the default configuration.", "active");
        call.Input.CopyTo(configuration, "active");
        Write(call, configuration);
        return configuration;
    }

    private static void Write(Call call, JsonObject configuration)
    {
        call.Input.CopyTo(configuration, "default_return_url", "name");
        call.Input.MergeMetadata(configuration);
        configuration["business_profile"]!.AsObject().With(call.Input.Copy("business_profile") as JsonObject);
        var features = configuration["features"]!.AsObject().With(call.Input.Copy("features") as JsonObject);

        // A list that was unset is empty.
        features["subscription_cancel"]!["cancellation_reason"]!["options"] ??= new JsonArray();
        features["subscription_update"]!["schedule_at_period_end"]!["conditions"] ??= new JsonArray();
        configuration["updated"] = call.Now;
        if (call.Input.Object("login_page")?.Boolean("enabled") is { } login)
        {
            configuration["login_page"]!["enabled"] = login;
            configuration["login_page"]!["url"] = login ? "p/login/test_" + call.Ids.Characters(20) : null;
        }

        PortalProducts.Check(call, configuration);
    }

    private static JsonObject List(Call call)
    {
        Default(call);
        return Page.Cut(
            call, Type, call.Shop.NewestFirst(Type.Name),
            c => (call.Input.Boolean("active") is not { } active || c.Flag("active") == active)
                && (call.Input.Boolean("is_default") is not { } isDefault || c.Flag("is_default") == isDefault));
    }

    private static Parameter Features(bool isUpdate)
    {
        var enabled = isUpdate ? Boolean("enabled") : Boolean("enabled").Required();
        var options = Choices("options", Reasons).Unsettable();
        return Object(
            "features",
            Object("customer_update", enabled, Choices("allowed_updates", "address", "email", "name", "phone", "shipping", "tax_id")),
            Object("invoice_history", Boolean("enabled").Required()),
            Object("payment_method_update", Boolean("enabled").Required(), Text("payment_method_configuration")),
            Object(
                "subscription_cancel",
                enabled, Choice("mode", "at_period_end", "immediately"), Choice("proration_behavior", Prorations),
                Object("cancellation_reason", Boolean("enabled").Required(), isUpdate ? options : options.Required()).Refusing("feedback_options")),
            Object(
                "subscription_pause",
                Boolean("enabled"),
                Object(
                    "duration",
                    Choice("type", "indefinite", "interval_options").Required(),
                    Objects("interval_options", 10, Choice("interval", "day", "month", "week", "year").Required(), Integer("interval_count", 1)))),
            Object(
                "subscription_update",
                enabled, Choice("billing_cycle_anchor", "now", "unchanged"),
                Choices("default_allowed_updates", "price", "promotion_code", "quantity"),
                PortalProducts.Parameter, Choice("proration_behavior", Prorations),
                Object(
                    "schedule_at_period_end",
                    Objects("conditions", 2, Choice("type", "decreasing_item_amount", "shortening_interval").Required())),
                Choice("trial_update_behavior", "continue_trial", "end_trial")));
    }
}
