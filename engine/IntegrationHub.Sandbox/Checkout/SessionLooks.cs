using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>The whole of what sessions show when a part was sent.</summary>
internal static class SessionLooks
{
    public const string Branding = """
        {
          "background_color": "#ffffff", "border_style": "rounded", "button_color": "#3d4eac", "display_name": "Harbor Lane Goods",
          "font_family": "default", "icon": null, "logo": null
        }
        """;

    public const string Saved = """{ "allow_redisplay_filters": [ "always" ], "payment_method_remove": "disabled", "payment_method_save": null }""";

    public static JsonObject MethodOptions(JsonObject sent)
    {
        if (sent["card"] is JsonObject card)
            sent["card"] = card.Over("""{ "request_three_d_secure": "automatic" }""");
        return sent;
    }
}
