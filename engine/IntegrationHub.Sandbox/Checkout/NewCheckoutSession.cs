using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>The beginning and the good end of a checkout session.</summary>
internal static class NewCheckoutSession
{
    public static JsonObject Create(Call call)
    {
        var input = call.Input;
        var mode = input.Text("mode")!;
        var ui = UiMode(input.Text("ui_mode"));
        if (ui == "hosted_page" && !input.Has("success_url"))
            throw Refusals.Missing("success_url");
        if (mode != "setup" && input.Objects("line_items").Count == 0)
            throw Refusals.Missing("line_items");
        if (mode == "setup" && input.Has("line_items"))
            throw Refusals.Invalid("You can not pass `line_items` in `setup` mode.", "line_items");
        if (input.Has("customer") && input.Has("customer_email"))
            throw Refusals.OnlyOne("customer", "customer_email");
        if (input.Object("automatic_tax")?.Boolean("enabled") == true)
            throw Refusals.NotInSandbox("automatic_tax[enabled]");
        if (mode != "payment" && input.Has("payment_intent_data"))
            throw Refusals.Invalid($"You can not pass `payment_intent_data` in `{mode}` mode.", "payment_intent_data");
        if (mode != "subscription" && input.Has("subscription_data"))
            throw Refusals.Invalid("You can not pass `subscription_data` in `payment` mode.".Replace("payment", mode, StringComparison.Ordinal), "subscription_data");

        var session = call.New(CheckoutSessions.Type);
        session["mode"] = mode;
        session["ui_mode"] = ui;
        WriteCustomer(call, session);
        WriteSettings(call, session);
        if (mode != "setup")
            WriteItems(call, session, mode);
        else
            session["payment_status"] = "no_payment_required";
        if (ui == "hosted_page")
            session["url"] = "c/pay/" + session.Id();
        else
            session["client_secret"] = $"{session.Id()}_secret_{call.Ids.Characters(48)}";
        return session;
    }

    /// <summary>The payer pays a session in payment mode with a card.</summary>
    public static void Complete(Call call, JsonObject session, string paymentMethod)
    {
        var intent = PaymentIntentSteps.Begin(call, session.Integer("amount_total"), session.Text("currency")!, session.Text("customer"));
        intent["payment_method"] = PaymentMethods.Resolve(call, paymentMethod).Id();
        CardPayments.Attempt(call, intent);
        session["payment_intent"] = intent.Id();
        session["payment_status"] = "paid";
        session["status"] = "complete";
        session["url"] = null;
    }

    private static string UiMode(string? asked) => asked switch
    {
        null or "hosted" => "hosted_page",
        "embedded" => "embedded_page",
        "custom" => "elements",
        _ => asked,
    };

    private static void WriteCustomer(Call call, JsonObject session)
    {
        var customer = call.Referred(Customers.Type, "customer");
        session["customer"] = customer?.Id();
        var email = customer?.Text("email") ?? call.Input.Text("customer_email");
        session["customer_email"] = customer is null ? email : null;
        session["customer_creation"] = customer is not null ? null
            : call.Input.Text("customer_creation") ?? (session.Text("mode") == "subscription" ? "always" : "if_required");
        if (email is null)
            return;
        session["customer_details"] = new JsonObject
        {
            ["address"] = customer?["address"]?.DeepClone(),
            ["business_name"] = null,
            ["email"] = email,
            ["individual_name"] = null,
            ["name"] = customer?.Text("name"),
            ["phone"] = customer?.Text("phone"),
            ["tax_exempt"] = customer?.Text("tax_exempt") ?? "none",
            ["tax_ids"] = null,
        };
    }

    private static void WriteSettings(Call call, JsonObject session)
    {
        const long Minute = 60;
        call.Input.CopyTo(
            session, "allow_promotion_codes", "billing_address_collection", "cancel_url", "client_reference_id", "locale",
            "payment_method_collection", "payment_method_types", "phone_number_collection", "redirect_on_completion", "return_url",
            "shipping_address_collection", "submit_type", "success_url");
        call.Input.MergeMetadata(session);
        call.Input.Object("custom_text")?.CopyTo(
            session["custom_text"]!.AsObject(), "after_submit", "shipping_address", "submit", "terms_of_service_acceptance");
        session["_payment_intent_data"] = call.Input.Copy("payment_intent_data");
        session["_subscription_data"] = call.Input.Copy("subscription_data");

        var expires = call.Input.Integer("expires_at") ?? call.Now + 24 * 60 * Minute;
        if (expires < call.Now + 30 * Minute - 5)
            throw Refusals.Invalid("The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.", "expires_at");
        if (expires > call.Now + 24 * 60 * Minute + 5)
            throw Refusals.Invalid("The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.", "expires_at");
        session["expires_at"] = expires;
    }

    private static void WriteItems(Call call, JsonObject session, string mode)
    {
        var items = call.Input.Objects("line_items").Select((item, i) => CheckoutLineItems.Add(call, session, item, $"line_items[{i}]")).ToList();
        var currencies = items.Select(i => i.Text("currency")).Append(call.Input.Text("currency")?.ToLowerInvariant())
            .Where(c => c is not null).Distinct().ToList();
        if (currencies.Count > 1)
        {
            throw Refusals.Invalid(
                $"All line items of a Checkout Session must have the same currency; these have {string.Join(" and ", currencies)}.", "line_items");
        }

        var recurring = items.Exists(i => call.Shop.Find("price", i.Text("price"))!["recurring"] is not null);
        if (mode == "payment" && recurring)
        {
            throw Refusals.Invalid(
                "You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.",
                "mode");
        }

        if (mode == "subscription" && !recurring)
            throw Refusals.Invalid("You must provide at least one recurring price in `subscription` mode when using prices.", "mode");

        var total = items.Sum(i => i.Integer("amount_total"));
        if (mode == "payment" && total > 0)
            Currencies.CheckAmount(total, currencies[0]!, "line_items");
        session["amount_subtotal"] = total;
        session["amount_total"] = total;
        session["currency"] = currencies[0];
    }
}
