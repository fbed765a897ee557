using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>The beginning of a checkout session.</summary>
internal static class NewCheckoutSession
{
    private const long Minute = 60;

    private static readonly string[] OnlyHosted = ["success_url", "cancel_url"];

    private static readonly Dictionary<string, string[]> NotIn = new(StringComparer.Ordinal)
    {
        ["payment"] = ["subscription_data", "setup_intent_data", "payment_method_collection"],
        ["subscription"] = ["payment_intent_data", "setup_intent_data", "invoice_creation", "customer_creation"],
        ["setup"] =
        [
            "line_items", "payment_intent_data", "subscription_data", "invoice_creation", "payment_method_collection", "shipping_options",
            "optional_items", "allow_promotion_codes", "discounts",
        ],
    };

    public static JsonObject Create(Call call)
    {
        var mode = call.Input.Text("mode")!;
        var ui = UiMode(call.Input.Text("ui_mode"));
        Check(call, mode, ui);
        var session = call.New(CheckoutSessions.Type);
        session["mode"] = mode;
        session["ui_mode"] = ui;
        SessionCustomer.Begin(call, session);
        if (mode == "setup")
            BeginSetup(call, session);
        else
            BeginItems(call, session, mode);
        WriteSettings(call, session);
        SessionDiscounts.Write(call, session);
        if (mode == "setup")
            SetupCheckout.Begin(call, session);
        else
            SessionTotals.Reckon(call, session);
        if (mode == "payment" && session.Integer("amount_total") is > 0 and var total)
            Currencies.CheckAmount(total, session.Text("currency")!, "line_items");
        if (ui == "hosted_page")
            session["url"] = "c/pay/" + session.Id();
        else
            session["client_secret"] = $"{session.Id()}_secret_{call.Ids.Characters(48)}";
        return session;
    }

    private static string UiMode(string? asked) => asked switch
    {
        null or "hosted" => "hosted_page",
        "embedded" => "embedded_page",
        "custom" => "elements",
        _ => asked,
    };

    private static void Check(Call call, string mode, string ui)
    {
        var input = call.Input;
        if (ui == "hosted_page" && !input.Has("success_url"))
            throw Refusals.Missing("success_url");
        if (ui is "elements" or "embedded_page")
        {
            foreach (var name in OnlyHosted.Where(input.Has))
                throw Refusals.Invalid($"You can not pass `{name}` when `ui_mode` is `{ui}`.", name);
        }

        if (ui == "embedded_page" && !input.Has("return_url") && input.Text("redirect_on_completion") != "never")
            throw Refusals.Missing("return_url");
        if (mode != "setup" && input.Objects("line_items").Count == 0)
            throw Refusals.Missing("line_items");
        foreach (var name in NotIn[mode].Where(input.Has))
            throw Refusals.Invalid($"You can not pass `{name}` in `{mode}` mode.", name);
        OnlyOne(call, "customer", "customer_email");
        OnlyOne(call, "customer", "customer_creation");
        OnlyOne(call, "allow_promotion_codes", "discounts");
        if (input.Has("customer_update") && !input.Has("customer"))
            throw Refusals.Invalid("`customer_update` can only be used with `customer`.", "customer_update");
        if (input.Object("subscription_data") is { } data && data.Has("trial_end") && data.Has("trial_period_days"))
            throw Refusals.OnlyOne("subscription_data[trial_end]", "subscription_data[trial_period_days]");
        if (input.Object("subscription_data")?.Integer("trial_end") is { } end && end < call.Now + 48 * 60 * Minute)
            throw Refusals.Invalid("The `trial_end` date has to be at least 2 days in the future.", "subscription_data[trial_end]");
    }

    private static void OnlyOne(Call call, string first, string second)
    {
        if (call.Input.Has(first) && call.Input.Has(second))
            throw Refusals.OnlyOne(first, second);
    }

    private static void BeginSetup(Call call, JsonObject session)
    {
        session["payment_status"] = "no_payment_required";
        session["currency"] = call.Input.Text("currency") is { } currency ? Currencies.Check(currency, "currency") : null;
    }

    private static void BeginItems(Call call, JsonObject session, string mode)
    {
        var items = call.Input.Objects("line_items").Select((item, i) => CheckoutLineItems.Add(call, session, item, $"line_items[{i}]")).ToList();
        session["currency"] = SessionTotals.Currency(items, call.Input.Text("currency"));
        var recurring = items.Exists(i => CheckoutLineItems.Price(call.Shop, i)["recurring"] is not null);
        if (mode == "payment" && recurring)
        {
            throw Refusals.Invalid(
                "You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.",
                "mode");
        }

        if (mode == "subscription" && !recurring)
            throw Refusals.Invalid("You must provide at least one recurring price in `subscription` mode when using prices.", "mode");
        if (mode == "payment")
            session["invoice_creation"] = new JsonObject().Over(PageSettings.NoInvoice);
        session["payment_method_collection"] = mode == "subscription" ? "always" : "if_required";
    }

    private static void WriteSettings(Call call, JsonObject session)
    {
        var input = call.Input;
        PageSettings.Write(call, session, isSession: true);
        input.CopyTo(
            session, "allowed_payment_method_types", "cancel_url", "client_reference_id", "excluded_payment_method_types", "integration_identifier",
            "locale", "origin_context", "payment_method_types", "permissions", "redirect_on_completion", "return_url", "success_url", "wallet_options");
        if (input.Object("adaptive_pricing") is { } pricing)
            session["adaptive_pricing"] = new JsonObject { ["enabled"] = pricing.Boolean("enabled") ?? false };
        if (input.Copy("after_expiration") is JsonObject after)
            session["after_expiration"] = Recovery(after);
        if (input.Copy("branding_settings") is JsonObject branding)
            session["branding_settings"] = branding.Over(SessionLooks.Branding);
        if (input.Copy("payment_method_options") is JsonObject options)
            session["payment_method_options"] = SessionLooks.MethodOptions(options);
        if (input.Copy("saved_payment_method_options") is JsonObject saved)
            session["saved_payment_method_options"] = saved.Over(SessionLooks.Saved);
        if (input.Text("payment_method_configuration") is { } configuration)
            session["payment_method_configuration_details"] = new JsonObject { ["id"] = configuration, ["parent"] = null };
        foreach (var own in new[] { "customer_update", "payment_intent_data", "payment_method_data", "setup_intent_data", "subscription_data" })
            session["_" + own] = input.Copy(own);

        var expires = input.Integer("expires_at") ?? call.Now + 24 * 60 * Minute;
        if (expires < call.Now + 30 * Minute - 5)
            throw Refusals.Invalid("The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.", "expires_at");
        if (expires > call.Now + 24 * 60 * Minute + 5)
            throw Refusals.Invalid("The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.", "expires_at");
        session["expires_at"] = expires;
    }

    private static JsonObject Recovery(JsonObject after)
    {
        if (after["recovery"] is JsonObject recovery)
            after["recovery"] = recovery.Over("""{ "allow_promotion_codes": false, "enabled": false, "expires_at": null, "url": null }""");
        else
            after["recovery"] = null;
        return after;
    }
}
